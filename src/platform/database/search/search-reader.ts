import type { DocChunk } from '../../../search/docs/doc-chunk.ts';
import { type DocTable, docTableOf } from '../../../search/docs/doc-table.ts';
import { type Library, onlyRow, type SearchState } from '../schema.ts';
import {
  type FoundRecords,
  type OpenSegment,
  type ReadTurn,
  RecordReader,
  type SearchRead,
  searchReadStores,
  type WantedTerm,
} from './record-reader.ts';
import { emptySearchState, usableState } from './state.ts';

/** The index as it is at one moment. */
export interface IndexSnapshot {
  readonly state: SearchState;
  readonly table: DocTable;
  /** What each segment has of a term, in the order of their documents. */
  recordsOf(wanted: WantedTerm): Promise<readonly FoundRecords[]>;
}

export interface SearchReader {
  /**
   * Runs a search on one consistent state of the index. It may await the snapshot and nothing else. `wanted`: terms that it
   * will ask for; they are read along with the state as long as the index has not changed.
   */
  read<T>(db: Library, wanted: readonly WantedTerm[], search: (snapshot: IndexSnapshot) => Promise<T>): Promise<T>;
}

/**
 * Reads the index and keeps what does not change: whole chunks until they are written again, segments for ever. Each
 * search is one transaction that looks first at what is current, so that no message can be missed.
 */
export function createSearchReader(): SearchReader {
  let epoch = '';
  let records = new RecordReader();
  let chunks: readonly DocChunk[] = [];
  let chunkVersions: readonly number[] = [];
  let table = docTableOf([]);
  let segments: readonly OpenSegment[] = [];

  function forgetOthers(state: SearchState): void {
    if (state.epoch === epoch) return;
    epoch = state.epoch;
    records = new RecordReader();
    [chunks, chunkVersions, table] = [[], [], docTableOf([])];
    segments = [];
  }

  // Searches may overlap: each goes on with what belongs to its own state, whatever another has read meanwhile.
  async function refreshTable(tx: SearchRead, state: SearchState): Promise<DocTable> {
    const stale = state.chunkVersions.flatMap((version, index) => (version === chunkVersions[index] ? [] : [index]));
    const isShorter = state.chunkVersions.length < chunks.length;
    if (stale.length === 0 && !isShorter) return table;
    const next = chunks.slice(0, state.chunkVersions.length);
    const store = tx.objectStore('searchChunks');
    const isAll = stale.length === state.chunkVersions.length;
    const read = isAll ? await store.getAll() : await Promise.all(stale.map((index) => store.get(index)));
    for (const [at, index] of stale.entries()) {
      const chunk = read[at];
      if (chunk !== undefined) next[index] = chunk;
    }
    const own = docTableOf(next);
    if (state.epoch === epoch) [chunks, chunkVersions, table] = [next, state.chunkVersions, own];
    return own;
  }

  async function refreshSegments(tx: SearchRead, state: SearchState): Promise<readonly OpenSegment[]> {
    const known = new Map(segments.map((segment) => [segment.id, segment]));
    const store = tx.objectStore('searchSegments');
    const own = await Promise.all(
      state.segments.map(async (segment): Promise<OpenSegment> => {
        const open = known.get(segment.id);
        if (open !== undefined) return open;
        const row = await store.get(segment.id);
        return { ...segment, firstTerms: row?.firstTerms ?? [], beginnings: new Set(row?.beginnings) };
      }),
    );
    if (state.epoch === epoch) {
      segments = own;
      records.keepOnly(own);
    }
    return own;
  }

  return {
    async read(db, wanted, search) {
      const tx = db.transaction(searchReadStores);
      const stateRead = tx.objectStore('searchState').get(onlyRow);
      const early: ReadTurn = { tx, asked: new Map() };
      // Whether they can be read is asked again where they are used.
      const reading = Promise.allSettled(wanted.map((term) => readTerm(records, early, segments, term)));
      const state = usableState(await stateRead) ?? emptySearchState();
      const turn: ReadTurn = state.epoch === epoch ? early : { tx, asked: new Map() };
      forgetOthers(state);
      const from = records;
      const [own, ownSegments] = await Promise.all([refreshTable(tx, state), refreshSegments(tx, state), reading]);
      return search({ state, table: own, recordsOf: (term) => readTerm(from, turn, ownSegments, term) });
    },
  };
}

const readTerm = (
  records: RecordReader,
  turn: ReadTurn,
  segments: readonly OpenSegment[],
  wanted: WantedTerm,
): Promise<readonly FoundRecords[]> => Promise.all(segments.map((segment) => records.read(turn, segment, wanted)));
