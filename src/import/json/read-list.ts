import { parseJson } from '../../model/json.ts';
import { isRecord, ownValue } from '../../model/record.ts';
import { ImportFault, type ImportFile } from '../files/import-file.ts';
import { wholeText } from '../files/text.ts';
import { type Finding, refusal } from '../finding.ts';
import { itemOf, type Row } from '../item-of.ts';

/** Reads values of JSON that a program of another's has written: nothing in it can be relied on. */
export type Fields = {
  readonly text: (key: string) => string;
  /** As it stands; undefined where there is none. */
  readonly value: (key: string) => unknown;
  readonly texts: (key: string) => string[];
};

export const fieldsOf = (record: Readonly<Record<string, unknown>>): Fields => ({
  value: (key) => ownValue(record, key),
  text: (key) => textOf(ownValue(record, key)),
  texts: (key) => {
    const value = ownValue(record, key);
    return (Array.isArray(value) ? value : []).map(labelOf).filter((text) => text !== '');
  },
});

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** A label by itself, or an object that has a name. */
const labelOf = (value: unknown): string => (isRecord(value) ? textOf(ownValue(value, 'name')) : textOf(value));

/** The whole of a JSON file. Throws an `ImportFault` with the line where it is none. */
export async function jsonOf(file: ImportFile): Promise<unknown> {
  const parsed = parseJson(await wholeText(file));
  if (parsed.ok) return parsed.value;
  const { line, column, reason } = parsed.error;
  throw new ImportFault(`The file is no JSON: line ${line}, column ${column}: ${reason}.`);
}

/** Each entry of a list as an item, or refused with its number; `rowOf` gives a sentence for what has no page. */
export function findingsOf(
  file: string,
  entries: readonly unknown[],
  rowOf: (fields: Fields) => Row | string,
  now: Date,
): Finding[] {
  const place = { file, line: null };
  return entries.map((entry, i) => {
    const about = `entry ${i + 1}`;
    if (!isRecord(entry)) return refusal(place, 'It is no object.', about);
    const fields = fieldsOf(entry);
    const row = rowOf(fields);
    if (typeof row === 'string') return refusal(place, row, `${about}: ${fields.text('title')}`);
    const item = itemOf(row, now);
    if (item.ok) return { kind: 'item', item: item.value, place };
    return refusal(place, item.error, `${about}: ${row.title ?? ''} ${row.url}`);
  });
}

/** The list of a file, which stands by itself or under one of these keys; null for neither. */
export function listIn(json: unknown, ...keys: readonly string[]): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  if (!isRecord(json)) return null;
  const found = keys.map((key) => ownValue(json, key)).find(Array.isArray);
  return found ?? null;
}
