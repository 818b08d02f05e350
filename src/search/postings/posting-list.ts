import type { VarintWriter } from './varint.ts';

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
