import { describe, expect, it } from 'vitest';
import { bin, type Matrix } from '../../../../bench/body-model/bins.ts';
import { boost } from '../../../../bench/body-model/boost.ts';
import { probabilities } from '../../../../src/extract/body/blocks/forest.ts';

const options = { trees: 40, depth: 2, rate: 0.3, features: 1, examples: 1, smallestLeaf: 2 };
const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  values: Float32Array.from(rows.flat()),
  width: rows[0]?.length ?? 0,
});

describe('boosting', () => {
  // Body is what is long and has few links: neither feature tells it alone.
  const rows = Array.from({ length: 400 }, (_, i) => [i % 20, (i * 7) % 10]);
  const isBody = rows.map(([length = 0, links = 0]) => length > 9 && links < 5);
  const examples = { rows: matrix(rows), isBody, weights: rows.map(() => 1) };
  const forest = boost(examples, options);

  it('learns a rule over two features', () => {
    const likely = [...probabilities(forest, examples.rows.values, 2)];
    expect(likely.map((each) => each > 0.5)).toEqual(isBody);
  });

  it('gives the same forest again for the same examples', () => {
    expect(boost(examples, options)).toEqual(forest);
  });

  it('names no threshold that it has not seen', () => {
    for (const [feature = -1, threshold = Number.NaN] of forest.splits) {
      expect(rows.some((row) => row[feature] === threshold)).toBe(true);
    }
  });

  it('completes trees that were not worth splitting further', () => {
    const same = { rows: matrix([[1], [1], [2], [2]]), isBody: [true, true, false, false], weights: [1, 1, 1, 1] };
    const { trees, scores, splits } = boost(same, { ...options, trees: 1, depth: 3, smallestLeaf: 1 });
    expect(splits).toEqual([[0, 1]]);
    expect(trees[0]).toHaveLength(7);
    const [first] = scores;
    expect(first?.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => first?.[0]));
    expect(first?.[0]).toBeGreaterThan(0);
    expect(first?.[7]).toBeLessThan(0);
  });
});

describe('binning', () => {
  it('keeps the order of values, and equal values together', () => {
    const values = [5, 1, 3, 3, 2, 100, -4];
    const { columns } = bin(matrix(values.map((value) => [value])));
    const bins = [...(columns[0] ?? [])];
    for (const [i, one] of values.entries()) {
      for (const [j, other] of values.entries()) {
        if (one < other) expect(bins[i]).toBeLessThan(bins[j] ?? -1);
        if (one === other) expect(bins[i]).toBe(bins[j]);
      }
    }
  });

  it('finds nothing to part in a constant', () => {
    expect(bin(matrix([[1], [1], [1]])).edges).toEqual([[]]);
  });

  it('parts rows by the very numbers that it names', () => {
    const values = Array.from({ length: 500 }, (_, i) => Math.sin(i) / 3);
    const { columns, edges } = bin(matrix(values.map((value) => [value])));
    values.forEach((value, row) => {
      const bin = columns[0]?.[row] ?? -1;
      const edge = edges[0]?.[bin];
      if (edge !== undefined) expect(Math.fround(value)).toBeLessThanOrEqual(edge);
      if (bin > 0) expect(Math.fround(value)).toBeGreaterThan(edges[0]?.[bin - 1] ?? Number.NaN);
    });
  });
});
