import * as v from 'valibot';
import { type Clip, clipContentSchema, clipSchema, type FullClip } from '../../model/clip.ts';
import { trashKeepsDays } from '../../model/limits.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { findingOf } from '../findings.ts';
import { readable } from './highlights.ts';
import { type ClipIndexes, newestRows } from './list-newest.ts';
import type { ClipRow, Library } from './schema.ts';

/** A stored row that this build cannot read as a clip. It is shown and can be exported raw, never dropped. */
export interface UnreadableClip {
  readonly id: string;
  readonly title: string | null;
  /** What is wrong with it, one finding an entry. */
  readonly reason: string[];
  readonly raw: unknown;
}

/** A stretch of the list. `next` is where the following one begins; null at the end. */
export interface ClipPage<Cursor> {
  readonly clips: Clip[];
  readonly unreadable: UnreadableClip[];
  readonly next: Cursor | null;
}
export type ListCursor = ClipIndexes['byListed'];
export type TrashCursor = ClipIndexes['byTrashed'];

export interface PageRequest<Cursor> {
  /** The `next` of the page before; absent or null for the first page. */
  readonly before?: Cursor | null;
  readonly limit: number;
}

/** The clips in the library, newest first. Reads no bodies. */
export async function listClips(db: Library, page: PageRequest<ListCursor>): Promise<ClipPage<ListCursor>> {
  const rows = await newestRows(db, 'byListed', { before: page.before ?? null, limit: page.limit });
  const last = rows.at(-1);
  const isMore = rows.length === page.limit && last !== undefined && 'listed' in last;
  return { ...sorted(rows), next: isMore ? last.listed : null };
}

/** The clips in the trash, last deleted first. */
export async function listTrash(db: Library, page: PageRequest<TrashCursor>): Promise<ClipPage<TrashCursor>> {
  const rows = await newestRows(db, 'byTrashed', { before: page.before ?? null, limit: page.limit });
  const last = rows.at(-1);
  const isMore = rows.length === page.limit && last !== undefined && 'trashed' in last;
  return { ...sorted(rows), next: isMore ? [last.trashed.at, last.id] : null };
}

/**
 * The listed clip of a page, by its `urlKey()`; null where there is none or it lies in the trash. Problem
 * `clip-unreadable`.
 */
export async function findByKey(db: Library, key: string): Promise<Result<Clip | null, Problem>> {
  const row = await db.getFromIndex('clips', 'byKey', key);
  if (row === undefined || 'trashed' in row) return ok(null);
  const clip = v.safeParse(clipSchema, row);
  return clip.success ? ok(clip.output) : err(clipUnreadable(row.id, clip.issues.map(findingOf)));
}

/** A clip with its body and its highlights, in the list or in the trash. Problems: `not-found`, `clip-unreadable`. */
export async function readFullClip(db: Library, id: string): Promise<Result<FullClip, Problem>> {
  const tx = db.transaction(['clips', 'contents', 'highlights']);
  const [row, contentRow, marked] = await Promise.all([
    tx.objectStore('clips').get(id),
    tx.objectStore('contents').get(id),
    tx.objectStore('highlights').index('byClip').getAll(id),
    tx.done,
  ]);
  if (row === undefined) return err(notFound(id));
  const clip = v.safeParse(clipSchema, row);
  const content = v.safeParse(clipContentSchema, contentRow);
  if (clip.success && content.success) {
    const highlights = readable(marked);
    const full = { clip: clip.output, content: content.output };
    return ok(highlights.length === 0 ? full : { ...full, highlights });
  }
  return err(clipUnreadable(id, [...(clip.issues ?? []), ...(content.issues ?? [])].map(findingOf)));
}

/** Since when a clip lies in the trash, an instant; null for one that does not, and for one that is not there at all. */
export async function readTrashedAt(db: Library, id: string): Promise<string | null> {
  const row = await db.get('clips', id);
  return row !== undefined && 'trashed' in row ? row.trashed.at : null;
}

/** A row of the list: a clip, or what cannot be read as one. */
export type ListedRow = { readonly clip: Clip } | { readonly unreadable: UnreadableClip };

/** The rows with these ids, in their order; those that are not there any more are left out. */
export async function readRows(db: Library, ids: readonly string[]): Promise<ListedRow[]> {
  const { store } = db.transaction('clips');
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return rows.filter((row) => row !== undefined).map(listedRow);
}

/** Ids of all clips in the list, newest first. */
export async function listAllIds(db: Library): Promise<string[]> {
  return (await db.getAllKeysFromIndex('clips', 'byListed')).reverse();
}

/** Ids of all clips in the trash, last deleted first. */
export async function listTrashIds(db: Library): Promise<string[]> {
  return (await db.getAllKeysFromIndex('clips', 'byTrashed')).reverse();
}

/** How many clips the list has, those that are unreadable included. */
export async function countClips(db: Library): Promise<number> {
  return (await db.get('counters', 'listed')) ?? 0;
}

function sorted(rows: readonly ClipRow[]): Pick<ClipPage<never>, 'clips' | 'unreadable'> {
  const listed = rows.map(listedRow);
  return {
    clips: listed.flatMap((row) => ('clip' in row ? [row.clip] : [])),
    unreadable: listed.flatMap((row) => ('unreadable' in row ? [row.unreadable] : [])),
  };
}

function listedRow(row: ClipRow): ListedRow {
  const parsed = v.safeParse(clipSchema, row);
  if (parsed.success) return { clip: parsed.output };
  const reason = parsed.issues.map(findingOf);
  return { unreadable: { id: String(row.id), title: titleOf(row), reason, raw: row } };
}

const titleOf = (row: { readonly title: unknown }): string | null => (typeof row.title === 'string' ? row.title : null);

const notFound = (id: string): Problem =>
  problem(
    'not-found',
    'This clip is not in the library, nor in its trash.',
    `Look for it in the library. What was deleted can be restored there for ${trashKeepsDays} days.`,
    [id],
  );

/** Also the answer of writes that would have to overwrite such a clip. */
export const clipUnreadable = (id: string, findings: readonly string[]): Problem =>
  problem(
    'clip-unreadable',
    'This clip is stored in a form that this version of Sheaf cannot read; it was left as it is.',
    'Open the library, export the clip raw, and report it.',
    [id, ...findings],
  );
