import * as v from 'valibot';
import {
  type BackupLine,
  backupLineSchema,
  backupNames,
  backupVersion,
  isClipsPart,
  manifestSchema,
} from '../../export/backup/format.ts';
import { catalogSchema } from '../../model/catalog.ts';
import { limits } from '../../model/limits.ts';
import { settingsSchema } from '../../model/settings.ts';
import { ImportFault, type ImportFile } from '../files/import-file.ts';
import { linesOf, openText } from '../files/text.ts';
import { type BackedUpImage, type Finding, refusal } from '../finding.ts';
import { jsonOf } from '../json/read-list.ts';

/** A clip at its largest: three writings of a body at the limit, metas and JSON-LD, all of it escaped. */
const longestLine = 80_000_000;

export const isBackup = (files: readonly ImportFile[]): boolean => files.some(isNamed(backupNames.manifest));

/** Reads a backup of ours, clip by clip. Throws an `ImportFault` for one that a newer Sheaf has written. */
export async function* readBackup(files: readonly ImportFile[]): AsyncGenerator<readonly Finding[]> {
  await checkManifest(files);
  yield* readPart(files, backupNames.settings, settingsSchema, (settings, place) => ({
    kind: 'settings',
    settings,
    place,
  }));
  yield* readPart(files, backupNames.catalog, catalogSchema, (catalog, place) => ({ kind: 'catalog', catalog, place }));
  const byName = new Map(files.map((file) => [file.name.replace(/^.*\/(?=images\/)/, ''), file]));
  for (const file of files.filter(({ name }) => isClipsPart(name))) yield* readClips(file, byName);
}

async function checkManifest(files: readonly ImportFile[]): Promise<void> {
  const file = files.find(isNamed(backupNames.manifest));
  const manifest = v.safeParse(manifestSchema, file === undefined ? null : await jsonOf(file));
  if (!manifest.success) throw new ImportFault('The backup says nothing of its version.');
  if (manifest.output.version > backupVersion)
    throw new ImportFault('A newer Sheaf wrote this backup; update Sheaf first.');
}

async function* readPart<T>(
  files: readonly ImportFile[],
  name: string,
  schema: v.GenericSchema<unknown, T>,
  finding: (value: T, place: { file: string; line: null }) => Finding,
): AsyncGenerator<readonly Finding[]> {
  const file = files.find(isNamed(name));
  if (file === undefined) return;
  const place = { file: file.name, line: null };
  const parsed = v.safeParse(schema, await jsonOf(file));
  yield [
    parsed.success ? finding(parsed.output, place) : refusal(place, `It cannot be read: ${issueOf(parsed.issues)}.`),
  ];
}

async function* readClips(
  file: ImportFile,
  byName: ReadonlyMap<string, ImportFile>,
): AsyncGenerator<readonly Finding[]> {
  const { text } = await openText(file);
  let number = 0;
  for await (const lines of linesOf(text, longestLine)) {
    const findings: Finding[] = [];
    for (const line of lines) {
      number += 1;
      if (line.trim() !== '') findings.push(clipOf(line, { file: file.name, line: number }, byName));
    }
    yield findings;
  }
}

function clipOf(
  line: string,
  place: { readonly file: string; readonly line: number },
  byName: ReadonlyMap<string, ImportFile>,
): Finding {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return refusal(place, 'The line is no JSON.', line);
  }
  const parsed = v.safeParse(backupLineSchema, json);
  if (!parsed.success) return refusal(place, `It cannot be read: ${issueOf(parsed.issues)}.`, line);
  const { clip, content, trashedAt = null, image, images = [], highlights = [], readingPlace = null } = parsed.output;
  const listed = image === undefined ? images : [image, ...images];
  const found = listed.map((each) => imageOf(each, byName));
  const backedUp = { clip, content, trashedAt, images: found, highlights, readingPlace };
  return { kind: 'clip', clip: backedUp, isFinished: true, place };
}

/** A picture that is missing costs no clip: it can be loaded again. */
function imageOf(
  { url, file: name, failure }: NonNullable<BackupLine['images']>[number],
  byName: ReadonlyMap<string, ImportFile>,
): BackedUpImage {
  const file = name === undefined ? undefined : byName.get(name);
  if (file === undefined || file.size > limits.image) return { url, failure: failure ?? null, read: null };
  return { url, failure: null, read: () => bytesOf(file) };
}

async function bytesOf(file: ImportFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for await (const chunk of file.chunks()) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const isNamed =
  (wanted: string) =>
  ({ name }: ImportFile): boolean =>
    name === wanted || name.endsWith(`/${wanted}`);

function issueOf([first]: readonly v.BaseIssue<unknown>[]): string {
  if (first === undefined) return 'its form is unknown';
  const path = v.getDotPath(first);
  return path === null ? first.message : `${path}: ${first.message}`;
}
