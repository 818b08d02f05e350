import { foldWord } from './fold-word.ts';

/** A word of a text as the index knows it. */
export interface Word {
  /** Folded; two characters of a script that is written without spaces. */
  readonly term: string;
  /** `[start, end)` in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Counts words, and characters of scripts without spaces: what stands next to each other differs by one. */
  readonly position: number;
}

/** Longer runs of letters are no words (Base64, say); so many units of them are kept. */
export const longestTerm = 64;

// Scripts whose texts do not set words apart, and Hangul, whose particles grow onto the words.
const unspaced = [
  ...['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Yi'],
  ...['Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'],
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');
// The prolonged sound mark belongs to no script of its own.
const unspacedClass = `[${unspaced}ー]`;
const runs = new RegExp(`(${unspacedClass}+)|[[\\p{L}\\p{N}\\p{M}]--${unspacedClass}]+`, 'gv');
/**
 * ASCII sets words apart by whatever is neither letter nor digit, so that a stretch of these and of all that is not ASCII
 * holds whole words. One of ASCII alone is a word, without a look at Unicode's classes: those take most of the time.
 */
export const plainClass = 'A-Za-z0-9';
export const stretchClass = `${plainClass}\\u0080-\\uffff`;
const stretches = new RegExp(`([${plainClass}]+)(?![${stretchClass}])|[${stretchClass}]+`, 'g');
/** A character with the marks that sit on it. */
const characters = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * The words of a text with their places. Of scripts without spaces every two neighbouring characters are a word (as in
 * Lucene's CJKBigramFilter), and so is the last one of a run alone: each character begins a term, so that a search for
 * one character is a search for a prefix.
 */
export function* wordsOf(text: string): Generator<Word> {
  let position = 0;
  for (const { 0: stretch, 1: plain, index: start } of text.matchAll(stretches)) {
    if (plain === undefined) {
      position = yield* wordsWithin(stretch, start, position);
      continue;
    }
    const term = plain.slice(0, longestTerm).toLowerCase();
    yield { term, start, end: start + plain.length, position };
    position += 1;
  }
}

/** The words of a stretch that begins at `offset` of the text; returns the position after the last of them. */
function* wordsWithin(text: string, offset: number, firstPosition: number): Generator<Word, number> {
  let position = firstPosition;
  for (const match of text.matchAll(runs)) {
    const [run, isUnspaced] = match;
    const from = offset + match.index;
    if (isUnspaced === undefined) {
      const term = foldWord(run.slice(0, longestTerm));
      if (term !== '') yield { term, start: from, end: from + run.length, position };
      position += 1;
      continue;
    }
    const parts = [...run.matchAll(characters)];
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      const start = part.index;
      const end = next === undefined ? start + part[0].length : next.index + next[0].length;
      const term = foldWord(run.slice(start, end));
      yield { term, start: from + start, end: from + end, position: position + index };
    }
    position += parts.length;
  }
  return position;
}

const plainWords = /[a-z0-9]+/g;

/** The terms of a text in its order: those of `wordsOf()`, without their places. */
export function termsOf(text: string): readonly string[] {
  // Two thirds of the time of indexing English goes into what plain ASCII does not need.
  if (/^[\0-\x7f]*$/.test(text)) {
    const words = text.toLowerCase().match(plainWords) ?? [];
    return words.some(({ length }) => length > longestTerm) ? words.map((word) => word.slice(0, longestTerm)) : words;
  }
  return Array.from(wordsOf(text), ({ term }) => term);
}

const isUnspaced = new RegExp(`^${unspacedClass}`, 'v');

/** Whether a term is of a script without spaces. */
export const isUnspacedTerm = (term: string): boolean => isUnspaced.test(term);
