import { asMeant } from '../../catalog/files/csv/cells.ts';
import type { ImportFile } from '../files/import-file.ts';
import { openText } from '../files/text.ts';
import { type Finding, type ReadingContext, refusal } from '../finding.ts';
import { itemOf, type Row } from '../item-of.ts';
import { type CsvRow, csvRows, delimiterOf } from './rows.ts';

/** The cells of a row by their columns' names, in lower case; empty where there is no such column. */
export type Cells = (column: string) => string;

/** A CSV file of some program: how it is known, and what its columns mean. */
export interface CsvFormat {
  /** Columns that it has, in lower case; all of them. */
  readonly columns: readonly string[];
  readonly rowOf: (cells: Cells) => Row;
  /** Whether its cells have an apostrophe before what would begin a formula, as ours have. */
  readonly isGuarded?: boolean;
}

/** Reads a CSV file as a stream: some thousand rows are held at once, whatever its size. */
export async function* readCsv(
  file: ImportFile,
  format: CsvFormat,
  { now }: ReadingContext,
): AsyncGenerator<readonly Finding[]> {
  const { text, remark } = await openText(file);
  if (remark !== null) yield [{ kind: 'remark', file: file.name, text: remark }];
  const [head, whole] = await withHead(text);
  let columns: ReadonlyMap<string, number> | undefined;
  for await (const rows of csvRows(whole, delimiterOf(head))) {
    const findings: Finding[] = [];
    for (const row of rows) {
      if (columns === undefined) columns = columnsOf(row.cells);
      else findings.push(findingOf(row, columns, format, file.name, now));
    }
    yield findings;
  }
}

export const columnsOf = (header: readonly string[]): ReadonlyMap<string, number> =>
  new Map(header.map((name, i): [string, number] => [name.trim().toLowerCase(), i]).reverse());

function findingOf(
  { line, cells, fault }: CsvRow,
  columns: ReadonlyMap<string, number>,
  { rowOf, isGuarded = false }: CsvFormat,
  file: string,
  now: Date,
): Finding {
  const place = { file, line };
  const about = cells.join(', ');
  if (fault !== null) return refusal(place, fault, about);
  const row = rowOf((column) => {
    const cell = (cells[columns.get(column) ?? -1] ?? '').trim();
    return isGuarded ? asMeant(cell) : cell;
  });
  const item = itemOf(row, now);
  return item.ok ? { kind: 'item', item: item.value, place } : refusal(place, item.error, about);
}

/** The beginning of a text, and the whole of it to be read once. */
async function withHead(text: AsyncIterable<string>): Promise<readonly [string, AsyncIterable<string>]> {
  const parts = text[Symbol.asyncIterator]();
  const first = await parts.next();
  const head = first.done === true ? '' : first.value;
  async function* whole(): AsyncGenerator<string> {
    yield head;
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) yield next.value;
  }
  return [head, whole()];
}
