import { fold, foldedPlaces } from './fold.ts';

/** Part of a text that a query names: from the first UTF-16 code unit to before the second. */
export type MatchRange = readonly [start: number, end: number];

const letter = /[\p{L}\p{N}]/u;
/** Scripts that put no blank between words, so that one may begin at any character. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function isWordStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const code = text.charCodeAt(at - 1);
  // Most are plain letters, and a keystroke asks some ten thousand times.
  if (code >= 97 && code <= 122) return false;
  const before = text.charAt(at - 1);
  return !letter.test(before) || unspaced.test(before);
}

/** Where words begin in a text without blanks: in `day-care` at 0 and 4. */
export function wordStarts(text: string): number[] {
  const starts = [0];
  for (let at = 1; at < text.length; at += 1) {
    if (letter.test(text.charAt(at)) && !letter.test(text.charAt(at - 1))) starts.push(at);
  }
  return starts;
}

/** The first place where a word of the text begins with the given one, or -1. */
function wordStart(text: string, word: string): number {
  let at = text.indexOf(word);
  while (at !== -1 && !isWordStart(text, at)) at = text.indexOf(word, at + 1);
  return at;
}

export const hasWordStart = (text: string, word: string): boolean => wordStart(text, word) !== -1;

/** Where a text shows a word best: at the beginning of one of its words, else anywhere, else -1. */
function bestPlace(text: string, word: string): number {
  const start = wordStart(text, word);
  return start === -1 ? text.indexOf(word) : start;
}

/** Where a text shows the words, in order and without overlaps, for highlighting. */
export function matchRanges(text: string, words: readonly string[]): readonly MatchRange[] {
  const folded = fold(text);
  const places = foldedPlaces(text);
  const found = words
    .map((word) => ({ start: bestPlace(folded, word), length: word.length }))
    .filter(({ start }) => start !== -1)
    .map(({ start, length }): MatchRange => [places[start] ?? 0, endOf(places, start + length)])
    .sort(([a], [b]) => a - b);
  return found.reduce<readonly MatchRange[]>(join, []);
}

/** Takes in the rest of a letter of which only a part was named (the first `s` of `ß`), and its accents. */
function endOf(places: readonly number[], foldedEnd: number): number {
  const last = places[foldedEnd - 1];
  const end = places.find((place, index) => index >= foldedEnd && place !== last);
  return end ?? places.at(-1) ?? 0;
}

function join(ranges: readonly MatchRange[], [start, end]: MatchRange): readonly MatchRange[] {
  const last = ranges.at(-1);
  if (last === undefined || start > last[1]) return [...ranges, [start, end]];
  return [...ranges.slice(0, -1), [last[0], Math.max(last[1], end)]];
}
