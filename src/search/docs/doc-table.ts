import { chunkSize, type DocChunk, docFlags, idLength, sizeOf } from './doc-chunk.ts';

/** All documents of the library. The number of a document is its place. */
export interface DocTable {
  readonly chunks: readonly DocChunk[];
  readonly docCount: number;
  /** How many are in the list. */
  readonly listedCount: number;
  /** By document: its length in relation to the average of those in the list. */
  readonly lengthRatios: Float32Array;
}

export function docTableOf(chunks: readonly DocChunk[]): DocTable {
  let [docCount, listedCount, total] = [0, 0, 0];
  for (const { flags, lengths } of chunks) {
    docCount += flags.length;
    for (let slot = 0; slot < flags.length; slot += 1) {
      if (((flags[slot] ?? 0) & docFlags.listed) === 0) continue;
      listedCount += 1;
      total += lengths[slot] ?? 0;
    }
  }
  const average = Math.max(1, total / Math.max(1, listedCount));
  const lengthRatios = new Float32Array(docCount);
  for (const [index, { lengths }] of chunks.entries()) {
    lengthRatios.set(
      Float32Array.from(lengths, (length) => length / average),
      index * chunkSize,
    );
  }
  return { chunks, docCount, listedCount, lengthRatios };
}

export const chunkOf = (doc: number): number => Math.floor(doc / chunkSize);
export const slotOf = (doc: number): number => doc % chunkSize;

export function idOf({ chunks }: DocTable, doc: number): string {
  const from = slotOf(doc) * idLength;
  return chunks[chunkOf(doc)]?.ids.slice(from, from + idLength) ?? '';
}

/** The ids of documents, in their order. A plain loop, since a search of a single letter asks for those of the whole library. */
export function idsOf(table: DocTable, docs: Uint32Array): string[] {
  const ids = new Array<string>(docs.length);
  for (let at = 0; at < docs.length; at += 1) ids[at] = idOf(table, docs[at] ?? 0);
  return ids;
}

/** A column of numbers over all documents, for what goes through them all. */
export function columnOf({ chunks, docCount }: DocTable, column: 'days' | 'instants' | 'wordCounts'): Float64Array {
  const values = new Float64Array(docCount);
  for (const [index, chunk] of chunks.entries()) values.set(chunk[column], index * chunkSize);
  return values;
}

/** Every document's title as it is sorted. */
export const titlesOf = ({ chunks }: DocTable): string[] =>
  chunks.flatMap((chunk) => (sizeOf(chunk) === 0 ? [] : chunk.titles.split('\n')));
