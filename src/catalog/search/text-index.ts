import { growingNumbers } from './growing-numbers.ts';
import { signatureOf } from './typos.ts';
import { createVocabulary } from './vocabulary.ts';

/** What of a term can be searched for. */
export interface TermText {
  readonly label: string;
  readonly synonyms: readonly string[];
  /** Where it stands: source or vendor, the labels above it. */
  readonly places: readonly string[];
  /** What else it is called as a whole, such as its category. */
  readonly otherNames: readonly string[];
}

/** The part of a term that a word stands in. */
export const field = { label: 0, synonym: 1, place: 2 } as const;

/**
 * Terms by their words, as they are compared (`fold`): a keystroke looks at each word of the catalog once and then adds up
 * numbers. All of it is numbers but for the words themselves.
 */
export interface TextIndex {
  /** Number of terms. */
  readonly size: number;
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By word, see `signatureOf`. */
  readonly signatures: Uint32Array;
  /** By word: where its postings begin; they end where those of the next word begin. */
  readonly starts: Uint32Array;
  /** A word in a term: `term * 4 + field`. */
  readonly postings: Uint32Array;
  /** By term: where its names begin in `names`; they end where those of the next term begin. */
  readonly nameStarts: Uint32Array;
  /** Names as wholes, the label first: how many words, then their numbers. */
  readonly names: Uint32Array;
}

/** Terms between two pauses: some milliseconds. */
const slice = 200;

/** Builds an index; pauses between slices of work, so that whoever drives it can let a page go on. */
export function* indexingTexts<T>(terms: readonly T[], textOf: (term: T) => TermText): Generator<undefined, TextIndex> {
  const vocabulary = createVocabulary();
  const names = growingNumbers();
  const nameStarts = growingNumbers();
  /** A word and a posting, one behind the other. */
  const pairs = growingNumbers();
  const post = (words: readonly number[], posting: number): void => {
    for (const word of words) {
      pairs.push(word);
      pairs.push(posting);
    }
  };
  const name = (words: readonly number[]): void => {
    names.push(words.length);
    for (const word of words) names.push(word);
  };
  for (const [place, term] of terms.entries()) {
    const { label, synonyms, places, otherNames } = textOf(term);
    nameStarts.push(names.length);
    const labelWords = vocabulary.numbersOf(label);
    name(labelWords);
    post(labelWords, place * 4 + field.label);
    for (const synonym of synonyms) {
      const words = vocabulary.numbersOf(synonym);
      name(words);
      post(words, place * 4 + field.synonym);
    }
    for (const other of otherNames) name(vocabulary.numbersOf(other));
    for (const each of places) post(vocabulary.knownNumbersOf(each), place * 4 + field.place);
    if (place % slice === slice - 1) yield;
  }
  nameStarts.push(names.length);
  yield;
  const { words, numbers } = vocabulary;
  return {
    size: terms.length,
    words,
    numbers,
    signatures: Uint32Array.from(words, signatureOf),
    ...sorted(pairs.numbers(), words.length),
    nameStarts: nameStarts.numbers(),
    names: names.numbers(),
  };
}

/** A counting sort by word. */
function sorted(pairs: Uint32Array, words: number): Pick<TextIndex, 'starts' | 'postings'> {
  const starts = new Uint32Array(words + 1);
  for (let at = 0; at < pairs.length; at += 2) {
    const word = pairs[at] ?? 0;
    starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  }
  for (let word = 0; word < words; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const postings = new Uint32Array(pairs.length / 2);
  for (let at = 0; at < pairs.length; at += 2) {
    const word = pairs[at] ?? 0;
    const place = next[word] ?? 0;
    postings[place] = pairs[at + 1] ?? 0;
    next[word] = place + 1;
  }
  return { starts, postings };
}
