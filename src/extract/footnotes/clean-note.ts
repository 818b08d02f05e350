import { fragmentOf } from './references.ts';

/** Takes from a note what only leads back from it: arrows, the number that it begins with. Changes the note. */
export function cleanNote(note: Element, mark: string, backs: ReadonlySet<string>, url: string): void {
  for (const link of note.querySelectorAll('a[href]')) if (isBacklink(link, backs, url)) removeWithHusks(link, note);
  for (const label of note.querySelectorAll(labels)) if (isMark(label.textContent ?? '', mark)) label.remove();
  const first = textFrom(note, 'first');
  if (first !== null) first.data = withoutMark(first.data, mark);
  const last = textFrom(note, 'last');
  if (last !== null)
    last.data = last.data
      .trimEnd()
      .replace(/[[(]\s?[\])]$/, '')
      .trimEnd();
}

/** Where generators put a note's number. */
const labels = '.label, .footnote-number, .footnote-label, sup:first-child, b:first-child, strong:first-child';

const backNames = /(?:^|[\s_-])(?:back(?:ref|link)?|reversefootnote|return)(?:$|[\s_-])/i;

function isBacklink(link: Element, backs: ReadonlySet<string>, url: string): boolean {
  if (link.getAttribute('role') === 'doc-backlink' || link.hasAttribute('data-footnote-backref')) return true;
  const fragment = fragmentOf(link, url);
  if (fragment !== null && /^(?:[\s↑↩⤴⏎⬆^]|\ufe0e|\ufe0f)+$/u.test(link.textContent ?? '')) return true;
  if (fragment === null || (link.textContent ?? '').trim().length > 24) return false;
  return backs.has(fragment) || backNames.test(link.getAttribute('class') ?? '');
}

function removeWithHusks(link: Element, note: Element): void {
  let husk: Element | null = link;
  while (husk !== null && husk !== note) {
    const parent: Element | null = husk.parentElement;
    husk.remove();
    husk = parent !== null && isHusk(parent) ? parent : null;
  }
}

const isHusk = (element: Element): boolean =>
  /^[\s^↑,;|[\]()]*$/u.test(element.textContent ?? '') && element.querySelector('img') === null;

const isMark = (text: string, mark: string): boolean => text.replace(/[\s[\]().:]/g, '') === mark;

function withoutMark(text: string, mark: string): string {
  const trimmed = text.trimStart().replace(/^(?:[\^↑]\s*|[.:)\]]\s+)+/u, '');
  if (!trimmed.replace(/^[[(]/, '').startsWith(mark)) return trimmed;
  const rest = trimmed.slice(trimmed.indexOf(mark) + mark.length);
  // A note may begin with the very number that it has: `1 million …`.
  const isLabel = /^[\])]?[.:)\]]/.test(rest) || /^\D/.test(mark) || /^[[(]/.test(trimmed);
  return isLabel ? rest.replace(/^[\])]?[.:)\]]?\s*/, '') : trimmed;
}

/** The first or last text that is not blank. */
function textFrom(note: Element, end: 'first' | 'last'): Text | null {
  const walker = note.ownerDocument.createTreeWalker(note, NodeFilter.SHOW_TEXT);
  let found: Text | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.data.trim() === '') continue;
    found = node;
    if (end === 'first') break;
  }
  return found;
}
