import type { IDBPTransaction } from 'idb';
import { gatheredTerm } from '../../../search/postings/gathered.ts';
import { type OpenRecord, openRecord, type PostingsRecord } from '../../../search/postings/record.ts';
import { recordsFor } from '../../../search/postings/segment.ts';
import type { LibrarySchema, PostingsKey, SegmentInfo } from '../schema.ts';
import { RecordCache } from './record-cache.ts';

/** What of the database is read for a search, within its transaction. */
export const searchReadStores = ['searchState', 'searchChunks', 'searchSegments', 'searchPostings'] as const;
export type SearchRead = IDBPTransaction<LibrarySchema, (typeof searchReadStores)[number][], 'readonly'>;

/** A word of a query. */
export interface WantedTerm {
  readonly term: string;
  /** What begins with it, too. */
  readonly isPrefix: boolean;
}

/** A segment, with what says which of its records hold a term. */
export interface OpenSegment extends SegmentInfo {
  readonly firstTerms: readonly string[];
  readonly beginnings: ReadonlySet<string>;
}

/** What a segment has of a term. */
export interface FoundRecords {
  /** In the order of their terms; they may hold it. */
  readonly records: readonly OpenRecord[];
  /** Of a prefix: they hold its `gatheredTerm()` and it as a word, and not necessarily what else begins with it. */
  readonly isGathered: boolean;
}

/**
 * Segments of up to so many documents are read whole and kept: a library that grows clip by clip has a dozen of them, and
 * to ask each for each word would be most of a search. They are kept as they are stored (512 made-up clips of 6 kB: 2 MB):
 * with their terms apart they would take twice as much.
 */
const smallSegment = 1_024;

/** One transaction, with the stretches of records that it has asked for. */
export interface ReadTurn {
  readonly tx: SearchRead;
  readonly asked: Map<string, Promise<readonly PostingsRecord[]>>;
}

/** Reads postings and keeps what may be asked for again; records never change. */
export class RecordReader {
  readonly #cache = new RecordCache();
  #small = new Map<number, readonly PostingsRecord[]>();

  /** Forgets what is kept of segments that are not there any more. */
  keepOnly(segments: readonly OpenSegment[]): void {
    const isThere = new Set(segments.map(({ id }) => id));
    this.#small = new Map([...this.#small].filter(([id]) => isThere.has(id)));
  }

  /** The records of a segment that may hold what is wanted. */
  async read(turn: ReadTurn, segment: OpenSegment, { term, isPrefix }: WantedTerm): Promise<FoundRecords> {
    const { firstTerms } = segment;
    if (!isPrefix || !segment.beginnings.has(term)) {
      return { isGathered: false, records: await this.#run(turn, segment, recordsFor(firstTerms, term, isPrefix)) };
    }
    const [own, gathered] = [recordsFor(firstTerms, term, false), recordsFor(firstTerms, gatheredTerm(term), false)];
    // Where both are one record, it must not count twice.
    const places = own[0] === gathered[0] ? [own] : [own, gathered];
    const runs = await Promise.all(places.map((place) => this.#run(turn, segment, place)));
    return { isGathered: true, records: runs.flat() };
  }

  /** The records at places `[from, to)` of a segment. */
  async #run(turn: ReadTurn, { id, docCount, firstTerms }: OpenSegment, [from, to]: Place): Promise<OpenRecord[]> {
    if (docCount <= smallSegment) {
      const all = this.#small.get(id) ?? (await readRun(turn, id, 0, firstTerms.length));
      // One that a merge has taken away meanwhile has none.
      if (all.length === firstTerms.length) this.#small.set(id, all);
      return all.slice(from, to).map(openRecord);
    }
    const kept = Array.from({ length: to - from }, (_, index) => this.#cache.get([id, from + index]));
    const isMissing = (record: OpenRecord | undefined): boolean => record === undefined;
    if (!kept.some(isMissing)) return kept.filter((record) => record !== undefined);
    const [first, last] = [kept.findIndex(isMissing), kept.findLastIndex(isMissing)];
    const run = (await readRun(turn, id, from + first, from + last + 1)).map(openRecord);
    for (const [index, record] of run.entries()) this.#cache.put([id, from + first + index], record);
    return [...kept.slice(0, first), ...run, ...kept.slice(last + 1)].filter((record) => record !== undefined);
  }
}

type Place = readonly [from: number, to: number];

/** Records of one segment that follow one another, in one turn of the database. */
function readRun(
  { tx, asked }: ReadTurn,
  segment: number,
  from: number,
  to: number,
): Promise<readonly PostingsRecord[]> {
  const name = `${segment} ${from} ${to}`;
  const known = asked.get(name);
  if (known !== undefined) return known;
  const range = IDBKeyRange.bound(
    [segment, from] satisfies PostingsKey,
    [segment, to] satisfies PostingsKey,
    false,
    true,
  );
  const run = tx.objectStore('searchPostings').getAll(range);
  asked.set(name, run);
  return run;
}
