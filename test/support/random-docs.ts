import { randomFrom } from '../../bench/suggest/random.ts';
import type { CountedDoc } from '../../src/search/postings/segment.ts';

/** Documents with words of chance, some of them in nearly every one. */
export function randomDocs(from: number, count: number, seed: number): CountedDoc[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 60 }, () => `w${Math.floor(5_000 * random() ** 3)}`);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 2);
    return { doc: from + index, counts };
  });
}
