import { fold } from '../fold.ts';

const oddBlank = /[^\S ]/;

/** The words of a text. What stands between blanks is one: `covid-19`, `(EHR)`, `腫瘍学の記録`. */
export function wordsOf(text: string): string[] {
  const words = text.split(' ');
  // Most texts have single blanks and nothing else.
  return oddBlank.test(text) || words.includes('') ? text.split(/\s+/).filter((word) => word !== '') : words;
}

/** Numbers for words as they are compared (`fold`). */
export interface Vocabulary {
  /** The folded words, by their numbers. */
  readonly words: readonly string[];
  /** The numbers of the folded words. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The numbers of a text's words; new ones get a number. */
  numbersOf(text: string): readonly number[];
  /** The same for texts that come again and again. */
  knownNumbersOf(text: string): readonly number[];
}

/** A catalog has far fewer words than its terms have: each is folded once, however many terms have it. */
export function createVocabulary(): Vocabulary {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const written = new Map<string, number>();
  const texts = new Map<string, readonly number[]>();

  function numberOf(word: string): number {
    const known = written.get(word);
    if (known !== undefined) return known;
    const folded = fold(word);
    const number = numbers.get(folded) ?? words.push(folded) - 1;
    numbers.set(folded, number);
    written.set(word, number);
    return number;
  }
  const numbersOf = (text: string): readonly number[] => wordsOf(text).map(numberOf);
  return {
    words,
    numbers,
    numbersOf,
    knownNumbersOf(text) {
      const known = texts.get(text) ?? numbersOf(text);
      texts.set(text, known);
      return known;
    },
  };
}
