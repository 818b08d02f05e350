import { describe, expect, it } from 'vitest';
import { bin } from '../../../../bench/body-model/bins.ts';
import { boost } from '../../../../bench/body-model/boost.ts';
import { probability } from '../../../../src/extract/body/blocks/forest.ts';

const options = { trees: 40, depth: 2, rate: 0.3, features: 1, examples: 1, smallestLeaf: 2 };

describe('boosting', () => {
  // Body is what is long and has few links: neither feature tells it alone.
  const examples = Array.from({ length: 400 }, (_, i) => {
    const row = [i % 20, (i * 7) % 10];
    return { row, isBody: (row[0] ?? 0) > 9 && (row[1] ?? 0) < 5, weight: 1 };
  });
  const forest = boost(examples, ['length', 'links'], options);

  it('learns a rule over two features', () => {
    const wrong = examples.filter(({ row, isBody }) => probability(forest, row) > 0.5 !== isBody);
    expect(wrong).toEqual([]);
  });

  it('gives the same forest again for the same examples', () => {
    expect(boost(examples, ['length', 'links'], options)).toEqual(forest);
  });

  it('names no threshold that it has not seen', () => {
    const thresholds = forest.trees.flat().filter((node) => node.length === 3);
    for (const [feature = -1, threshold = Number.NaN] of thresholds) {
      expect(examples.some(({ row }) => row[feature] === threshold)).toBe(true);
    }
  });
});

describe('binning', () => {
  it('keeps the order of values, and equal values together', () => {
    const values = [5, 1, 3, 3, 2, 100, -4];
    const { columns } = bin(values.map((value) => [value]));
    const bins = [...(columns[0] ?? [])];
    for (const [i, one] of values.entries()) {
      for (const [j, other] of values.entries()) {
        if (one < other) expect(bins[i]).toBeLessThan(bins[j] ?? -1);
        if (one === other) expect(bins[i]).toBe(bins[j]);
      }
    }
  });

  it('finds nothing to part in a constant', () => {
    expect(bin([[1], [1], [1]]).edges).toEqual([[]]);
  });
});
