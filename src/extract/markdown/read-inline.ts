import { noteId } from '../footnotes/footnotes.ts';
import { latexAttribute } from '../maths/formula.ts';
import { append, trimInlines, wrap } from './inline-list.ts';
import { isFormula, type Reading } from './reading.ts';
import type { Inline, MarkType, TagName } from './tree.ts';

const marks: Readonly<Record<string, MarkType>> = {
  ...{ em: 'emphasis', i: 'emphasis', cite: 'emphasis', var: 'emphasis' },
  ...{ strong: 'strong', b: 'strong' },
  ...{ del: 'delete', s: 'delete', strike: 'delete' },
};
const codeNames = new Set(['code', 'samp', 'tt']);
const tagNames: ReadonlySet<string> = new Set<TagName>(['sub', 'sup', 'kbd', 'mark', 'ins', 'u']);
const isTagName = (name: string): name is TagName => tagNames.has(name);

/** What nodes in a row say as text; white space as a browser shows it, none at the ends. */
export function readInlines(nodes: readonly Node[], reading: Reading): Inline[] {
  const reader: Reader = { reading, isAfterSpace: true };
  const list: Inline[] = [];
  for (const node of nodes) append(list, readNode(node, reader));
  return trimInlines(list);
}

interface Reader {
  readonly reading: Reading;
  /** Whether more white space would not show. */
  isAfterSpace: boolean;
}

function readNode(node: Node, reader: Reader): Inline[] {
  if (node.nodeType === 3) return readText(node.nodeValue ?? '', reader);
  if (!(node instanceof Element)) return [];
  if (isFormula(node)) return readFormula(node, reader);
  const name = node.localName;
  if (name === 'br') {
    reader.isAfterSpace = true;
    return [{ type: 'break' }];
  }
  if (name === 'img') return readImage(node, reader);
  if (codeNames.has(name)) return readCode(node, reader);
  if (name === 'a') return readLink(node, reader);
  if (isTagName(name)) return tagged(name, readChildren(node, reader));
  if (name === 'q') return around('“', '”', node, reader);
  if (name === 'rt' && node.parentElement?.querySelector('rp') === null) return around('(', ')', node, reader);
  const type = marks[name];
  return type === undefined
    ? readChildren(node, reader)
    : wrap(readChildren(node, reader), (children) => ({ type, children }) as Inline);
}

function tagged(name: TagName, inner: Inline[]): Inline[] {
  const references = inner.filter(({ type }) => type === 'footnoteReference');
  const isRest = (node: Inline): boolean => node.type === 'text' && /^[\s,;[\]()]*$/u.test(node.value);
  // References raise themselves.
  const areAll = references.length > 0 && inner.every((node) => node.type === 'footnoteReference' || isRest(node));
  return areAll ? references : wrap(inner, (children) => ({ type: 'tagged', name, children }));
}

function readChildren(node: Node, reader: Reader): Inline[] {
  const list: Inline[] = [];
  for (const child of node.childNodes) append(list, readNode(child, reader));
  return list;
}

/** White space of HTML that is not one blank already. */
const unfolded = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g;

function readText(value: string, reader: Reader): Inline[] {
  const folded = value.replace(unfolded, ' ');
  const text = reader.isAfterSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
  if (text === '') return [];
  reader.isAfterSpace = text.endsWith(' ');
  return [{ type: 'text', value: text }];
}

const around = (before: string, after: string, node: Element, reader: Reader): Inline[] =>
  append(append(readText(before, reader), readChildren(node, reader)), readText(after, reader));

function readFormula(formula: Element, reader: Reader): Inline[] {
  reader.isAfterSpace = false;
  return [{ type: 'inlineMath', value: formula.getAttribute(latexAttribute) ?? '' }];
}

function readImage(image: Element, reader: Reader): Inline[] {
  reader.isAfterSpace = false;
  const alt = (image.getAttribute('alt') ?? '').replace(/\s+/gu, ' ').trim();
  return [{ type: 'image', url: image.getAttribute('src') ?? '', title: image.getAttribute('title') ?? '', alt }];
}

function readCode(code: Element, reader: Reader): Inline[] {
  const [first, ...others] = linesOf(code);
  if (others.length > 0) {
    const lines = others.flatMap((line): Inline[] => [{ type: 'break' }, { type: 'inlineCode', value: line }]);
    reader.isAfterSpace = false;
    return first === undefined ? lines.slice(1) : [{ type: 'inlineCode', value: first }, ...lines];
  }
  const value = first ?? '';
  if (value === '') return [];
  reader.isAfterSpace = false;
  const inner: Inline[] = [{ type: 'inlineCode', value }];
  // A link cannot stand within code, but code within a link.
  const only = code.children.length === 1 ? code.firstElementChild : null;
  return only?.localName === 'a' && only.textContent === code.textContent ? [linkOf(only, inner)] : inner;
}

/** What code says between its line breaks; a line end in the source is a blank. */
function linesOf(code: Element): string[] {
  if (code.querySelector('br') === null) return [(code.textContent ?? '').replace(/[\r\n]+/g, ' ')];
  const lines = [''];
  const walker = code.ownerDocument.createTreeWalker(code, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === 3) lines.push(`${lines.pop() ?? ''}${(node.nodeValue ?? '').replace(/[\r\n]+/g, ' ')}`);
    else if (node instanceof Element && node.localName === 'br') lines.push('');
  }
  return lines.filter((line) => line.trim() !== '');
}

const linkOf = (link: Element, children: Inline[]): Inline => ({
  type: 'link',
  url: link.getAttribute('href') ?? '',
  title: link.getAttribute('title') ?? '',
  children,
});

function readLink(link: Element, reader: Reader): Inline[] {
  const label = noteOf(link, reader.reading);
  if (label !== null) {
    reader.isAfterSpace = false;
    return [{ type: 'footnoteReference', label }];
  }
  if (!link.hasAttribute('href')) return readChildren(link, reader);
  const children = readChildren(link, reader);
  if (children.length > 0) return wrap(withoutLinks(children), (inner) => linkOf(link, inner));
  reader.isAfterSpace = false;
  return [linkOf(link, [])];
}

/** Links do not nest: what stands within a link of a link belongs to the outer one. */
const withoutLinks = (nodes: readonly Inline[]): Inline[] =>
  append(
    [],
    nodes.flatMap((node) => {
      if (node.type === 'link') return withoutLinks(node.children);
      return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
    }),
  );

/** The label of the footnote that a link leads to. */
function noteOf(link: Element, { notes }: Reading): string | null {
  const href = link.getAttribute('href') ?? '';
  const label = noteId.exec(href.slice(href.lastIndexOf('#') + 1))?.[1];
  return href.includes('#') && label !== undefined && notes.has(label) ? label : null;
}

/** Wraps what is within an element that itself holds blocks: see `Around`. */
export function wrapperOf(element: Element): ((children: Inline[]) => Inline[]) | null {
  const type = marks[element.localName];
  if (type !== undefined) return (children) => wrap(children, (inner) => ({ type, children: inner }) as Inline);
  if (element.localName !== 'a' || !element.hasAttribute('href')) return null;
  return (children) =>
    children.length === 0 ? children : wrap(withoutLinks(children), (inner) => linkOf(element, inner));
}
