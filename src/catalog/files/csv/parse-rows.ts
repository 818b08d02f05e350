import Papa from 'papaparse';
import { err, ok, type Result } from '../../../model/result.ts';
import { asMeant } from './cells.ts';
import { columnOf } from './columns.ts';

export interface Row {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The comma of RFC 4180, the semicolon of Excel where the comma is the decimal sign, the tab of its "Unicode text". */
const delimiters = [',', ';', '\t'];

/** Excel's own first line, which names the delimiter: `sep=;`. */
const declaration = /^sep=(.)\n/i;

/**
 * Takes a CSV text apart, whatever its delimiter and line ends. Line breaks inside of a quoted cell become `\n`. Rows
 * without any text are left out.
 *
 * @returns or what is wrong with the quotes, one line a finding.
 */
export function parseRows(text: string): Result<readonly Row[], string[]> {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const declared = declaration.exec(whole);
  const table = declared === null ? whole : whole.slice(declared[0].length);
  const delimiter = declared?.[1] ?? delimiterOf(table);
  const { data, errors } = Papa.parse<string[]>(table, { delimiter, newline: '\n' });
  const rows = withLines(data, declared === null ? 1 : 2);
  // The parser names the row that an unclosed quote has swallowed the rest of the file with.
  const faults = errors.filter(({ type }) => type === 'Quotes');
  if (faults.length > 0) {
    return err(faults.map(({ row, message }) => `Line ${rows[row ?? 0]?.line ?? 1}: ${sentenceOf(message)}.`));
  }
  return ok(rows.filter(({ cells }) => cells.some((cell) => cell !== '')));
}

/** The delimiter by which the header has the most columns that we know. */
function delimiterOf(table: string): string {
  const known = delimiters.map((delimiter) => {
    const [header = []] = Papa.parse<string[]>(table, { delimiter, newline: '\n', preview: 1 }).data;
    return { delimiter, count: header.filter((cell) => columnOf(cell) !== undefined).length };
  });
  return known.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}

function withLines(data: readonly (readonly string[])[], first: number): Row[] {
  let line = first;
  return data.map((cells) => {
    const row = { line, cells: cells.map((cell) => asMeant(cell.trim())) };
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    return row;
  });
}

const sentenceOf = (message: string): string =>
  /unterminated/i.test(message)
    ? 'a cell begins with a double quote and never ends'
    : 'text follows the double quote that ends a cell; a quote inside of a cell is written twice';
