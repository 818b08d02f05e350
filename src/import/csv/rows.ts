import Papa from 'papaparse';
import { normalised } from '../files/text.ts';

export interface CsvRow {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotes, as a sentence; null for nothing. */
  readonly fault: string | null;
}

/** Characters of one row. Behind an opening quote that is never closed, the rest of the file would be one. */
const longestRow = 8_000_000;

/** What the parser gives for a piece; its own types leave it open. */
interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row?: number; readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/**
 * The rows of a CSV text (RFC 4180) in stretches, while it comes in: no more than a piece of the text and one row are
 * held. Rows without any text are left out. A quote that is never closed ends the reading with a fault.
 */
export async function* csvRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly CsvRow[]> {
  let rest = '';
  let line = 1;
  const take = (isEnd: boolean): readonly CsvRow[] => {
    const parser = new Papa.Parser({ delimiter, newline: '\n' });
    // The parser stops before a row whose end has not come in yet.
    const parsed = parser.parse(rest, 0, !isEnd) as Parsed;
    rest = rest.slice(parsed.meta.cursor);
    const faults = new Map(parsed.errors.map(({ row, code }) => [row ?? 0, sentences[code] ?? null]));
    const rows = parsed.data.map((cells, i) => {
      const row = { line, cells, fault: faults.get(i) ?? null };
      line += 1 + cells.reduce((breaks, cell) => breaks + countBreaks(cell), 0);
      return row;
    });
    return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  };
  for await (const part of normalised(text)) {
    rest += part;
    const rows = take(false);
    if (rows.length > 0) yield rows;
    if (rest.length <= longestRow) continue;
    yield [{ line, cells: [rest.slice(0, 200)], fault: tooLong }];
    return;
  }
  if (rest !== '') yield take(true);
}

const sentences: Readonly<Record<string, string>> = {
  MissingQuotes: 'A cell begins with a double quote and never ends; what follows in the file was not read.',
};

const tooLong =
  'The row is too long: its double quotes may not be closed; it and what follows in the file were not read.';

function countBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The comma of RFC 4180, the semicolon of Excel where the comma is the decimal sign, the tab of its "Unicode text". */
const delimiters = [',', ';', '\t'];

/** The delimiter that parts a file's first line into the most cells. */
export function delimiterOf(head: string): string {
  const counts = delimiters.map((delimiter) => {
    const [cells = []] = Papa.parse<string[]>(head, { delimiter, newline: '\n', preview: 1 }).data;
    return { delimiter, count: cells.length };
  });
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
