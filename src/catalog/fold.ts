/** Letters that lose nothing to a decomposition and yet are typed without their stroke. */
const plain: Readonly<Record<string, string>> = {
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

/** Text as it is compared: lower case, without diacritics, typographic quotes and dashes as the keyboard has them. */
export function fold(text: string): string {
  // Most labels are plain, and a catalog has tens of thousands.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return [...text].map(foldCharacter).join('');
}

const foldCharacter = (character: string): string =>
  [...character.normalize('NFKD').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')]
    .map((letter) => plain[letter] ?? letter)
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
