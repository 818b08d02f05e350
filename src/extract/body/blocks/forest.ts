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
  // In thousandths: before V8 has compiled this, it makes an object of every number that is no small integer.
  const sums = new Int32Array(rows.length / width).fill(Math.round(forest.base * 1_000));
  let open = Int32Array.from(sums, (_sum, row) => row);
  for (let tree = 0; tree < forest.trees.length; tree++) {
    if (tree > 0 && tree % stage === 0) open = open.filter((row) => Math.abs(sums[row] ?? 0) < certain);
    addTree(forest, tree, { rows, width, open, sums });
  }
  return Float64Array.from(sums, (sum) => 1 / (1 + Math.exp(-sum / 1_000)));
}

interface Sums {
  readonly rows: Float32Array;
  readonly width: number;
  /** Numbers of the rows that are looked at. */
  readonly open: Int32Array;
  /** In thousandths. */
  readonly sums: Int32Array;
}

function addTree({ depth, splits, trees, scores }: Forest, tree: number, { rows, width, open, sums }: Sums): void {
  const inner = 2 ** depth - 1;
  const features = new Int32Array(inner);
  const thresholds = new Float64Array(inner);
  for (let i = 0; i < inner; i++) {
    const split = splits[trees[tree]?.[i] ?? 0];
    features[i] = split?.[0] ?? 0;
    thresholds[i] = split?.[1] ?? 0;
  }
  const leaves = Int32Array.from(scores[tree] ?? []);
  for (let i = 0; i < open.length; i++) {
    const row = open[i] as number;
    const start = row * width;
    let at = 0;
    while (at < inner) {
      const value = rows[start + (features[at] as number)] as number;
      at = 2 * at + (value <= (thresholds[at] as number) ? 1 : 2);
    }
    sums[row] = (sums[row] as number) + (leaves[at - inner] as number);
  }
}
