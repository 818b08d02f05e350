/**
 * A boosted forest of decision trees. A tree is its nodes in pre-order: `[feature, threshold, right]` goes on to the next
 * node where the row's feature is at most the threshold, else to the node numbered `right`; `[score]` is a leaf.
 */
export interface Forest {
  /** The features by name, in the order of a row. */
  readonly features: readonly string[];
  readonly base: number;
  readonly trees: readonly (readonly (readonly number[])[])[];
}

/** How likely the row is of the kind that the forest was trained for, from 0 to 1. */
export function probability(forest: Forest, row: readonly number[]): number {
  let score = forest.base;
  for (const tree of forest.trees) score += leafOf(tree, row);
  return 1 / (1 + Math.exp(-score));
}

function leafOf(tree: Forest['trees'][number], row: readonly number[]): number {
  let at = 0;
  for (;;) {
    // By index: taking a node apart as a list costs a page some ten milliseconds.
    const node = tree[at];
    const feature = node?.[0] ?? 0;
    const right = node?.[2];
    if (node === undefined || right === undefined) return feature;
    at = (row[feature] ?? 0) <= (node[1] ?? 0) ? at + 1 : right;
  }
}
