/**
 * Edits that a word of a query may be away from what was meant: none below four characters, where every other word would
 * be near; then one, from eight characters on two.
 */
export const allowedEdits = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Longer words are taken as they are: nobody types them by hand, and the time grows with the square. */
export const longestTypo = 24;

/** Bits for the characters of a word: what two words have not in common can be seen without comparing them. */
export function signatureOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return bits >>> 0;
}

/** How many bits are set (Hacker's Delight, 5-1). */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The fewest edits that make a beginning of `word` out of `typed`: characters inserted, left out, replaced, or two
 * neighbours swapped (optimal string alignment). More than `most` are given as `most + 1`.
 */
export function editsToStart(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  if (typed.length - width > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const line = [row];
    let least = row;
    for (let at = 1; at <= width; at += 1) {
      const isSame = typed[row - 1] === word[at - 1];
      let cost = Math.min(edits(above, at - 1) + (isSame ? 0 : 1), edits(above, at) + 1, edits(line, at - 1) + 1);
      if (at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1]) {
        cost = Math.min(cost, edits(before, at - 2) + 1);
      }
      line.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = above;
    above = line;
  }
  return Math.min(most + 1, ...above);
}

const edits = (line: readonly number[], at: number): number => line[at] ?? Number.MAX_SAFE_INTEGER;
