import { destination } from '../../model/markdown-address.ts';
import { autolink, titlePart } from './address.ts';
import { type Piece, writeMarks } from './attention.ts';
import { escapeText, hasMathSigns } from './escape.ts';
import { isMark } from './inline-list.ts';
import type { Inline, Marked, Tagged } from './tree.ts';
import { writeInlineMath } from './write-math.ts';

/** Where inlines are written. */
export interface LineContext {
  /** Headings and table cells: a line break there is an element. */
  readonly isOneLine: boolean;
  readonly isInLink: boolean;
}

/** More marks within each other than this say nothing to a reader, and cost time. */
const maxMarks = 8;

/** Inlines as Markdown: one line, or several where they hold line breaks. */
export function writeInlines(nodes: readonly Inline[], context: LineContext): string {
  const plain = plainText(nodes);
  const tildes = plain.split('~').length - 1;
  const paragraph: Paragraph = {
    ...context,
    hasTildes: tildes > 1 || (tildes === 1 && holds(nodes, 'delete')),
    hasMathSigns: hasMathSigns(plain) || (plain.includes('$') && holds(nodes, 'inlineMath')),
  };
  return writeMarks(piecesOf(flatten(nodes), paragraph));
}

interface Paragraph extends LineContext {
  readonly hasTildes: boolean;
  readonly hasMathSigns: boolean;
}

/** A leaf, a tag, or the place where a mark opens or closes. */
type Step = Leaf | { readonly kind: 'tag'; readonly value: string } | Extract<Piece, { kind: 'mark' }>;
type Leaf = Exclude<Inline, Marked | Tagged>;

function flatten(nodes: readonly Inline[], depth = 0, stars = 0, isStruck = false): Step[] {
  return nodes.flatMap((node): Step[] => {
    if (!isMark(node) && node.type !== 'tagged') return [node];
    const isStar = node.type === 'emphasis' || node.type === 'strong';
    const isDelete = node.type === 'delete';
    const inner = flatten(node.children, depth + 1, isStar ? stars + 1 : stars, isStruck || isDelete);
    // What is struck out cannot be struck out again: `~~~~` is no mark.
    const isWritable = depth < maxMarks && node.children.length > 0 && !(isDelete && isStruck);
    if (!isWritable) return inner;
    if (node.type === 'tagged')
      return [{ kind: 'tag', value: `<${node.name}>` }, ...inner, { kind: 'tag', value: `</${node.name}>` }];
    const span = { type: node.type, depth, stars };
    return [{ kind: 'mark', span, isOpen: true }, ...inner, { kind: 'mark', span, isOpen: false }];
  });
}

function piecesOf(steps: readonly Step[], paragraph: Paragraph): Piece[] {
  return steps.map((step, index): Piece => {
    if ('kind' in step) return step.kind === 'mark' ? step : { kind: 'written', value: step.value, isText: false };
    const before = steps[index - 1];
    const after = steps[index + 1];
    if (step.type === 'inlineCode') {
      const isBesideCode = before !== undefined && 'type' in before && before.type === 'inlineCode';
      return { kind: 'written', value: writeCode(step.value, isBesideCode, paragraph), isText: false };
    }
    if (step.type !== 'text') return { kind: 'written', value: writeLeaf(step, paragraph), isText: false };
    const isAfterBreak = before !== undefined && 'type' in before && before.type === 'break';
    const value = escapeText(step.value, {
      isLineStart: !paragraph.isOneLine && (isAfterBreak || (index === 0 && !paragraph.isInLink)),
      isLaterLine: isAfterBreak,
      isInLink: paragraph.isInLink,
      isBeforeBracket:
        after !== undefined && 'type' in after && (after.type === 'link' || after.type === 'footnoteReference'),
      hasTildes: paragraph.hasTildes,
      hasMathSigns: paragraph.hasMathSigns,
    });
    // `[^1]:` at the beginning of a line would define the note.
    const isAfterNote = before !== undefined && 'type' in before && before.type === 'footnoteReference';
    return { kind: 'written', value: isAfterNote && value.startsWith(':') ? `\\${value}` : value, isText: true };
  });
}

function writeLeaf(node: Exclude<Leaf, { type: 'text' | 'inlineCode' }>, paragraph: Paragraph): string {
  switch (node.type) {
    case 'break':
      return paragraph.isOneLine ? '<br>' : '\\\n';
    case 'inlineMath':
      return writeInlineMath(paragraph.isOneLine ? node.value.replace(/\\\|/g, '\\Vert ') : node.value);
    case 'footnoteReference':
      return `[^${node.label}]`;
    case 'image':
      return `![${escapeText(node.alt, inBrackets)}](${destination(node.url)}${titlePart(node.title)})`;
    case 'link': {
      const only = node.children.length === 1 ? node.children[0] : undefined;
      const short = only?.type === 'text' && node.title === '' ? autolink(node.url, only.value) : null;
      const text = writeInlines(node.children, { ...paragraph, isInLink: true });
      return short ?? `[${text}](${destination(node.url)}${titlePart(node.title)})`;
    }
  }
}

const inBrackets = {
  isLineStart: false,
  isLaterLine: false,
  isInLink: true,
  isBeforeBracket: false,
  hasTildes: true,
  hasMathSigns: false,
};

function writeCode(value: string, isBesideCode: boolean, { isOneLine, isInLink }: LineContext): string {
  // Backticks beside backticks are one run; and within a table, nothing but `|` itself can have a backslash before it.
  if (isBesideCode || (isOneLine && value.includes('\\|'))) {
    return `<code>${escapeText(value, { ...inBrackets, isInLink })}</code>`;
  }
  const runs = new Set((value.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = '`'.repeat(length);
  // The parser takes one blank off each end where both have one.
  const isPadded = /^`|`$/.test(value) || (/^ .* $/.test(value) && value.trim() !== '');
  return isPadded ? `${fence} ${value} ${fence}` : fence + value + fence;
}

const plainText = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? plainText(node.children) : ' '))
    .join('');

const holds = (nodes: readonly Inline[], type: Inline['type']): boolean =>
  nodes.some((node) => node.type === type || ('children' in node && holds(node.children, type)));
