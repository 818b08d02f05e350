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
    const [first = 0, threshold, right] = tree[at] ?? [0];
    if (threshold === undefined || right === undefined) return first;
    at = (row[first] ?? 0) <= threshold ? at + 1 : right;
  }
}
