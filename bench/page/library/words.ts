/** How many words the made-up language has. */
const vocabularySize = 200_000;

const syllables =
  'ba be bi bo da de di do fa fe ga ge ka ke ki ko la le li lo ma me mi mo na ne ra re ri ro sa se si so ta te ti to'
    .split(' ')
    .concat([
      'bran',
      'clem',
      'dor',
      'fen',
      'gral',
      'han',
      'jor',
      'lin',
      'mar',
      'nest',
      'pol',
      'quin',
      'rast',
      'stel',
      'tur',
      'vand',
    ]);

/** The word of a rank, the most frequent having rank 0: short ones are frequent, as in any language. */
export function wordOf(rank: number): string {
  let rest = rank + 1;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}

/** A rank with a frequency after Zipf: the second word is half as frequent as the first, the third a third. */
export const zipfRank = (random: () => number): number =>
  Math.min(vocabularySize - 1, Math.floor(Math.exp(random() * Math.log(vocabularySize + 1))) - 1);

export function sentenceOf(random: () => number, words: number): string {
  const text = Array.from({ length: words }, () => wordOf(zipfRank(random))).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
