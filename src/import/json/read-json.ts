import * as v from 'valibot';
import { backupLineSchema } from '../../export/backup/format.ts';
import { isRecord, ownValue } from '../../model/record.ts';
import type { ImportFile } from '../files/import-file.ts';
import { type Finding, type ReadingContext, refusal } from '../finding.ts';
import type { Row } from '../item-of.ts';
import { isKarakeep, karakeepRows } from './karakeep.ts';
import { linkdingRow } from './linkding.ts';
import { pocketAnnotationsRow } from './pocket-annotations.ts';
import { type Fields, findingsOf, jsonOf, listIn } from './read-list.ts';

/** Reads a JSON file of a program that we know, or our own. */
export async function* readJson(file: ImportFile, { now }: ReadingContext): AsyncGenerator<readonly Finding[]> {
  const json = await jsonOf(file);
  if (isRecord(json) && ownValue(json, 'format') === 'sheaf-clips') {
    yield ownClips(file.name, listIn(json, 'clips') ?? []);
    return;
  }
  const entries = listIn(json, 'bookmarks', 'results');
  const rowOf = entries === null ? null : readerFor(json, entries);
  if (entries === null || rowOf === null) {
    yield [refusal({ file: file.name, line: null }, 'The JSON is of no program that is known here.')];
    return;
  }
  // In stretches, so that a page that shows the progress can do so.
  const size = 500;
  for (let from = 0; from < entries.length; from += size) {
    yield findingsOf(file.name, entries.slice(from, from + size), rowOf, now);
  }
}

function readerFor(json: unknown, entries: readonly unknown[]): ((fields: Fields) => Row | string) | null {
  const has = (key: string): boolean => entries.some((entry) => isRecord(entry) && Object.hasOwn(entry, key));
  if (isKarakeep(json)) return karakeepRows(json);
  if (has('tag_names')) return linkdingRow;
  if (has('highlights') && has('url')) return pocketAnnotationsRow;
  return entries.length === 0 || has('url') ? plainRow : null;
}

/** Any other list of objects with an `url`, under the names that programs use. */
const plainRow = ({ text, texts }: Fields): Row => ({
  url: text('url'),
  title: text('title') || text('name'),
  description: text('description') || text('excerpt'),
  note: text('note') || text('notes'),
  saved:
    ['savedAt', 'saved_at', 'createdAt', 'created_at', 'created', 'date_added', 'date'].map(text).find(Boolean) ?? '',
  labels: texts('tags').length > 0 ? texts('tags') : texts('labels'),
});

function ownClips(file: string, entries: readonly unknown[]): Finding[] {
  const place = { file, line: null };
  return entries.map((entry, i) => {
    const parsed = v.safeParse(backupLineSchema, entry);
    if (!parsed.success) return refusal(place, 'It is no clip that this version can read.', `entry ${i + 1}`);
    const { clip, content } = parsed.output;
    return { kind: 'clip', clip: { clip, content, trashedAt: null, images: [] }, isFinished: true, place };
  });
}
