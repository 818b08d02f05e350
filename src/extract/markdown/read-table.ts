import { bold } from './inline-list.ts';
import type { Reading } from './reading.ts';
import type { Alignment, Block, HtmlCell, Inline } from './tree.ts';

/** Browsers bound spans, too. */
const maxSpan = 1_000;

/** The cells of a table's rows, those of tables within it left out. */
const rowsOf = (table: Element): Element[][] =>
  [...table.children]
    .flatMap((child) =>
      child.localName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.localName) ? [...child.children] : [],
    )
    .filter(({ localName }) => localName === 'tr')
    .map((row) => [...row.children].filter(isCell));

const isCell = ({ localName }: Element): boolean => localName === 'td' || localName === 'th';

/** Whether a table only places things on the page: it says so, or has one column, or tables within cells that have no header. */
export function isLayout(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  const rows = rowsOf(table);
  const hasHeader = rows.some((cells) => cells.some(({ localName }) => localName === 'th'));
  if (hasHeader) return false;
  return table.querySelector('table') !== null || rows.every((cells) => cells.length < 2);
}

/** A cell with what it holds. */
interface Cell {
  readonly element: Element;
  readonly blocks: readonly Block[];
}

/** A table in GFM's form, else as HTML; its caption before it. */
export function readTable(table: Element, reading: Reading): Block[] {
  const rows = rowsOf(table)
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.map((element): Cell => ({ element, blocks: reading.blocks(element.childNodes) })));
  const captions = [...table.children].filter(({ localName }) => localName === 'caption');
  const before = captions.flatMap((caption) => reading.blocks(caption.childNodes));
  if (rows.length === 0) return before;
  const needsHtml = rows.some((cells) => cells.some((cell) => isSpanning(cell) || !isLine(cell)));
  return [...before, needsHtml ? htmlTable(rows) : gfmTable(rows)];
}

const spanOf = ({ element }: Cell, name: string): number => {
  const count = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return count > 0 && count <= maxSpan ? count : 1;
};

const isSpanning = (cell: Cell): boolean => spanOf(cell, 'colspan') > 1 || spanOf(cell, 'rowspan') > 1;

/** Whether a cell holds no more than the one line that GFM has room for. */
const isLine = ({ blocks: [first, second] }: Cell): boolean =>
  second === undefined && (first === undefined || first.type === 'paragraph');

const isInHead = (cells: readonly Cell[]): boolean =>
  cells[0]?.element.parentElement?.parentElement?.localName === 'thead';

function gfmTable(rows: readonly (readonly Cell[])[]): Block {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, index) => index);
  const [first = []] = rows;
  // GFM's tables have a header: that of a table without stays empty.
  const hasHeader = isInHead(first) || first.every(({ element }) => element.localName === 'th');
  const lines = rows.map((row, index) => row.map((cell) => lineOf(cell, index > 0 || !hasHeader)));
  return {
    type: 'table',
    alignment: columns.map((column) => alignmentOf(rows.slice(0, 2).map((row) => row[column]))),
    rows: hasHeader ? lines : [[], ...lines],
  };
}

/** A cell's line; in bold where it heads its row, for which GFM has no form. */
function lineOf({ element, blocks: [block] }: Cell, isBelowHeader: boolean): readonly Inline[] {
  if (block?.type !== 'paragraph') return [];
  const isRowHeader = isBelowHeader && element.localName === 'th' && block.children.length > 0;
  return isRowHeader ? bold([...block.children]) : block.children;
}

/** The side that the first aligned one of a column's first cells gives. */
function alignmentOf(cells: readonly (Cell | undefined)[]): Alignment {
  for (const cell of cells) {
    const side = cell === undefined ? null : sideOf(cell.element);
    if (side !== null) return side;
  }
  return null;
}

function sideOf(cell: Element): Alignment {
  const stated = cell.getAttribute('align') ?? /text-align:\s*(\w+)/i.exec(cell.getAttribute('style') ?? '')?.[1];
  const side = stated?.toLowerCase();
  return side === 'left' || side === 'center' || side === 'right' ? side : null;
}

function htmlTable(rows: readonly (readonly Cell[])[]): Block {
  const split = rows.findIndex((cells) => !isInHead(cells));
  const written = rows.map((cells) => cells.map(htmlCell));
  const at = split === -1 ? rows.length : split;
  return { type: 'htmlTable', head: written.slice(0, at), body: written.slice(at) };
}

const htmlCell = (cell: Cell): HtmlCell => ({
  isHeader: cell.element.localName === 'th',
  columns: spanOf(cell, 'colspan'),
  rows: spanOf(cell, 'rowspan'),
  alignment: sideOf(cell.element),
  children: cell.blocks,
});
