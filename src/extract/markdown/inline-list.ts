import type { Inline, Marked } from './tree.ts';

/**
 * Adds inlines to a list that is the caller's own. Neighbours that Markdown cannot keep apart become one: texts, and marks
 * of one kind.
 */
export function append(list: Inline[], added: readonly Inline[]): Inline[] {
  for (const node of added) {
    const last = list.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else if (last !== undefined && isMark(last) && isMark(node) && last.type === node.type)
      append(last.children, node.children);
    else if (node.type !== 'text' || node.value !== '') list.push(node);
  }
  return list;
}

export const isMark = (node: Inline): node is Marked =>
  node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';

/**
 * Wraps inlines into a mark or link, white space and line breaks at the ends left outside: Markdown cannot write
 * `**bold: **`. What holds nothing else is not wrapped.
 */
export function wrap(children: Inline[], wrapper: (children: Inline[]) => Inline): Inline[] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let from = 0;
  let to = children.length;
  for (; from < to; from += 1) {
    const [space, rest] = splitSpace(children[from], /^\s+/u);
    append(before, space);
    if (rest !== null) {
      children[from] = rest;
      break;
    }
  }
  for (; to > from; to -= 1) {
    const [space, rest] = splitSpace(children[to - 1], trailingSpace);
    after.unshift(...space);
    if (rest !== null) {
      children[to - 1] = rest;
      break;
    }
  }
  return from === to ? [...before, ...after] : [...before, wrapper(children.slice(from, to)), ...after];
}

/** Looked up from the end, since `/\s+$/` takes quadratic time on long runs of white space within a text. */
const trailingSpace = { exec: (text: string): string[] => [text.slice(text.trimEnd().length)] };

/** What the pattern takes off a node, and what is left of it: null for nothing. */
function splitSpace(
  node: Inline | undefined,
  pattern: { exec(text: string): readonly string[] | null },
): [Inline[], Inline | null] {
  if (node === undefined) return [[], null];
  if (node.type === 'break') return [[node], null];
  if (node.type !== 'text') return [[], node];
  const space = pattern.exec(node.value)?.[0] ?? '';
  if (space === '') return [[], node];
  const isLeading = node.value.startsWith(space) && pattern !== trailingSpace;
  const rest = isLeading ? node.value.slice(space.length) : node.value.slice(0, -space.length);
  return [[{ type: 'text', value: space }], rest === '' ? null : { type: 'text', value: rest }];
}

/** Without line breaks and white space at the ends, no-break spaces at the end among it. */
export function trimInlines(list: readonly Inline[]): Inline[] {
  const trimmed = [...list];
  for (let first = trimmed[0]; first !== undefined; first = trimmed[0]) {
    if (first.type === 'text') first = trimmed[0] = { type: 'text', value: first.value.replace(/^[ \t\n\r\f]+/, '') };
    if (first.type !== 'break' && (first.type !== 'text' || first.value !== '')) break;
    trimmed.shift();
  }
  for (let last = trimmed.at(-1); last !== undefined; last = trimmed.at(-1)) {
    if (last.type === 'text') last = trimmed[trimmed.length - 1] = { type: 'text', value: last.value.trimEnd() };
    if (last.type !== 'break' && (last.type !== 'text' || last.value !== '')) break;
    trimmed.pop();
  }
  return trimmed;
}

/** The whole in bold or in italics, without the marks in it that would double the one around; nothing stays nothing. */
export const bold = (nodes: readonly Inline[]): Inline[] => marked(nodes, 'strong');
export const italic = (nodes: readonly Inline[]): Inline[] => marked(nodes, 'emphasis');

const marked = (nodes: readonly Inline[], type: 'emphasis' | 'strong'): Inline[] =>
  nodes.length === 0 ? [] : [{ type, children: unmark(nodes, type) }];

const unmark = (nodes: readonly Inline[], type: 'emphasis' | 'strong'): Inline[] =>
  nodes.flatMap((node) => (node.type === type ? unmark(node.children, type) : [node]));
