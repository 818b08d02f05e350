/** Letters that lose nothing to a decomposition and yet are typed without their stroke. */
export const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
};

/**
 * Marks that a reader would leave out: accents, and the points of Hebrew and Arabic. Those of Indic scripts are vowels, and
 * Japanese voicing marks make another word (か, が).
 */
const accents =
  /(?![\u3099\u309a])(?=[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}])\p{M}/gu;

/** Soft hyphens, zero-width characters, marks of direction: they are copied along unseen, and nobody types them. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** Katakana, which stand in the same order as hiragana: ガン and がん are one word in two scripts. */
const katakana = /[\u30a1-\u30f6]/g;
const kanaDistance = 0x60;
const toHiragana = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - kanaDistance);

/**
 * Text as it is compared: lower case, without accents and what is not to be seen, typographic quotes and dashes as the keyboard has them, full width
 * as half, katakana as hiragana.
 */
export function fold(text: string): string {
  // Most labels are plain, and a catalog has tens of thousands.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return [...text].map(foldCharacter).join('');
}

const foldCharacter = (character: string): string =>
  [
    ...character
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFD')
      .replace(accents, '')
      .replace(unseen, '')
      .replace(katakana, toHiragana),
  ]
    .map((letter) => plainLetters[letter] ?? letter)
    .join('');

/**
 * For every unit of `fold(text)` and for its end, the place in `text` that it comes from: `ß` is one letter and folds to
 * two, `é` may be two and folds to one.
 */
export function foldedPlaces(text: string): readonly number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let unit = 0; unit < foldCharacter(character).length; unit += 1) places.push(at);
    at += character.length;
  }
  return [...places, text.length];
}
