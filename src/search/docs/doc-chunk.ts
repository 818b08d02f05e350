import { emptyColumn, type TermColumn, withTerms } from './term-column.ts';

/**
 * Documents are numbered in the order in which they came; a clip that is changed becomes a new document. So many of them
 * lie in one chunk, column by column: enough to read 100,000 within 0.2 s, few enough to write one with every clip. Twice
 * as many take more than 64 KiB, from where on Chromium keeps a value in a file of its own (blink's `IDBValueWrapper`):
 * a write of 2 ms then takes 10.
 */
export const chunkSize = 256;

/** Bits of `DocChunk.flags`. */
export const docFlags = {
  /** In the list; not in the trash. */
  listed: 1,
  read: 2,
  archived: 4,
  favourite: 8,
  /** Another document has taken its place, or the clip was deleted for good. */
  gone: 16,
} as const;

/** What lists, filters and the ranking need of a document. */
export interface DocEntry {
  readonly id: string;
  readonly flags: number;
  /** `2026-01-31`. */
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly instant: number;
  readonly wordCount: number;
  /** See `CountedTerms`. */
  readonly length: number;
  readonly title: string;
  /** Host without `www.` */
  readonly site: string;
  /** See `topicTerm()` and `offeringTerm()`. */
  readonly topics: readonly string[];
  readonly offerings: readonly string[];
}

export interface DocChunk {
  /** One after another, 36 units each. */
  readonly ids: string;
  readonly flags: Uint8Array<ArrayBuffer>;
  /** `20260131`. */
  readonly days: Uint32Array<ArrayBuffer>;
  readonly instants: Float64Array<ArrayBuffer>;
  readonly wordCounts: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
  /** As they are sorted, one a line. */
  readonly titles: string;
  readonly sites: TermColumn;
  readonly topics: TermColumn;
  readonly offerings: TermColumn;
}

export const idLength = 36;

export const emptyChunk: DocChunk = {
  ids: '',
  flags: new Uint8Array(),
  days: new Uint32Array(),
  instants: new Float64Array(),
  wordCounts: new Uint32Array(),
  lengths: new Uint32Array(),
  titles: '',
  sites: emptyColumn,
  topics: emptyColumn,
  offerings: emptyColumn,
};

export const sizeOf = ({ flags }: DocChunk): number => flags.length;

/** The chunk with one more document. */
export const withDoc = (chunk: DocChunk, entry: DocEntry): DocChunk => ({
  ids: chunk.ids + entry.id.padEnd(idLength).slice(0, idLength),
  flags: Uint8Array.of(...chunk.flags, entry.flags),
  days: Uint32Array.of(...chunk.days, dayNumber(entry.day)),
  instants: Float64Array.of(...chunk.instants, entry.instant),
  wordCounts: Uint32Array.of(...chunk.wordCounts, entry.wordCount),
  lengths: Uint32Array.of(...chunk.lengths, entry.length),
  titles: sizeOf(chunk) === 0 ? entry.title : `${chunk.titles}\n${entry.title}`,
  sites: withTerms(chunk.sites, entry.site === '' ? [] : [entry.site]),
  topics: withTerms(chunk.topics, entry.topics),
  offerings: withTerms(chunk.offerings, entry.offerings),
});

/** The chunk with another state of one document. */
export function withFlags(chunk: DocChunk, slot: number, change: (flags: number) => number): DocChunk {
  const flags = chunk.flags.slice();
  flags[slot] = change(flags[slot] ?? 0);
  return { ...chunk, flags };
}

/** `2026-01-31` as `20260131`. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));
