import { type SearchSource, searchFields } from './fields.ts';
import { termsOf } from './words.ts';

export interface CountedTerms {
  /** By term: how often it occurs, each time as often as its field counts. */
  readonly counts: ReadonlyMap<string, number>;
  /** Words of all fields, in the same measure. */
  readonly length: number;
}

/** The words of a clip, over all its fields (BM25F: the frequencies are weighted and added before they are saturated). */
export function countTerms(source: SearchSource): CountedTerms {
  const counts = new Map<string, number>();
  let length = 0;
  for (const { weight, textsOf } of searchFields) {
    for (const text of textsOf(source)) {
      for (const term of termsOf(text)) {
        counts.set(term, (counts.get(term) ?? 0) + weight);
        length += weight;
      }
    }
  }
  return { counts, length };
}
