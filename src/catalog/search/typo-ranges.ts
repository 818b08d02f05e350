import { fold } from '../fold.ts';
import type { MatchRange } from '../match-ranges.ts';
import { signatureOf } from './typos.ts';
import { quality, typedWord, typoMatch } from './word-match.ts';

/** Words of a text that are meant by those of a query but for typing errors, as wholes and in order. */
export function typoRanges(text: string, words: readonly string[]): readonly MatchRange[] {
  const typed = words.map(typedWord);
  return [...text.matchAll(/\S+/g)].flatMap((match): MatchRange[] => {
    const word = fold(match[0]);
    const signature = signatureOf(word);
    const isMeant = typed.some((each) => typoMatch(each, word, signature) !== quality.none);
    return isMeant ? [[match.index, match.index + match[0].length]] : [];
  });
}
