import { wordOf } from '../page/library/words.ts';
import { randomFrom } from '../suggest/random.ts';

/** What is searched: one to three words, from the most frequent ones to such that a few clips have. */
export function madeUpQueries(count: number): string[] {
  const random = randomFrom(7);
  const word = (): string => wordOf(Math.floor(10 ** (1 + random() * 3.5)));
  return Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 1 + (index % 3) }, word);
    // Half of them as they are in the middle of typing, the last word not complete.
    const text = words.join(' ');
    return index % 2 === 0 ? `${text} ` : text.slice(0, Math.max(text.length - 1, text.lastIndexOf(' ') + 4));
  });
}
