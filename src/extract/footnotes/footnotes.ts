import { appendAll } from '../page/append-all.ts';
import { cleanNote } from './clean-note.ts';
import { findInlineNotes, type InlineNote, removeNumbers } from './inline-notes.ts';
import { countTargets, type FoundNote, noteAt } from './note.ts';
import { type FoundReferences, findReferences, type Places, type Reference } from './references.ts';
import { takeOut } from './take-out.ts';

/**
 * A document's notes by their label, each in a list item `<li id="fn-LABEL">` that stands nowhere. What refers to them is
 * `<sup><a href="#fn-LABEL">LABEL</a></sup>`.
 */
export type Footnotes = ReadonlyMap<string, Element>;

/** The names by which notes are known once they have been recognised. */
export const noteId = /^fn-([\w-]{1,40})$/;

/**
 * Takes the notes out of a document, whatever has marked them up (GitHub, Pandoc, kramdown, Sphinx, Asciidoctor,
 * Wikipedia, WordPress, Substack, word processors, sidenotes), and gives the references to them one form. Changes the
 * document.
 * @param url of the page, by which links within it are known
 */
export function takeFootnotes(root: ParentNode & Node, url: string): Footnotes {
  const notes = new Map<string, Element>();
  const found = findReferences(root, url);
  if (found.references.length > 0) takeLinkedNotes(root, url, found, notes);
  for (const note of findInlineNotes(root)) takeInlineNote(note, notes);
  return notes;
}

function takeLinkedNotes(
  root: ParentNode & Node,
  url: string,
  { references, places }: FoundReferences,
  notes: Map<string, Element>,
): void {
  const husks: Element[] = [];
  const document = root.ownerDocument ?? (root as Document);
  for (const { found, referring } of linkedNotes(references)) {
    const [first] = referring;
    if (first === undefined) continue;
    const label = labelOf(first, notes);
    for (const reference of referring) refer(reference.link, label);
    const item = itemFor(document, label, found.content);
    husks.push(...found.husks);
    cleanNote(item, first.mark, backNames(referring, places), url);
    notes.set(label, item);
  }
  takeOut(husks, root);
}

function takeInlineNote({ element, content }: InlineNote, notes: Map<string, Element>): void {
  const document = element.ownerDocument;
  const label = free(notes);
  removeNumbers(element);
  const link = document.createElement('a');
  element.before(link);
  refer(link, label);
  element.remove();
  notes.set(label, itemFor(document, label, content));
}

interface LinkedNote {
  readonly found: FoundNote;
  readonly referring: readonly Reference[];
}

function linkedNotes(references: readonly Reference[]): LinkedNote[] {
  const targets = new Map<Element, Reference[]>();
  for (const reference of references) {
    const known = targets.get(reference.target);
    if (known === undefined) targets.set(reference.target, [reference]);
    else known.push(reference);
  }
  const counts = countTargets(targets.keys());
  return [...targets].flatMap(([target, referring]) => {
    const found = noteAt(target, counts);
    // What a note itself holds can refer to it no more than the chapter around a link can be its note.
    const isOutside = found?.content.every((node) => referring.every(({ link }) => !node.contains(link))) ?? false;
    return found !== null && isOutside ? [{ found, referring }] : [];
  });
}

/** The page's own number or name for a note where it has one. */
function labelOf({ target, mark }: Reference, notes: Footnotes): string {
  const named = noteId.exec(target.id.replace(/^user-content-/, ''))?.[1];
  const own = named ?? (/^\d+$/.test(mark) ? String(Number(mark)) : undefined);
  return own !== undefined && !notes.has(own) ? own : free(notes);
}

function free(notes: Footnotes): string {
  let number = notes.size + 1;
  while (notes.has(String(number))) number += 1;
  return String(number);
}

/** Gives a link the form of a reference. Brackets around it were its mark. */
function refer(link: Element, label: string): void {
  for (const name of link.getAttributeNames()) link.removeAttribute(name);
  link.setAttribute('href', `#fn-${label}`);
  const brackets = [link.previousSibling, link.nextSibling] as const;
  if (brackets[0] instanceof Text && brackets[1] instanceof Text) {
    if (/[[(]\s*$/.test(brackets[0].data) && /^\s*[\])]/.test(brackets[1].data)) {
      brackets[0].data = brackets[0].data.replace(/[[(]\s*$/, '');
      brackets[1].data = brackets[1].data.replace(/^\s*[\])]/, '');
    }
  }
  link.textContent = label;
  if (link.closest('sup') !== null) return;
  const raised = link.ownerDocument.createElement('sup');
  link.replaceWith(raised);
  raised.append(link);
}

function itemFor(document: Document, label: string, content: readonly Node[]): Element {
  const item = document.createElement('li');
  item.setAttribute('id', `fn-${label}`);
  appendAll(item, content);
  return item;
}

/** Names of the places to which a note's arrows lead: the references and what is close around them. */
function backNames(referring: readonly Reference[], { namesOf }: Places): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { link } of referring) {
    let element: Element | null = link;
    for (let level = 0; level < 3 && element !== null; level += 1, element = element.parentElement)
      for (const name of namesOf.get(element) ?? []) names.add(name);
  }
  return names;
}

/** Puts the notes to which a text refers below it, in the order of the references; notes can refer to notes. */
export function appendFootnotes(text: Element | DocumentFragment, notes: Footnotes): void {
  if (notes.size > 0) appendReferred(text, notes);
}

function appendReferred(text: Element | DocumentFragment, notes: Footnotes): void {
  const list = text.ownerDocument.createElement('ol');
  const added = new Set<string>();
  const queue: ParentNode[] = [text];
  for (const source of queue) {
    for (const link of source.querySelectorAll('a[href^="#fn-"]')) {
      const label = noteId.exec(link.getAttribute('href')?.slice(1) ?? '')?.[1] ?? '';
      const note = notes.get(label);
      if (note === undefined || added.has(label)) continue;
      added.add(label);
      const item = text.ownerDocument.importNode(note, true);
      list.append(item);
      queue.push(item);
    }
  }
  if (added.size === 0) return;
  const section = text.ownerDocument.createElement('section');
  section.append(list);
  text.append(section);
}
