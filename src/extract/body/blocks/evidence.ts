import { rawWords } from './raw-words.ts';

/** Fewer words in a row are in any two texts of a language. */
const fewest = 3;

/**
 * For each block, the share of its words that stand in rows of three and more words which a text has as well; -1 for all
 * where there is no text.
 */
export function sharedRuns(blocks: readonly { readonly words: readonly string[] }[], text: string): number[] {
  if (text === '') return blocks.map(() => -1);
  const known = new Set(rawWords(text));
  return blocks.map(({ words }) => {
    let shared = 0;
    let run = 0;
    // By index: an iterator makes an object of each word until V8 has compiled this.
    for (let at = 0; at < words.length; at++) {
      if (known.has(words[at] as string)) run += 1;
      else {
        if (run >= fewest) shared += run;
        run = 0;
      }
    }
    if (run >= fewest) shared += run;
    return shared / Math.max(1, words.length);
  });
}
