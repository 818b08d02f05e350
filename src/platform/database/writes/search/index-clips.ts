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
import { readable } from '../../highlights.ts';
import { onlyRow, type SearchState, type SegmentInfo } from '../../schema.ts';
import { emptySearchState, usableState } from '../../search/state.ts';
import { inStretches } from '../in-stretches.ts';
import type { WriteTransaction } from '../transaction.ts';

/** The stores of the index, for transactions that write clips. */
export const searchStores = ['searchState', 'searchDocs', 'searchChunks', 'searchSegments', 'searchPostings'] as const;
export type SearchTransaction = WriteTransaction<typeof searchStores>;

/** A transaction that has these stores and perhaps others: idb's types do not see the one in the other. */
export const searchPart = (tx: { objectStore: unknown }): SearchTransaction => tx as SearchTransaction;

/** What a transaction needs that puts clips into the index. */
export const indexStores = [...searchStores, 'highlights'] as const;
type IndexTransaction = WriteTransaction<typeof indexStores>;
/** As `searchPart()`. */
export const indexPart = (tx: { objectStore: unknown }): IndexTransaction => tx as IndexTransaction;

export interface ClipToIndex extends Omit<SearchSource, 'highlights'> {
  /** False for one in the trash. */
  readonly isListed: boolean;
}

/**
 * Puts clips into the index, new or in place of what it knew of them, with the highlights that are stored of them, within
 * the transaction that writes them. An index of another build is left to the rebuild, which meets these clips in their new
 * form.
 */
export async function indexClips(tx: IndexTransaction, clips: readonly ClipToIndex[]): Promise<void> {
  const writer = await openWriter(searchPart(tx));
  if (writer === null || clips.length === 0) return;
  const byClip = tx.objectStore('highlights').index('byClip');
  const [highlights] = await Promise.all([
    Promise.all(clips.map(({ clip }) => byClip.getAll(clip.id))),
    ...clips.map(({ clip }) => writer.forget(clip.id)),
  ]);
  const docs: CountedDoc[] = [];
  for (const [at, { clip, content, isListed }] of clips.entries()) {
    const { counts, length } = countTerms({ clip, content, highlights: readable(highlights[at] ?? []) });
    docs.push({ doc: await writer.add(entryOf(clip, length, isListed)), counts });
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
  for (const some of inStretches(ids)) {
    await Promise.all(some.map((id) => writer.change(id, (flags) => change(flags, id))));
  }
  await writer.close([]);
}

/** Takes clips out that were deleted for good. */
export async function forgetClips(tx: SearchTransaction, ids: readonly string[]): Promise<void> {
  const writer = await openWriter(tx);
  if (writer === null) return;
  for (const some of inStretches(ids)) await Promise.all(some.map((id) => writer.forget(id)));
  await writer.close([]);
}

/** What one transaction does to the index; every chunk is read once, and all is written together at the end. */
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
  /** The numbers that were given and taken; undefined for a clip that is indexed no more. */
  const docs = new Map<string, number | undefined>();
  let { docCount } = state;

  /** Two that ask for the same chunk at the same time get the same one. */
  async function edit(index: number, next: (chunk: DocChunk) => DocChunk): Promise<void> {
    const read = chunks.has(index) ? undefined : await tx.objectStore('searchChunks').get(index);
    chunks.set(index, next(chunks.get(index) ?? read ?? emptyChunk));
  }
  const docOf = async (id: string): Promise<number | undefined> =>
    docs.has(id) ? docs.get(id) : tx.objectStore('searchDocs').get(id);

  const flag = (doc: number, change: (flags: number) => number): Promise<void> =>
    edit(Math.floor(doc / chunkSize), (chunk) => withFlags(chunk, doc % chunkSize, change));

  return {
    state,
    docOf,
    async change(id, change) {
      const doc = await docOf(id);
      if (doc !== undefined) await flag(doc, change);
    },
    async forget(id) {
      const doc = await docOf(id);
      if (doc === undefined) return;
      docs.set(id, undefined);
      await flag(doc, () => docFlags.gone);
    },
    async add(entry) {
      const doc = docCount;
      docCount += 1;
      docs.set(entry.id, doc);
      await edit(Math.floor(doc / chunkSize), (chunk) => withDoc(chunk, entry));
      return doc;
    },
    async close(counted, progress = {}) {
      const chunkVersions = [...state.chunkVersions];
      for (const index of chunks.keys()) chunkVersions[index] = (chunkVersions[index] ?? 0) + 1;
      const segment = segmentInfo(state.nextSegment, counted);
      const next: SearchState = {
        ...state,
        docCount,
        chunkVersions,
        nextSegment: state.nextSegment + (segment === null ? 0 : 1),
        segments: segment === null ? state.segments : [...state.segments, segment],
        ...progress,
      };
      // Together: one after the other, the ways to the database and back took longer than the writing.
      await Promise.all([
        ...[...chunks].map(([index, chunk]) => tx.objectStore('searchChunks').put(chunk, index)),
        ...[...docs].map(([id, doc]) => putDoc(tx, id, doc)),
        ...(segment === null ? [] : writeSegment(tx, segment.id, counted)),
        tx.objectStore('searchState').put(next, onlyRow),
      ]);
    },
  };
}

const putDoc = (tx: SearchTransaction, id: string, doc: number | undefined): Promise<unknown> =>
  doc === undefined ? tx.objectStore('searchDocs').delete(id) : tx.objectStore('searchDocs').put(doc, id);

function segmentInfo(id: number, docs: readonly CountedDoc[]): SegmentInfo | null {
  const [first, last] = [docs[0], docs.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { id, docCount: docs.length, firstDoc: first.doc, lastDoc: last.doc };
}

function writeSegment(tx: SearchTransaction, id: number, docs: readonly CountedDoc[]): Promise<unknown>[] {
  const { firstTerms, records } = buildSegment(docs);
  return [
    ...records.map((record, index) => tx.objectStore('searchPostings').put(record, [id, index])),
    tx.objectStore('searchSegments').put({ firstTerms, beginnings: [] }, id),
  ];
}
