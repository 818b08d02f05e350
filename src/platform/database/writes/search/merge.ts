import type { Problem } from '../../../../model/problem.ts';
import { ok, type Result } from '../../../../model/result.ts';
import { chunkSize, docFlags } from '../../../../search/docs/doc-chunk.ts';
import { beginningsIn, Gatherer } from '../../../../search/postings/gathered.ts';
import { mergeSegments, type RecordSource } from '../../../../search/postings/merge.ts';
import { planMerge } from '../../../../search/postings/plan-merge.ts';
import type { PostingsRecord } from '../../../../search/postings/record.ts';
import { firstTermOf } from '../../../../search/postings/segment.ts';
import { type Library, onlyRow, type SegmentInfo, type SegmentRow } from '../../schema.ts';
import { usableState } from '../../search/state.ts';
import { inOneWrite } from '../transaction.ts';
import { searchStores } from './index-clips.ts';

/** Records that are written together. */
const batch = 32;

/**
 * Merges some of the index's segments, where there are enough of a size. Returns whether it has. The new segment is
 * written under a number of its own and takes the place of the others in one transaction; whoever interrupts it before
 * that has lost nothing.
 */
export async function mergeNext(db: Library): Promise<Result<boolean, Problem>> {
  const planned = await inOneWrite(db, ['searchState'], async (tx) => {
    const state = usableState(await tx.objectStore('searchState').get(onlyRow));
    const segments = state === null ? null : planMerge(state.segments);
    if (state === null || segments === null) return ok(null);
    await tx.objectStore('searchState').put({ ...state, nextSegment: state.nextSegment + 1 }, onlyRow);
    return ok({ id: state.nextSegment, segments });
  });
  if (!planned.ok || planned.value === null) return planned.ok ? ok(false) : planned;
  const { id, segments } = planned.value;
  const isGone = await readGone(db, segments);
  const firstTerms: string[] = [];
  const beginnings: string[] = [];
  let waiting: PostingsRecord[] = [];
  for await (const record of mergeSegments(segments.map(sourceOf(db)), isGone, gathererOf(segments))) {
    firstTerms.push(firstTermOf(record));
    beginnings.push(...beginningsIn(record));
    waiting.push(record);
    if (waiting.length < batch) continue;
    const written = await putRecords(db, id, firstTerms.length - waiting.length, waiting);
    if (!written.ok) return written;
    waiting = [];
  }
  const written = await putRecords(db, id, firstTerms.length - waiting.length, waiting);
  if (!written.ok) return written;
  return replace(db, segments, { id, row: { firstTerms, beginnings } }, isGone);
}

/** A segment of fewer documents is read as fast word by word; a page keeps it in memory. */
const fewestGathered = 4_096;

function gathererOf(segments: readonly SegmentInfo[]): Gatherer | null {
  const [first, end] = [segments[0]?.firstDoc ?? 0, (segments.at(-1)?.lastDoc ?? 0) + 1];
  return end - first < fewestGathered ? null : new Gatherer(first, end);
}

/** Tells of documents in the segments whether their clips have gone. */
async function readGone(db: Library, segments: readonly SegmentInfo[]): Promise<(doc: number) => boolean> {
  const first = Math.floor((segments[0]?.firstDoc ?? 0) / chunkSize);
  const last = Math.floor((segments.at(-1)?.lastDoc ?? 0) / chunkSize);
  const chunks = await db.getAll('searchChunks', IDBKeyRange.bound(first, last));
  const flags = chunks.map((chunk) => chunk.flags);
  return (doc) => ((flags[Math.floor(doc / chunkSize) - first]?.[doc % chunkSize] ?? 0) & docFlags.gone) !== 0;
}

const sourceOf =
  (db: Library) =>
  ({ id }: SegmentInfo): RecordSource => {
    let next = 0;
    return async () => (await db.get('searchPostings', [id, next++])) ?? null;
  };

const putRecords = (db: Library, id: number, from: number, records: readonly PostingsRecord[]) =>
  inOneWrite(db, ['searchPostings'], async (tx) => {
    await Promise.all(records.map((record, index) => tx.objectStore('searchPostings').put(record, [id, from + index])));
    return ok(null);
  });

const replace = (
  db: Library,
  merged: readonly SegmentInfo[],
  { id, row }: { readonly id: number; readonly row: SegmentRow },
  isGone: (doc: number) => boolean,
): Promise<Result<boolean, Problem>> =>
  inOneWrite(db, searchStores, async (tx) => {
    const state = usableState(await tx.objectStore('searchState').get(onlyRow));
    const place = state?.segments.findIndex((segment) => segment.id === merged[0]?.id) ?? -1;
    // The index was made anew meanwhile.
    if (state === null || place === -1) return ok(true);
    const [firstDoc, lastDoc] = [merged[0]?.firstDoc ?? 0, merged.at(-1)?.lastDoc ?? 0];
    let docCount = 0;
    for (let doc = firstDoc; doc <= lastDoc; doc += 1) if (!isGone(doc)) docCount += 1;
    const made = row.firstTerms.length === 0 ? [] : [{ id, docCount, firstDoc, lastDoc }];
    if (made.length > 0) await tx.objectStore('searchSegments').put(row, id);
    for (const segment of merged) {
      await tx.objectStore('searchPostings').delete(IDBKeyRange.bound([segment.id], [segment.id, []]));
      await tx.objectStore('searchSegments').delete(segment.id);
    }
    const segments = state.segments.toSpliced(place, merged.length, ...made);
    await tx.objectStore('searchState').put({ ...state, segments }, onlyRow);
    return ok(true);
  });
