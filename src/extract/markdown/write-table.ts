import type { Alignment, Block, HtmlCell, HtmlTable, Inline, Table } from './tree.ts';
import { writeHtml } from './write-html.ts';
import { writeInlines } from './write-inline.ts';

/** A table in GFM's form. */
export function writeTable({ alignment, rows }: Table, prefix: string): string[] {
  const [header = [], ...body] = rows.map((row) => alignment.map((_, column) => writeCell(row[column] ?? [])));
  const widths = alignment.map((_, column) =>
    [header, ...body].reduce((width, cells) => Math.max(width, cells[column]?.length ?? 0), 3),
  );
  // Columns that stand under each other are easy to read, as long as the lines stay short.
  const isPadded = widths.reduce((sum, width) => sum + width, 0) <= maxPadded;
  const widthOf = (column: number): number => (isPadded ? (widths[column] ?? 3) : 3);
  const line = (cells: readonly string[]): string =>
    `${prefix}| ${cells.map((cell, column) => cell.padEnd(isPadded ? widthOf(column) : 0)).join(' | ')} |`;
  const rules = alignment.map((side, column) => rule(side, widthOf(column)));
  return [line(header), line(rules), ...body.map(line)];
}

const maxPadded = 120;

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
