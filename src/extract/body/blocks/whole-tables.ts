import type { BlockStats, Survey } from './survey.ts';

/** A table with more than this share of its text in links is a list of other pages. */
const mostLinked = 0.4;

/**
 * The chosen blocks with every table that stands among them made whole: cells are too short to be judged one by one, and
 * a table with holes is worse than none.
 */
export function withWholeTables({ blocks }: Survey, chosen: ReadonlySet<number>): ReadonlySet<number> {
  const inOrder = [...chosen].sort((one, other) => one - other);
  const first = inOrder[0] ?? 0;
  const last = inOrder.at(-1) ?? 0;
  const tables = new Map<Element, number[]>();
  for (let index = first + 1; index < last; index++) {
    const table = blocks[index]?.block.element.closest('table');
    if (table === undefined || table === null) continue;
    const indices = tables.get(table) ?? [];
    indices.push(index);
    tables.set(table, indices);
  }
  const whole = new Set(chosen);
  for (const [table, indices] of tables) {
    const cells = indices.flatMap((index) => blocks[index] ?? []);
    if (isData(table) && linkedShare(cells) <= mostLinked) for (const index of indices) whole.add(index);
  }
  return whole;
}

/** Tables for layout have one cell a row, or paragraphs and tables in their cells. */
function isData(table: Element): boolean {
  if (table.querySelector('table, p + p, h2, article') !== null) return false;
  const rows = [...table.querySelectorAll('tr')];
  return rows.length > 1 && rows.some((row) => row.children.length > 1);
}

function linkedShare(cells: readonly BlockStats[]): number {
  const length = cells.reduce((sum, cell) => sum + cell.length, 0);
  return cells.reduce((sum, { block }) => sum + block.linked, 0) / Math.max(1, length);
}
