import type { Forest } from '../../src/extract/body/blocks/forest.ts';
import { type Binned, bin, type Matrix, mostBins } from './bins.ts';

/** What a forest learns from: rows, for each whether it is of the kind to be found, and how much it counts. */
export interface Examples {
  readonly rows: Matrix;
  readonly isBody: readonly boolean[];
  readonly weights: readonly number[];
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

/** Scores in thousandths. */
type Node = { score: number } | { feature: number; bin: number; left: Node; right: Node };

/**
 * Gradient boosting of decision trees with logistic loss over binned features, after Chen and Guestrin, "XGBoost" (2016),
 * section 2. The same examples in the same order give the same forest.
 */
export function boost(examples: Examples, options: BoostOptions): Forest {
  const { isBody, weights } = examples;
  const data = bin(examples.rows);
  const random = generator(1);
  const body = weights.reduce((sum, weight, at) => sum + (isBody[at] === true ? weight : 0), 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const base = rounded(Math.log(body / (all - body)));
  const scores = new Float64Array(weights.length).fill(base);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  const trees: Node[] = [];
  for (let i = 0; i < options.trees; i++) {
    for (let at = 0; at < scores.length; at++) {
      const likely = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      const weight = weights[at] ?? 0;
      first[at] = (likely - (isBody[at] === true ? 1 : 0)) * weight;
      second[at] = Math.max(1e-6, likely * (1 - likely)) * weight;
    }
    const features = data.columns.map((_column, feature) => feature).filter(() => random() < options.features);
    const seen = Int32Array.from(Array.from(scores, (_score, at) => at).filter(() => random() < options.examples));
    const tree = new Grower({ data, first, second, features, options }).grow(seen);
    trees.push(tree);
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + leafOf(tree, data, at) / 1_000;
  }
  return completed(base, trees, options.depth, data);
}

/** A linear congruential generator (Numerical Recipes): training must be repeatable, not secret. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Growing {
  readonly data: Binned;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly features: readonly number[];
  readonly options: BoostOptions;
}

interface Sums {
  readonly first: number;
  readonly second: number;
}

/** For each feature and bin: sums of both gradients, and a count. */
type Histogram = Float64Array;
const fields = 3;

/** Grows one tree. A node's histogram is its parent's less its sibling's, so only the smaller child is counted. */
class Grower {
  private readonly given: Growing;

  constructor(given: Growing) {
    this.given = given;
  }

  grow(seen: Int32Array): Node {
    return this.node(seen, this.count(seen), this.given.options.depth);
  }

  private node(seen: Int32Array, histogram: Histogram, depth: number): Node {
    const { data, options } = this.given;
    const sums = this.sumsOf(seen);
    if (seen.length < 2 * options.smallestLeaf) return this.leaf(sums);
    const split = this.bestSplit(histogram, seen.length, sums);
    if (split === null) return this.leaf(sums);
    const column = data.columns[split.feature] ?? new Uint8Array();
    const left = seen.filter((at) => (column[at] ?? 0) <= split.bin);
    const right = seen.filter((at) => (column[at] ?? 0) > split.bin);
    if (depth === 1) return { ...split, left: this.leaf(this.sumsOf(left)), right: this.leaf(this.sumsOf(right)) };
    const ofSmaller = this.count(left.length < right.length ? left : right);
    const ofLarger = histogram.map((value, i) => value - (ofSmaller[i] ?? 0));
    const [ofLeft, ofRight] = left.length < right.length ? [ofSmaller, ofLarger] : [ofLarger, ofSmaller];
    return { ...split, left: this.node(left, ofLeft, depth - 1), right: this.node(right, ofRight, depth - 1) };
  }

  private leaf({ first, second }: Sums): Node {
    return { score: Math.round((-first / (second + damping)) * this.given.options.rate * 1_000) };
  }

  private sumsOf(seen: Int32Array): Sums {
    let first = 0;
    let second = 0;
    for (const at of seen) {
      first += this.given.first[at] ?? 0;
      second += this.given.second[at] ?? 0;
    }
    return { first, second };
  }

  private count(seen: Int32Array): Histogram {
    const { data, first, second, features } = this.given;
    const histogram = new Float64Array(features.length * mostBins * fields);
    features.forEach((feature, i) => {
      const column = data.columns[feature] ?? new Uint8Array();
      const start = i * mostBins * fields;
      for (let j = 0; j < seen.length; j++) {
        const at = seen[j] as number;
        const to = start + (column[at] as number) * fields;
        histogram[to] = (histogram[to] as number) + (first[at] as number);
        histogram[to + 1] = (histogram[to + 1] as number) + (second[at] as number);
        histogram[to + 2] = (histogram[to + 2] as number) + 1;
      }
    });
    return histogram;
  }

  private bestSplit(histogram: Histogram, size: number, all: Sums): { feature: number; bin: number } | null {
    const { data, features, options } = this.given;
    const gain = (first: number, second: number) => (first * first) / (second + damping);
    const whole = gain(all.first, all.second);
    let best: { feature: number; bin: number } | null = null;
    let most = 1e-3;
    features.forEach((feature, i) => {
      const last = (data.edges[feature]?.length ?? 0) - 1;
      let first = 0;
      let second = 0;
      let count = 0;
      for (let bin = 0; bin <= last; bin++) {
        const from = (i * mostBins + bin) * fields;
        first += histogram[from] ?? 0;
        second += histogram[from + 1] ?? 0;
        count += histogram[from + 2] ?? 0;
        if (count < options.smallestLeaf || size - count < options.smallestLeaf) continue;
        const won = gain(first, second) + gain(all.first - first, all.second - second) - whole;
        if (won > most) {
          most = won;
          best = { feature, bin };
        }
      }
    });
    return best;
  }
}

function leafOf(tree: Node, data: Binned, at: number): number {
  let node = tree;
  while (!('score' in node)) node = (data.columns[node.feature]?.[at] ?? 0) <= node.bin ? node.left : node.right;
  return node.score;
}

/** Trees as the forest has them: complete, what was not split having its score on both sides. */
function completed(base: number, trees: readonly Node[], depth: number, { edges }: Binned): Forest {
  const numbers = new Map<string, number>();
  const splits: number[][] = [];
  const numberOf = (feature: number, bin: number): number => {
    const key = `${feature} ${bin}`;
    const number = numbers.get(key) ?? splits.length;
    if (number === splits.length) splits.push([feature, edges[feature]?.[bin] ?? 0]);
    numbers.set(key, number);
    return number;
  };
  const forest = { base, depth, splits, trees: [] as number[][], scores: [] as number[][] };
  for (const tree of trees) {
    const own: number[] = [];
    let level: Node[] = [tree];
    for (let at = 0; at < depth; at++) {
      for (const node of level) own.push('score' in node ? 0 : numberOf(node.feature, node.bin));
      level = level.flatMap((node) => ('score' in node ? [node, node] : [node.left, node.right]));
    }
    forest.trees.push(own);
    forest.scores.push(level.map((node) => ('score' in node ? node.score : 0)));
  }
  return forest;
}

/** Three significant digits. */
const rounded = (value: number): number => Number(value.toPrecision(3));
