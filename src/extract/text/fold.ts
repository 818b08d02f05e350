import { decodeCharacterReferences } from '../../model/character-references.ts';
import { wellFormed } from '../../model/text.ts';
import { perAlphabet } from './per-alphabet.ts';

/** Where a word may be parted or not, and the mark of a file's byte order: nothing that anybody reads. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;
/** Marks of the direction at either end, which have nothing to part there. */
const outerMarks = /^[\s\u200e\u200f\u061c]+|(?<![\s\u200e\u200f\u061c])[\s\u200e\u200f\u061c]+$/gu;

/** White space that is not one blank already. */
const unfolded = /[^\S ]\s*| \s+/g;

/** White space folded: as `/\s+/` would, which takes a text apart at each of its blanks only to put them in again. */
export const foldSpace = (text: string): string => text.replace(unfolded, ' ');

/** A line without what no reader sees of it: soft hyphens, places for a break, marks of direction at its ends. */
export const visible = (line: string): string => line.replace(unseen, '').replace(outerMarks, '');

/** White space folded, NUL and lone surrogates gone, character references decoded once, tags of stray markup dropped. */
export const plain = (text: string): string =>
  visible(foldSpace(wellFormed(decodeCharacterReferences(text.replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')))));

/** A form in which two writings of the same words compare equal: quotes, dashes, case and white space unified. */
export const fold = (text: string): string =>
  decodeCharacterReferences(text)
    .normalize('NFKC')
    .replace(/[‘’‚‛´`′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** All that is neither a letter nor a digit. */
export const noLetter = perAlphabet(({ letter, number }) => new RegExp(`[^${letter}${number}]`, 'gu'));
const word = perAlphabet(({ letter, number }) => new RegExp(`[${letter}${number}]+`, 'gu'));

/** How German spells what other languages have marks for. */
const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Letters and digits only, without their marks: for comparing names with host names. */
export function letters(text: string): string {
  const bare = text.replace(/[äÄöÖüÜß]/g, (letter) => spelled[letter.toLowerCase()] ?? letter).normalize('NFKD');
  return bare.replace(noLetter(bare), '').toLowerCase();
}

export function wordsOf(text: string): string[] {
  const folded = fold(text);
  return folded.match(word(folded)) ?? [];
}
