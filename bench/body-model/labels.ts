/** Words as they are compared between a page and its expectation. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}_]+/gu) ?? [];

const run = 4;
/** How far around a short block its evidence may lie, in blocks. */
const reach = 6;

/**
 * Which blocks of a page belong to the expected text. A block of four words or more does if half of its four-word runs
 * are in the expectation. A shorter one says too little by itself: it must follow or precede, in the expectation too, a
 * neighbour that belongs to it.
 */
export function labelsOf(blocks: readonly string[], expected: string): boolean[] {
  const wanted = wordsOf(expected);
  const line = ` ${wanted.join(' ')} `;
  const runs = new Set(runsOf(wanted));
  const words = blocks.map(wordsOf);
  const shares = words.map((each) => {
    const own = runsOf(each);
    return own.length === 0 ? null : own.filter((one) => runs.has(one)).length / own.length;
  });
  return words.map((own, index) => {
    const share = shares[index];
    if (share !== null && share !== undefined) return share >= 0.5;
    const phrase = own.join(' ');
    if (phrase === '' || !line.includes(` ${phrase} `)) return false;
    const before = neighbour(words, shares, index, -1);
    const after = neighbour(words, shares, index, 1);
    const follows = before !== null && line.includes(` ${before.slice(-3).join(' ')} ${phrase} `);
    const precedes = after !== null && line.includes(` ${phrase} ${after.slice(0, 3).join(' ')} `);
    return follows || precedes;
  });
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(run - 1).map((_word, end) => words.slice(end, end + run).join(' '));
}

function neighbour(
  words: readonly string[][],
  shares: readonly (number | null)[],
  index: number,
  step: -1 | 1,
): readonly string[] | null {
  for (let offset = 1; offset <= reach; offset++) {
    const at = index + step * offset;
    if ((shares[at] ?? 0) > 0.6) return words[at] ?? null;
  }
  return null;
}
