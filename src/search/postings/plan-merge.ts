/** A segment as far as merging cares. */
export interface Mergeable {
  readonly id: number;
  readonly docCount: number;
}

/**
 * Documents at which a segment is of the next size. Segments of the last size are left alone: to write one takes half a
 * minute of the background's time, and a query asks one or two of them at 100,000 clips.
 */
const sizes = [8, 64, 512, 4_096, 16_384, 65_536];

/**
 * Which neighbouring segments to merge next; null for none. A merge always makes a segment of the next size, so that a
 * document is written once a size, however many clips are saved one by one.
 *
 * @param segments in the order of their documents
 */
export function planMerge<S extends Mergeable>(segments: readonly S[]): readonly S[] | null {
  for (const size of sizes) {
    let run: S[] = [];
    let docCount = 0;
    for (const segment of segments) {
      const isSmaller = segment.docCount < size;
      run = isSmaller ? [...run, segment] : [];
      docCount = isSmaller ? docCount + segment.docCount : 0;
      if (docCount >= size) return run;
    }
  }
  return null;
}
