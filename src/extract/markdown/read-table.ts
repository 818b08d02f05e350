import { readInlines } from './read-inline.ts';
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

/** Whether a table only places things on the page: one column, or tables within its cells. */
export function isLayout(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (table.querySelector('table') !== null) return true;
  const rows = rowsOf(table);
  return table.querySelector('th') === null && rows.every((cells) => cells.length < 2);
}

/** A table in GFM's form, else as HTML; its caption before it. */
export function readTable(table: Element, reading: Reading): Block[] {
  const rows = rowsOf(table).filter((cells) => cells.length > 0);
  const captions = [...table.children].filter(({ localName }) => localName === 'caption');
  const before = captions.flatMap((caption) => reading.blocks(caption.childNodes));
  if (rows.length === 0) return before;
  const needsHtml = rows.some((cells) => cells.some((cell) => isSpanning(cell) || holdsBlocks(cell, reading)));
  return [...before, needsHtml ? htmlTable(rows, reading) : gfmTable(rows, reading)];
}

const spanOf = (cell: Element, name: string): number => {
  const count = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return count > 0 && count <= maxSpan ? count : 1;
};

const isSpanning = (cell: Element): boolean => spanOf(cell, 'colspan') > 1 || spanOf(cell, 'rowspan') > 1;

/** Whether a cell holds more than the one line that GFM has room for. */
function holdsBlocks(cell: Element, reading: Reading): boolean {
  if (!reading.withBlocks.has(cell)) return false;
  const blocks = reading.blocks(cell.childNodes);
  return blocks.length > 1 || (blocks[0] !== undefined && blocks[0].type !== 'paragraph');
}

function gfmTable(rows: readonly (readonly Element[])[], reading: Reading): Block {
  const width = Math.max(...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const [first = []] = rows;
  // GFM's tables have a header: that of a table without stays empty.
  const hasHeader =
    first.every(({ localName }) => localName === 'th') || first[0]?.parentElement?.parentElement?.localName === 'thead';
  const cells = rows.map((row) => row.map((cell) => inlinesOf(cell, reading)));
  return {
    type: 'table',
    alignment: columns.map((column) => alignmentOf(rows.map((row) => row[column]))),
    rows: hasHeader ? cells : [[], ...cells],
  };
}

const inlinesOf = (cell: Element, reading: Reading): readonly Inline[] => {
  if (!reading.withBlocks.has(cell)) return readInlines([...cell.childNodes], reading);
  const [block] = reading.blocks(cell.childNodes);
  return block?.type === 'paragraph' ? block.children : [];
};

/** The side that the first aligned cell of a column gives. */
function alignmentOf(cells: readonly (Element | undefined)[]): Alignment {
  for (const cell of cells.slice(0, 2)) {
    const side = cell === undefined ? null : sideOf(cell);
    if (side !== null) return side;
  }
  return null;
}

function sideOf(cell: Element): Alignment {
  const stated = cell.getAttribute('align') ?? /text-align:\s*(\w+)/i.exec(cell.getAttribute('style') ?? '')?.[1];
  const side = stated?.toLowerCase();
  return side === 'left' || side === 'center' || side === 'right' ? side : null;
}

const htmlTable = (rows: readonly (readonly Element[])[], reading: Reading): Block => ({
  type: 'htmlTable',
  rows: rows.map((cells) =>
    cells.map(
      (cell): HtmlCell => ({
        isHeader: cell.localName === 'th',
        columns: spanOf(cell, 'colspan'),
        rows: spanOf(cell, 'rowspan'),
        alignment: sideOf(cell),
        children: reading.blocks(cell.childNodes),
      }),
    ),
  ),
});
