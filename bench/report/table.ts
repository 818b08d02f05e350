export type Cell = string | number | null;

/** A table in Markdown, columns aligned for a terminal too: numbers to the right, null as a dash. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell).replaceAll('|', '\\|'))));
  const isRight = head.map((_, column) => column > 0 && rows.every((row) => isFigure(row[column])));
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...texts.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const pad = (text: string, column: number): string => {
    const width = widths[column] ?? 0;
    return isRight[column] ? text.padStart(width) : text.padEnd(width);
  };
  const rule = widths.map((width, column) => (isRight[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(head.map(pad)), line(rule), ...texts.map((row) => line(row.map(pad)))].join('\n');
}

const isFigure = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || typeof cell === 'number' || /^[+-]?[\d.,]+$/.test(cell);

export const score = (value: number): string => value.toFixed(3);
export const percent = (share: number): string => (share * 100).toFixed(1);
export const milliseconds = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
