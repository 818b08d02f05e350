import type { IDBPTransaction } from 'idb';
import type { DocChunk } from '../../../search/docs/doc-chunk.ts';
import { type DocTable, docTableOf } from '../../../search/docs/doc-table.ts';
import { type OpenRecord, openRecord } from '../../../search/postings/record.ts';
import { recordsFor } from '../../../search/postings/segment.ts';
import { type Library, type LibrarySchema, onlyRow, type PostingsKey, type SearchState } from '../schema.ts';
import { RecordCache } from './record-cache.ts';
import { emptySearchState, usableState } from './state.ts';

const stores = ['searchState', 'searchChunks', 'searchSegments', 'searchPostings'] as const;
type SearchRead = IDBPTransaction<LibrarySchema, (typeof stores)[number][], 'readonly'>;

/** The index as it is at one moment. */
export interface IndexSnapshot {
  readonly state: SearchState;
  readonly table: DocTable;
  /** The records that may hold a term (or, with `isPrefix`, what begins with it), in the order of their documents. */
  recordsOf(term: string, isPrefix: boolean): Promise<readonly OpenRecord[]>;
}

export interface SearchReader {
  /** Runs a search on one consistent state of the index. It may await the snapshot and nothing else. */
  read<T>(db: Library, search: (snapshot: IndexSnapshot) => Promise<T>): Promise<T>;
}

/**
 * Reads the index and keeps what does not change: whole chunks until they are written again, segments for ever. Each
 * search is one transaction that looks first at what is current, so that no message can be missed.
 */
export function createSearchReader(): SearchReader {
  let epoch = '';
  let records = new RecordCache();
  let chunks: readonly DocChunk[] = [];
  let chunkVersions: readonly number[] = [];
  let table = docTableOf([]);
  let firstTerms = new Map<number, readonly string[]>();

  function forgetOthers(state: SearchState): void {
    if (state.epoch === epoch) return;
    epoch = state.epoch;
    records = new RecordCache();
    [chunks, chunkVersions, table] = [[], [], docTableOf([])];
    firstTerms = new Map();
  }

  async function refreshTable(tx: SearchRead, state: SearchState): Promise<void> {
    const stale = state.chunkVersions.flatMap((version, index) => (version === chunkVersions[index] ? [] : [index]));
    const isShorter = state.chunkVersions.length < chunks.length;
    if (stale.length === 0 && !isShorter) return;
    const store = tx.objectStore('searchChunks');
    const isAll = stale.length === state.chunkVersions.length;
    const read = isAll ? await store.getAll() : await Promise.all(stale.map((index) => store.get(index)));
    const next = chunks.slice(0, state.chunkVersions.length);
    for (const [at, index] of stale.entries()) {
      const chunk = read[at];
      if (chunk !== undefined) next[index] = chunk;
    }
    [chunks, chunkVersions, table] = [next, state.chunkVersions, docTableOf(next)];
  }

  async function refreshSegments(tx: SearchRead, state: SearchState): Promise<void> {
    const next = new Map<number, readonly string[]>();
    await Promise.all(
      state.segments.map(async ({ id }) => {
        next.set(id, firstTerms.get(id) ?? (await tx.objectStore('searchSegments').get(id))?.firstTerms ?? []);
      }),
    );
    firstTerms = next;
  }

  async function readRecord(tx: SearchRead, key: PostingsKey): Promise<OpenRecord[]> {
    const kept = records.get(key);
    if (kept !== undefined) return [kept];
    const stored = await tx.objectStore('searchPostings').get(key);
    if (stored === undefined) return [];
    const record = openRecord(stored);
    records.put(key, record);
    return [record];
  }

  return {
    async read(db, search) {
      const tx = db.transaction(stores);
      const state = usableState(await tx.objectStore('searchState').get(onlyRow)) ?? emptySearchState();
      forgetOthers(state);
      await Promise.all([refreshTable(tx, state), refreshSegments(tx, state)]);
      const segments = firstTerms;
      return search({
        state,
        table,
        async recordsOf(term, isPrefix) {
          const keys = state.segments.flatMap(({ id }) => {
            const [from, to] = recordsFor(segments.get(id) ?? [], term, isPrefix);
            return Array.from({ length: to - from }, (_, index): PostingsKey => [id, from + index]);
          });
          return (await Promise.all(keys.map((key) => readRecord(tx, key)))).flat();
        },
      });
    },
  };
}
