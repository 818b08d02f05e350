import type { Problem } from '../../../../model/problem.ts';
import { ok, type Result } from '../../../../model/result.ts';
import { type CountedTerms, countTerms } from '../../../../search/count-terms.ts';
import type { DocEntry } from '../../../../search/docs/doc-chunk.ts';
import { entryOf, entryOfUnreadable } from '../../../../search/docs/entry-of.ts';
import type { SearchSource } from '../../../../search/fields.ts';
import type { CountedDoc } from '../../../../search/postings/segment.ts';
import { type ClipRow, type Library, onlyRow } from '../../schema.ts';
import { sourceOf } from '../../search/source-of.ts';
import { emptySearchState, usableState } from '../../search/state.ts';
import { inOneWrite } from '../transaction.ts';
import { openWriter, searchPart, searchStores } from './index-clips.ts';
import { emptyIndex } from './reset.ts';

/** Clips that are read and put into the index together: their write keeps a save waiting for a tenth of a second. */
const batch = 256;
/** After so many clips whatever else the background has to do has its turn. */
const clipsBetweenPauses = 16;

/**
 * Puts the next clips that the index has not come past into it. Returns whether there are more. It can be interrupted
 * at any time: what was answered with ok is done, and saves go on meanwhile, since they index their own clips.
 *
 * @param pause lets other tasks run
 */
export async function rebuildNext(db: Library, pause: () => Promise<void>): Promise<Result<boolean, Problem>> {
  const state = usableState(await db.get('searchState', onlyRow)) ?? emptySearchState();
  if (state.isComplete) return ok(false);
  const after = state.rebuiltUpTo;
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const read = await readBatch(db, range);
  const counted = new Map<string, CountedTerms>();
  for (const [index, source] of read.sources.entries()) {
    if (index % clipsBetweenPauses === clipsBetweenPauses - 1) await pause();
    counted.set(source.clip.id, countTerms(source));
  }
  return inOneWrite(db, ['clips', ...searchStores], async (tx) => {
    const writer = await openWriter(searchPart(tx));
    if (writer === null) {
      // Of another build, and the background's start could not empty it: otherwise nothing would ever be found.
      await emptyIndex(searchPart(tx));
      return ok(true);
    }
    if (writer.state.rebuiltUpTo !== after) return ok(true);
    const docs: CountedDoc[] = [];
    const rows = read.last === null ? [] : await tx.objectStore('clips').getAll(upTo(range, read.last));
    const known = await Promise.all(rows.map(({ id }) => writer.docOf(id)));
    for (const [index, row] of rows.entries()) {
      // Saved meanwhile, and therefore in the index.
      if (known[index] !== undefined) continue;
      const terms = counted.get(row.id);
      const entry = terms === undefined ? unreadable(row) : entryOf(row, terms.length, 'listed' in row);
      if (entry === null) continue;
      const doc = await writer.add(entry);
      if (terms !== undefined) docs.push({ doc, counts: terms.counts });
    }
    const isComplete = read.last === null;
    await writer.close(docs, isComplete ? { isComplete } : { rebuiltUpTo: read.last });
    return ok(!isComplete);
  });
}

interface Batch {
  readonly sources: readonly SearchSource[];
  /** The last clip that was looked at; null for none. */
  readonly last: string | null;
}

async function readBatch(db: Library, range: IDBKeyRange | null): Promise<Batch> {
  const tx = db.transaction(['clips', 'contents', 'highlights']);
  const rows: ClipRow[] = await tx.objectStore('clips').getAll(range, batch);
  const [contents, highlights] = await Promise.all([
    Promise.all(rows.map(({ id }) => tx.objectStore('contents').get(id))),
    Promise.all(rows.map(({ id }) => tx.objectStore('highlights').index('byClip').getAll(id))),
  ]);
  const sources = rows.flatMap((row, index) => sourceOf(row, contents[index], highlights[index] ?? []) ?? []);
  return { sources, last: rows.at(-1)?.id ?? null };
}

const unreadable = (row: ClipRow): DocEntry | null =>
  'listed' in row ? entryOfUnreadable(row.id, row.listed, true) : entryOfUnreadable(row.id, row.trashed.from, false);

const upTo = (range: IDBKeyRange | null, last: string): IDBKeyRange =>
  range === null ? IDBKeyRange.upperBound(last) : IDBKeyRange.bound(range.lower, last, true, false);
