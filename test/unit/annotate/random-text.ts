/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables = 'ba ke li mo nu ra se ti vo wa den gar hol kis lum per rin sol tar ves'.split(' ');

/** Sentences of made-up words, a line a paragraph. No two texts of one generator are alike. */
export function articleText(random: Random, sentences: number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
  const sentence = () => {
    const words = Array.from({ length: 6 + Math.floor(random() * 12) }, word).join(' ');
    return `${words[0]?.toUpperCase()}${words.slice(1)}.`;
  };
  let text = sentence();
  for (let count = 1; count < sentences; count += 1) text += `${random() < 0.3 ? '\n' : ' '}${sentence()}`;
  return text;
}
