import { countTerms } from '../../../../search/count-terms.ts';
import {
  chunkSize,
  type DocChunk,
  type DocEntry,
  docFlags,
  emptyChunk,
  withDoc,
  withFlags,
} from '../../../../search/docs/doc-chunk.ts';
import { entryOf } from '../../../../search/docs/entry-of.ts';
import type { SearchSource } from '../../../../search/fields.ts';
import { buildSegment, type CountedDoc } from '../../../../search/postings/segment.ts';
import { onlyRow, type SearchState, type SegmentInfo } from '../../schema.ts';
import { emptySearchState, usableState } from '../../search/state.ts';
import type { WriteTransaction } from '../transaction.ts';

/** The stores of the index, for transactions that write clips. */
export const searchStores = ['searchState', 'searchDocs', 'searchChunks', 'searchSegments', 'searchPostings'] as const;
export type SearchTransaction = WriteTransaction<typeof searchStores>;

/** A transaction that has these stores and perhaps others: idb's types do not see the one in the other. */
export const searchPart = (tx: { objectStore: unknown }): SearchTransaction => tx as SearchTransaction;

/**
 * Puts clips of the list into the index, new or in place of what it knew of them, within the transaction that writes
 * them. An index of another build is left to the rebuild, which meets these clips in their new form.
 */
export async function indexClips(tx: SearchTransaction, sources: readonly SearchSource[]): Promise<void> {
  const writer = await openWriter(tx);
  if (writer === null || sources.length === 0) return;
  for (const { clip } of sources) await writer.forget(clip.id);
  const docs: CountedDoc[] = [];
  for (const source of sources) {
    const { counts, length } = countTerms(source);
    docs.push({ doc: await writer.add(entryOf(source.clip, length, true)), counts });
  }
  await writer.close(docs);
}

/** Changes the state bits of clips; those that the index does not know are passed over. */
export async function flagClips(
  tx: SearchTransaction,
  ids: readonly string[],
  change: (flags: number, id: string) => number,
): Promise<void> {
  const writer = await openWriter(tx);
  if (writer === null) return;
  for (const id of ids) await writer.change(id, (flags) => change(flags, id));
  await writer.close([]);
}

/** Takes clips out that were deleted for good. */
export async function forgetClips(tx: SearchTransaction, ids: readonly string[]): Promise<void> {
  const writer = await openWriter(tx);
  if (writer === null) return;
  for (const id of ids) await writer.forget(id);
  await writer.close([]);
}

/** What one transaction does to the index; every chunk is read and written once. */
interface IndexWriter {
  readonly state: SearchState;
  /** The document's number; undefined where the clip is not indexed. */
  docOf(id: string): Promise<number | undefined>;
  change(id: string, change: (flags: number) => number): Promise<void>;
  forget(id: string): Promise<void>;
  add(entry: DocEntry): Promise<number>;
  /** Writes everything, and the new documents as a segment. */
  close(docs: readonly CountedDoc[], progress?: Partial<SearchState>): Promise<void>;
}

/** Null where the stored index belongs to another build. */
export async function openWriter(tx: SearchTransaction): Promise<IndexWriter | null> {
  const stored = await tx.objectStore('searchState').get(onlyRow);
  const state = stored === undefined ? emptySearchState() : usableState(stored);
  if (state === null) return null;
  const chunks = new Map<number, DocChunk>();
  let { docCount } = state;

  async function chunkAt(index: number): Promise<DocChunk> {
    const chunk = chunks.get(index) ?? (await tx.objectStore('searchChunks').get(index)) ?? emptyChunk;
    chunks.set(index, chunk);
    return chunk;
  }
  const docOf = (id: string): Promise<number | undefined> => tx.objectStore('searchDocs').get(id);

  async function change(id: string, changeFlags: (flags: number) => number): Promise<void> {
    const doc = await docOf(id);
    if (doc === undefined) return;
    const index = Math.floor(doc / chunkSize);
    chunks.set(index, withFlags(await chunkAt(index), doc % chunkSize, changeFlags));
  }

  return {
    state,
    docOf,
    change,
    async forget(id) {
      await change(id, () => docFlags.gone);
      await tx.objectStore('searchDocs').delete(id);
    },
    async add(entry) {
      const doc = docCount;
      docCount += 1;
      const index = Math.floor(doc / chunkSize);
      chunks.set(index, withDoc(await chunkAt(index), entry));
      await tx.objectStore('searchDocs').put(doc, entry.id);
      return doc;
    },
    async close(docs, progress = {}) {
      const chunkVersions = [...state.chunkVersions];
      for (const [index, chunk] of chunks) {
        chunkVersions[index] = (chunkVersions[index] ?? 0) + 1;
        await tx.objectStore('searchChunks').put(chunk, index);
      }
      const segment = segmentInfo(state.nextSegment, docs);
      if (segment !== null) await writeSegment(tx, segment.id, docs);
      await tx.objectStore('searchState').put(
        {
          ...state,
          docCount,
          chunkVersions,
          nextSegment: state.nextSegment + (segment === null ? 0 : 1),
          segments: segment === null ? state.segments : [...state.segments, segment],
          ...progress,
        },
        onlyRow,
      );
    },
  };
}

function segmentInfo(id: number, docs: readonly CountedDoc[]): SegmentInfo | null {
  const [first, last] = [docs[0], docs.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { id, docCount: docs.length, firstDoc: first.doc, lastDoc: last.doc };
}

async function writeSegment(tx: SearchTransaction, id: number, docs: readonly CountedDoc[]): Promise<void> {
  const { firstTerms, records } = buildSegment(docs);
  await Promise.all(records.map((record, index) => tx.objectStore('searchPostings').put(record, [id, index])));
  await tx.objectStore('searchSegments').put({ firstTerms }, id);
}
