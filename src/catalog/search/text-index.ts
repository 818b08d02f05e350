import { fold } from '../fold.ts';
import { signatureOf } from './typos.ts';

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
 * Terms by their words, as they are compared (`fold`). A catalog has far fewer words than terms have, so that a
 * keystroke looks at each word once and then adds up numbers.
 */
export interface TextIndex {
  /** Number of terms. */
  readonly size: number;
  /** By term: the folded label. */
  readonly labels: readonly string[];
  /** Terms by folded label, other name or synonym. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly words: readonly string[];
  /** By word, see `signatureOf`. */
  readonly signatures: Uint32Array;
  /** By word: where its postings begin; they end where those of the next word begin. */
  readonly starts: Uint32Array;
  /** A word in a term: `term * 4 + field`. */
  readonly postings: Uint32Array;
}

/** The words of a text as it is compared. What stands between blanks is one: `covid-19`, `(EHR)`, `腫瘍学の記録`. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Text without its accents, its case, and all blanks but one between words. */
export const foldedName = (text: string): string => wordsOf(fold(text)).join(' ');

/** Terms between two pauses: some milliseconds. */
const slice = 400;

/** Builds an index; pauses between slices of work, so that whoever drives it can let a page go on. */
export function* indexingTexts(texts: readonly TermText[]): Generator<undefined, TextIndex> {
  const vocabulary = createVocabulary();
  const labels: string[] = [];
  const names = new Map<string, number[]>();
  const entries = createEntries();
  for (const [term, text] of texts.entries()) {
    const post = (part: number, words: readonly number[]): void => {
      for (const word of words) entries.add(word, term * 4 + part);
    };
    const label = vocabulary.idsOf(text.label);
    labels.push(vocabulary.textOf(label));
    post(field.label, label);
    addTo(names, vocabulary.textOf(label), term);
    for (const synonym of text.synonyms) {
      const words = vocabulary.idsOf(synonym);
      post(field.synonym, words);
      addTo(names, vocabulary.textOf(words), term);
    }
    for (const place of text.places) post(field.place, vocabulary.repeatedIdsOf(place));
    for (const name of text.otherNames) addTo(names, foldedName(name), term);
    if (term % slice === slice - 1) yield;
  }
  yield;
  const { words } = vocabulary;
  return {
    size: texts.length,
    labels,
    names,
    words,
    signatures: Uint32Array.from(words, signatureOf),
    ...sorted(entries.pairs(), words.length),
  };
}

/** Pairs of a word and a posting, one behind the other: as objects, half a million of them take ten times as long. */
function createEntries() {
  let pairs = new Uint32Array(2 ** 16);
  let end = 0;
  return {
    add(word: number, posting: number): void {
      if (end === pairs.length) {
        const larger = new Uint32Array(2 * pairs.length);
        larger.set(pairs);
        pairs = larger;
      }
      pairs[end] = word;
      pairs[end + 1] = posting;
      end += 2;
    },
    pairs: (): Uint32Array => pairs.subarray(0, end),
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

function addTo(names: Map<string, number[]>, name: string, term: number): void {
  const terms = names.get(name);
  if (terms === undefined) names.set(name, [term]);
  else if (terms.at(-1) !== term) terms.push(term);
}

/** Numbers for words. Words are folded once, however many terms have them. */
function createVocabulary() {
  const words: string[] = [];
  const byFolded = new Map<string, number>();
  const byWritten = new Map<string, number>();
  const byText = new Map<string, readonly number[]>();

  function idOf(written: string): number {
    const known = byWritten.get(written);
    if (known !== undefined) return known;
    const folded = fold(written);
    const id = byFolded.get(folded) ?? words.push(folded) - 1;
    byFolded.set(folded, id);
    byWritten.set(written, id);
    return id;
  }
  const idsOf = (text: string): readonly number[] => wordsOf(text).map(idOf);
  return {
    words,
    idsOf,
    /** For texts that stand in many terms. */
    repeatedIdsOf(text: string): readonly number[] {
      const ids = byText.get(text) ?? idsOf(text);
      byText.set(text, ids);
      return ids;
    },
    textOf: (ids: readonly number[]): string => ids.map((id) => words[id]).join(' '),
  };
}
