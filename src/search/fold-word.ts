import { plainLetters } from '../catalog/fold.ts';

/**
 * Accents and vowel points that readers leave out when they type: Latin, Greek and Cyrillic (U+0300 to 036F), Hebrew
 * niqqud, Arabic harakat. Other marks are letters to their readers (the vowels of Devanagari, the dakuten of kana).
 */
const leftOut = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;

const plain = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** A word as it is compared: lower case, without diacritics, compatibility forms (full width, ligatures) resolved. */
export function foldWord(word: string): string {
  if (/^[ -~]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(leftOut, '')
    .replace(plain, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}
