import { describe, expect, it } from 'vitest';
import { featureNames } from '../../../../src/extract/body/blocks/features.ts';
import { type Forest, probability } from '../../../../src/extract/body/blocks/forest.ts';
import model from '../../../../src/extract/body/blocks/model.json' with { type: 'json' };

describe('a forest', () => {
  const forest: Forest = {
    features: ['length', 'links'],
    base: 0,
    // length <= 10 ? -2 : (links <= 0.5 ? 3 : -1)
    trees: [[[0, 10, 2], [-2], [1, 0.5, 4], [3], [-1]]],
  };
  const logistic = (score: number) => 1 / (1 + Math.exp(-score));

  it.each([
    [[10, 0], -2],
    [[11, 0.5], 3],
    [[11, 0.6], -1],
  ])('goes for %j to the leaf of %d', (row, score) => {
    expect(probability(forest, row)).toBeCloseTo(logistic(score), 10);
  });

  it('adds up its trees from its base', () => {
    const two = { ...forest, base: 0.5, trees: [...forest.trees, [[1]]] };
    expect(probability(two, [11, 0])).toBeCloseTo(logistic(0.5 + 3 + 1), 10);
  });
});

describe('the shipped model', () => {
  it('was trained on the features that are computed today, in their order', () => {
    expect(model.features).toEqual(featureNames);
  });

  it('has trees whose every way ends in a leaf', () => {
    for (const tree of model.trees) {
      tree.forEach((node, at) => {
        if (node.length === 1) return;
        const [feature = -1, , right = -1] = node;
        expect(featureNames[feature]).toBeDefined();
        expect(right).toBeGreaterThan(at + 1);
        expect(right).toBeLessThan(tree.length);
      });
      expect(tree.at(-1)).toHaveLength(1);
    }
  });
});
