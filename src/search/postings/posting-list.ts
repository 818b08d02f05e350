import type { VarintWriter } from './varint.ts';

/** Called for every document of a list, in ascending order, with the term's weighted frequency there. */
export type OnPosting = (doc: number, frequency: number) => void;

/**
 * Writes the postings of one term: the distance to the document before, then the frequency. `pairs` are document and
 * frequency in turn, documents ascending.
 */
export function writePostings(writer: VarintWriter, pairs: ArrayLike<number>): void {
  let before = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    const doc = pairs[i] ?? 0;
    writer.write(doc - before);
    writer.write(pairs[i + 1] ?? 0);
    before = doc;
  }
}

/** Reads the postings in `[start, end)` of the bytes. */
export function readPostings(bytes: Uint8Array, start: number, end: number, onPosting: OnPosting): void {
  let at = start;
  let doc = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  while (at < end) {
    doc += next();
    onPosting(doc, next());
  }
}
