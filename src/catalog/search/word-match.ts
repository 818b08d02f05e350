import { isWordStart, wordStarts } from '../match-ranges.ts';
import { allowedEdits, bitCount, editsToStart, longestTypo, signatureOf } from './typos.ts';

/** How a word of the query stands in a word of the catalog, the best first. */
export const quality = { whole: 0, start: 1, inside: 2, oneEdit: 3, twoEdits: 4, none: 5 } as const;
export type Quality = (typeof quality)[keyof typeof quality];

/** How the folded word `typed` stands in the folded `word`, without typing errors. */
export function literalMatch(typed: string, word: string): Quality {
  let at = word.indexOf(typed);
  if (at === -1) return quality.none;
  if (at === 0) return word.length === typed.length ? quality.whole : quality.start;
  while (at !== -1 && !isWordStart(word, at)) at = word.indexOf(typed, at + 1);
  return at === -1 ? quality.inside : quality.start;
}

/** A word of the query, made ready to be compared with many. */
export interface TypedWord {
  readonly text: string;
  readonly signature: number;
  readonly edits: number;
}

export const typedWord = (text: string): TypedWord => ({
  text,
  signature: signatureOf(text),
  edits: text.length > longestTypo ? 0 : allowedEdits(text),
});

/**
 * How near a word is that does not hold what was typed.
 *
 * @param signature of the word
 */
export function typoMatch(typed: TypedWord, word: string, signature: number): Quality {
  // Each character that the word has not takes an edit of its own.
  if (typed.edits === 0 || bitCount(typed.signature & ~signature) > typed.edits) return quality.none;
  const least = Math.min(...wordStarts(word).map((start) => editsToStart(typed.text, word.slice(start), typed.edits)));
  if (least > typed.edits) return quality.none;
  return least === 1 ? quality.oneEdit : quality.twoEdits;
}
