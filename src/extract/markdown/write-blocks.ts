import type { Block, Code, Details, List, ListItem } from './tree.ts';
import { writeHtmlText } from './write-html.ts';
import { writeInlines } from './write-inline.ts';
import { writeMathLines } from './write-math.ts';
import { writeHtmlTable, writeTable } from './write-table.ts';

/**
 * Blocks as the lines of a file.
 * @param prefix what every line of a quote or list item begins with
 */
export function writeBlocks(blocks: readonly Block[], prefix: string, isTight = false): string[] {
  const lines: string[] = [];
  let bullet = '-';
  let before: Block | undefined;
  for (const block of blocks) {
    if (before !== undefined && !isTight) lines.push(prefix.trimEnd());
    // Two lists in a row are one, unless their markers differ.
    bullet = block.type === 'list' && isSameKind(before, block) && bullet === '-' ? '*' : '-';
    // `---` right below a paragraph would make that a heading.
    if (block.type === 'thematicBreak' && isTight) lines.push(`${prefix}***`);
    else push(lines, writeBlock(block, prefix, bullet));
    before = block;
  }
  return lines;
}

/** Spreading a long list into `push` exhausts the stack. */
function push(lines: string[], added: readonly string[]): void {
  for (const line of added) lines.push(line);
}

const isSameKind = (before: Block | undefined, list: List): boolean =>
  before?.type === 'list' && (before.start === null) === (list.start === null);

function writeBlock(block: Block, prefix: string, bullet: string): string[] {
  switch (block.type) {
    case 'paragraph':
      return writeInlines(block.children, { isOneLine: false, isInLink: false })
        .split('\n')
        .map((line) => prefix + line);
    case 'heading': {
      const text = writeInlines(block.children, { isOneLine: true, isInLink: false });
      // A `#` at the end would be taken for a part of the mark-up.
      return [`${prefix}${'#'.repeat(block.depth)} ${text.replace(/(?<=^| )#+$/, '\\$&')}`.trimEnd()];
    }
    case 'blockquote': {
      const lines = writeBlocks(block.children, `${prefix}> `);
      return lines.length === 0 ? [`${prefix}>`] : lines;
    }
    case 'list':
      return writeList(block, prefix, bullet);
    case 'code':
      return writeCode(block, prefix);
    case 'math':
      return writeMathLines(block.value).map((line) => prefix + line);
    case 'table':
      return writeTable(block, prefix);
    case 'htmlTable':
      return writeHtmlTable(block, prefix, writeBlocks);
    case 'thematicBreak':
      return [`${prefix}---`];
    case 'details':
      return writeDetails(block, prefix);
    case 'footnoteDefinition':
      return underMarker(writeBlocks(block.children, `${prefix}    `), prefix, `[^${block.label}]:`, '    ');
  }
}

/** As GitHub documents it: HTML around Markdown that stands between blank lines. */
function writeDetails({ isOpen, summary, children }: Details, prefix: string): string[] {
  const text = writeHtmlText(summary);
  const blank = prefix.trimEnd();
  return [
    `${prefix}<details${isOpen ? ' open' : ''}>`,
    `${prefix}<summary>${text}</summary>`,
    blank,
    ...writeBlocks(children, prefix),
    blank,
    `${prefix}</details>`,
  ];
}

function writeCode({ language, value }: Code, prefix: string): string[] {
  const longest = (value.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  const info = language.replace(/\\(?=[!-/:-@[-`{-~])|&(?=#?\w+;)/g, '\\$&');
  const lines = value === '' ? [] : value.split('\n');
  return [fence + info, ...lines, fence].map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
}

function writeList(list: List, prefix: string, bullet: string): string[] {
  const isTight = list.items.every((item) => canBeTight(item));
  const lines: string[] = [];
  for (const [index, item] of list.items.entries()) {
    if (index > 0 && !isTight) lines.push(prefix.trimEnd());
    const marker = list.start === null ? bullet : `${list.start + index}${bullet === '-' ? '.' : ')'}`;
    push(lines, writeItem(item, prefix, marker, isTight));
  }
  return lines;
}

function writeItem({ children, isChecked }: ListItem, prefix: string, marker: string, isTight: boolean): string[] {
  const indent = ' '.repeat(marker.length + 1);
  const first = children[0];
  const lines = writeBlocks(children, prefix + indent, isTight);
  if (isChecked !== null) {
    const box = isChecked ? '[x]' : '[ ]';
    // The box belongs to a paragraph: where the item begins otherwise it is one of its own.
    if (first?.type === 'paragraph')
      lines[0] = `${prefix}${indent}${box} ${(lines[0] ?? '').slice((prefix + indent).length)}`;
  }
  // `- ---` would be a rule instead of an item that holds one.
  if (first?.type === 'thematicBreak') lines[0] = `${prefix}${indent}***`;
  return underMarker(lines, prefix, marker, indent);
}

/** Puts a list item's or note's marker in the place of the first line's indent. */
function underMarker(lines: string[], prefix: string, marker: string, indent: string): string[] {
  const first = (lines[0] ?? '').slice(prefix.length + indent.length);
  const line = `${marker} ${first}`.trimEnd();
  // Nothing but bullets would be a rule.
  const isRule = /^(?:(?:- *){3,}|(?:\* *){3,})$/.test(line);
  return [prefix + (isRule ? `+${line.slice(1)}` : line), ...lines.slice(1)];
}

/** Whether an item's blocks can follow each other without a blank line, as they do in a tight list. */
function canBeTight({ children }: ListItem): boolean {
  return children.every((block, index) => {
    if (block.type === 'paragraph' && !block.isImplied) return false;
    const before = children[index - 1];
    if (before === undefined) return true;
    if (before.type === 'paragraph') return interruptsParagraph(block);
    // A paragraph would go on within the quote or the list before it.
    if (isHtml(block) || isHtml(before) || block.type === 'footnoteDefinition') return false;
    if (before.type === 'heading' || before.type === 'code' || before.type === 'thematicBreak') return true;
    return (
      (before.type === 'list' || before.type === 'blockquote') && (block.type === 'heading' || block.type === 'code')
    );
  });
}

function interruptsParagraph(block: Block): boolean {
  if (block.type === 'list') {
    const isEmpty = (block.items[0]?.children.length ?? 0) === 0;
    return !isEmpty && (block.start === null || block.start === 1);
  }
  return ['blockquote', 'code', 'heading', 'thematicBreak'].includes(block.type);
}

const isHtml = ({ type }: Block): boolean => type === 'htmlTable' || type === 'details';
