import type { Forest } from '../../src/extract/body/blocks/forest.ts';
import { type Binned, bin } from './bins.ts';

export interface Example {
  readonly row: readonly number[];
  readonly isBody: boolean;
  readonly weight: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Of the features and of the examples, the share that each tree sees. */
  readonly features: number;
  readonly examples: number;
  readonly smallestLeaf: number;
}

/** Damps leaves of few examples (XGBoost's lambda). */
const damping = 1;

interface Gradients {
  readonly first: Float64Array;
  readonly second: Float64Array;
}
type Node = { score: number } | { feature: number; bin: number; left: Node; right: Node };

/**
 * Gradient boosting of decision trees with logistic loss over binned features, after Chen and Guestrin, "XGBoost" (2016),
 * section 2. The same examples in the same order give the same forest.
 */
export function boost(examples: readonly Example[], names: readonly string[], options: BoostOptions): Forest {
  const data = bin(examples.map(({ row }) => row));
  const random = generator(1);
  const body = examples.reduce((sum, { isBody, weight }) => sum + (isBody ? weight : 0), 0);
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  const base = Math.log(body / (all - body));
  const scores = new Float64Array(examples.length).fill(base);
  const trees: Forest['trees'][number][] = [];
  for (let i = 0; i < options.trees; i++) {
    const gradients = gradientsOf(examples, scores);
    const features = data.columns.map((_column, feature) => feature).filter(() => random() < options.features);
    const seen = Int32Array.from([...examples.keys()].filter(() => random() < options.examples));
    const tree = grow(data, gradients, features, seen, options.depth, options);
    trees.push(flatten(tree, data));
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + leafOf(tree, data, at);
  }
  return { features: names, base: rounded(base), trees };
}

/** A linear congruential generator (Numerical Recipes): training must be repeatable, not secret. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function gradientsOf(examples: readonly Example[], scores: Float64Array): Gradients {
  const first = new Float64Array(examples.length);
  const second = new Float64Array(examples.length);
  examples.forEach(({ isBody, weight }, at) => {
    const likely = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
    first[at] = (likely - (isBody ? 1 : 0)) * weight;
    second[at] = Math.max(1e-6, likely * (1 - likely)) * weight;
  });
  return { first, second };
}

function grow(
  data: Binned,
  gradients: Gradients,
  features: readonly number[],
  seen: Int32Array,
  depth: number,
  options: BoostOptions,
): Node {
  let first = 0;
  let second = 0;
  for (const at of seen) {
    first += gradients.first[at] ?? 0;
    second += gradients.second[at] ?? 0;
  }
  const leaf = { score: (-first / (second + damping)) * options.rate };
  if (depth === 0 || seen.length < 2 * options.smallestLeaf) return leaf;
  const split = bestSplit(data, gradients, features, seen, { first, second }, options.smallestLeaf);
  if (split === null) return leaf;
  const column = data.columns[split.feature] ?? new Uint8Array();
  const left = seen.filter((at) => (column[at] ?? 0) <= split.bin);
  const right = seen.filter((at) => (column[at] ?? 0) > split.bin);
  return {
    ...split,
    left: grow(data, gradients, features, left, depth - 1, options),
    right: grow(data, gradients, features, right, depth - 1, options),
  };
}

function bestSplit(
  data: Binned,
  gradients: Gradients,
  features: readonly number[],
  seen: Int32Array,
  total: { first: number; second: number },
  smallestLeaf: number,
): { feature: number; bin: number } | null {
  const gain = (first: number, second: number) => (first * first) / (second + damping);
  const whole = gain(total.first, total.second);
  let best: { feature: number; bin: number } | null = null;
  let most = 1e-3;
  for (const feature of features) {
    const bins = histogram(data.columns[feature] ?? new Uint8Array(), gradients, seen);
    const last = (data.edges[feature]?.length ?? 0) - 1;
    let first = 0;
    let second = 0;
    let count = 0;
    for (let at = 0; at <= last; at++) {
      first += bins.first[at] ?? 0;
      second += bins.second[at] ?? 0;
      count += bins.count[at] ?? 0;
      if (count < smallestLeaf || seen.length - count < smallestLeaf) continue;
      const won = gain(first, second) + gain(total.first - first, total.second - second) - whole;
      if (won > most) {
        most = won;
        best = { feature, bin: at };
      }
    }
  }
  return best;
}

function histogram(column: Uint8Array, gradients: Gradients, seen: Int32Array) {
  const first = new Float64Array(256);
  const second = new Float64Array(256);
  const count = new Int32Array(256);
  for (const at of seen) {
    const bin = column[at] ?? 0;
    first[bin] = (first[bin] ?? 0) + (gradients.first[at] ?? 0);
    second[bin] = (second[bin] ?? 0) + (gradients.second[at] ?? 0);
    count[bin] = (count[bin] ?? 0) + 1;
  }
  return { first, second, count };
}

function leafOf(tree: Node, data: Binned, at: number): number {
  let node = tree;
  while (!('score' in node)) node = (data.columns[node.feature]?.[at] ?? 0) <= node.bin ? node.left : node.right;
  return node.score;
}

/** In pre-order, thresholds in the features' own measure. */
function flatten(tree: Node, data: Binned): number[][] {
  const nodes: number[][] = [];
  const add = (node: Node): void => {
    if ('score' in node) {
      nodes.push([rounded(node.score)]);
      return;
    }
    const own: number[] = [];
    nodes.push(own);
    add(node.left);
    own.push(node.feature, rounded(data.edges[node.feature]?.[node.bin] ?? 0), nodes.length);
    add(node.right);
  };
  add(tree);
  return nodes;
}

/** Four significant digits, upwards by none: rows are rounded to the same before training. */
const rounded = (value: number): number => Number(value.toPrecision(4));
