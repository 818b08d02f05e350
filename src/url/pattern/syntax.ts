/** Inclusive range of UTF-16 code units. */
export type Range = readonly [from: number, to: number];

/** A regular expression as a tree. Groups leave no trace: only whether a text matches is asked. */
export type Node =
  | { readonly kind: 'set'; readonly ranges: readonly Range[]; readonly negated: boolean }
  | { readonly kind: 'assert'; readonly at: 'start' | 'end' | 'boundary' | 'inside' }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'either'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly min: number; readonly max: number };

/** What a pattern uses that cannot be matched in time linear to the text's length, or that rule files never use. */
export class UnsupportedPattern extends Error {}

const digits: Range = [0x30, 0x39];
const word: readonly Range[] = [digits, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
const space: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const lineBreaks: readonly Range[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

export const anyCharacter: Node = { kind: 'set', ranges: lineBreaks, negated: true };

/** `\d`, `\W` …: the letter of a class escape to its set. */
export const classEscapes: Readonly<Record<string, { readonly ranges: readonly Range[]; readonly negated: boolean }>> =
  {
    d: { ranges: [digits], negated: false },
    D: { ranges: [digits], negated: true },
    w: { ranges: word, negated: false },
    W: { ranges: word, negated: true },
    s: { ranges: space, negated: false },
    S: { ranges: space, negated: true },
  };

const controlEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', 0: '\0' };

/** The character that an escape's letter stands for; itself where it is none of the known ones (`\/`, `\.`, `\-`). */
export const escapedCharacter = (letter: string): string => controlEscapes[letter] ?? letter;

export const one = (character: string): Range => [character.charCodeAt(0), character.charCodeAt(0)];

/** What a negated set leaves out, as ranges. */
export function complement(ranges: readonly Range[]): readonly Range[] {
  const gaps: Range[] = [];
  let next = 0;
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  return next > 0xffff ? gaps : [...gaps, [next, 0xffff]];
}
