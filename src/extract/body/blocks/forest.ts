/**
 * A boosted forest of decision trees, all of them complete to the same depth. A tree's splits stand in the order of a
 * heap: split i is followed by split 2i + 1 where the row's feature is at most the threshold, else by split 2i + 2; below
 * the splits stand the tree's scores, from left to right.
 */
export interface Forest {
  readonly base: number;
  readonly depth: number;
  /** Feature and threshold of each split that occurs. */
  readonly splits: readonly (readonly number[])[];
  /** For each tree, the numbers of its splits. */
  readonly trees: readonly (readonly number[])[];
  /** For each tree, its scores in thousandths. */
  readonly scores: readonly (readonly number[])[];
}

/** Trees after which rows that are certain are left out. */
const stage = 10;
/** The sum, in thousandths, from which on a row is certain: 0.953 and more, 0.047 and less. */
const certain = 3_000;

/**
 * For each row, how likely it is of the kind that the forest was trained for, from 0 to 1. Most blocks of a page are
 * navigation beyond doubt: they are not asked of every tree.
 * @param rows one after the other, `width` numbers each
 */
export function probabilities(forest: Forest, rows: Float32Array, width: number): Float64Array {
  const count = rows.length / width;
  // In thousandths: before V8 has compiled this, it makes an object of every number that is no small integer.
  const sums = new Int32Array(count).fill(Math.round(forest.base * 1_000));
  const open = new Int32Array(count);
  for (let row = 0; row < count; row++) open[row] = row;
  const descent = { forest, rows, width, open, sums };
  let rest = count;
  for (let tree = 0; tree < forest.trees.length && rest > 0; tree++) {
    if (tree > 0 && tree % stage === 0) rest = uncertain(open, rest, sums);
    descend(descent, tree, 0, 0, rest);
  }
  const likely = new Float64Array(count);
  for (let row = 0; row < count; row++) likely[row] = 1 / (1 + Math.exp(-(sums[row] as number) / 1_000));
  return likely;
}

/** Moves the rows that are not certain to the front; returns how many they are. */
function uncertain(open: Int32Array, count: number, sums: Int32Array): number {
  let rest = 0;
  for (let at = 0; at < count; at++) {
    const row = open[at] as number;
    if (Math.abs(sums[row] as number) < certain) open[rest++] = row;
  }
  return rest;
}

interface Descent {
  readonly forest: Forest;
  readonly rows: Float32Array;
  readonly width: number;
  /** Numbers of the rows that are looked at; each step changes their order. */
  readonly open: Int32Array;
  /** In thousandths. */
  readonly sums: Int32Array;
}

/**
 * Takes the open rows from `from` up to `to` down from a place of a tree, and adds the scores that they come to. All rows
 * pass a split together: it is read once, and not at all where no row comes.
 */
function descend(descent: Descent, tree: number, place: number, from: number, to: number): void {
  const { forest, open, sums } = descent;
  const inner = (1 << forest.depth) - 1;
  if (place >= inner) {
    const score = forest.scores[tree]?.[place - inner] ?? 0;
    for (let at = from; at < to; at++) {
      const row = open[at] as number;
      sums[row] = (sums[row] as number) + score;
    }
    return;
  }
  const split = forest.splits[forest.trees[tree]?.[place] ?? 0];
  const middle = part(descent, split?.[0] ?? 0, split?.[1] ?? 0, from, to);
  if (middle > from) descend(descent, tree, 2 * place + 1, from, middle);
  if (middle < to) descend(descent, tree, 2 * place + 2, middle, to);
}

/** Moves the rows whose feature is at most the threshold before the others; returns where those begin. */
function part({ rows, width, open }: Descent, feature: number, threshold: number, from: number, to: number): number {
  let end = to;
  let at = from;
  while (at < end) {
    const row = open[at] as number;
    if ((rows[row * width + feature] as number) <= threshold) at += 1;
    else {
      end -= 1;
      open[at] = open[end] as number;
      open[end] = row;
    }
  }
  return end;
}
