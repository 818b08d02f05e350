import type { Alignment, Block, HtmlCell, HtmlTable, Inline, Table } from './tree.ts';
import { writeHtml } from './write-html.ts';
import { writeInlines } from './write-inline.ts';

/** Columns that stand under each other are easy to read, as long as the lines stay short: UTF-16 units a line. */
const maxPadded = 120;
const minWidth = 3;

/** A table in GFM's form. */
export function writeTable({ alignment, rows }: Table, prefix: string): string[] {
  const written = rows.map((row) => row.map(writeCell));
  const widths = alignment.map(() => minWidth);
  for (const cells of written) {
    for (const [column, cell] of cells.entries()) widths[column] = Math.max(widths[column] ?? minWidth, cell.length);
  }
  const isPadded = widths.reduce((sum, width) => sum + width, 0) <= maxPadded;
  const padded = (cells: readonly string[]) => widths.map((width, column) => (cells[column] ?? '').padEnd(width));
  const line = (cells: readonly string[]): string => `${prefix}| ${cells.join(' | ')} |`;
  const [header = [], ...body] = written;
  const rules = alignment.map((side, column) => rule(side, isPadded ? (widths[column] ?? minWidth) : minWidth));
  // Rows that end early need no more: filling up a table of many short rows would take quadratic time.
  return [
    line(isPadded ? padded(header) : alignment.map((_, column) => header[column] ?? '')),
    line(rules),
    ...body.map((cells) => line(isPadded ? padded(cells) : cells)),
  ];
}

const rule = (side: Alignment, width: number): string =>
  (side === 'left' || side === 'center' ? ':' : '-') +
  '-'.repeat(width - 2) +
  (side === 'right' || side === 'center' ? ':' : '-');

const writeCell = (inlines: readonly Inline[]): string =>
  // Cells are cut at `|` before anything in them is read, code too.
  writeInlines(inlines, { isOneLine: true, isInLink: false }).replaceAll('|', '\\|');

type WriteBlocks = (blocks: readonly Block[], prefix: string) => string[];

/**
 * A table as HTML, where GFM has no form for it. Only the table's own elements are HTML, with numbers and alignment for
 * attributes; text on their lines is escaped. What is more than plain text stands between blank lines, which end the
 * HTML: parsers read it as Markdown like all the rest.
 * @see https://spec.commonmark.org/0.31.2/#html-blocks
 */
export function writeHtmlTable({ head, body }: HtmlTable, prefix: string, writeBlocks: WriteBlocks): string[] {
  const rows = (cells: HtmlTable['body']): string[] =>
    cells.flatMap((row) => [
      `${prefix}<tr>`,
      ...row.flatMap((cell) => writeHtmlCell(cell, prefix, writeBlocks)),
      `${prefix}</tr>`,
    ]);
  const within = (name: string, lines: readonly string[]) => [`${prefix}<${name}>`, ...lines, `${prefix}</${name}>`];
  if (head.length === 0) return within('table', rows(body));
  return within('table', [...within('thead', rows(head)), ...(body.length === 0 ? [] : within('tbody', rows(body)))]);
}

function writeHtmlCell(cell: HtmlCell, prefix: string, writeBlocks: WriteBlocks): string[] {
  const name = cell.isHeader ? 'th' : 'td';
  const open = `<${name}${span('colspan', cell.columns)}${span('rowspan', cell.rows)}${aligned(cell.alignment)}>`;
  const text = lineOf(cell.children);
  if (text !== null) return [`${prefix}${open}${text}</${name}>`];
  const blank = prefix.trimEnd();
  return [prefix + open, blank, ...writeBlocks(cell.children, prefix), blank, `${prefix}</${name}>`];
}

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');
const aligned = (side: Alignment): string => (side === null ? '' : ` align="${side}"`);

/** A cell's one line as HTML; null where it holds more. */
function lineOf(blocks: readonly Block[]): string | null {
  const [first, second] = blocks;
  if (first === undefined) return '';
  const isLine = second === undefined && first.type === 'paragraph' && first.isImplied;
  return isLine ? writeHtml(first.children) : null;
}
