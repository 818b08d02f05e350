import { describe, expect, it } from 'vitest';
import trainedOn from '../../../../bench/body-model/model-features.json' with { type: 'json' };
import { featureNames } from '../../../../src/extract/body/blocks/features.ts';
import { type Forest, probabilities } from '../../../../src/extract/body/blocks/forest.ts';
import model from '../../../../src/extract/body/blocks/model.json' with { type: 'json' };

const logistic = (score: number) => 1 / (1 + Math.exp(-score));

describe('a forest', () => {
  const forest: Forest = {
    base: 0,
    depth: 2,
    // length <= 10 ? (links <= 0.5 ? -2 : -1) : (links <= 7 ? 3 : 4)
    splits: [
      [0, 10],
      [1, 0.5],
      [1, 7],
    ],
    trees: [[0, 1, 2]],
    scores: [[-2_000, -1_000, 3_000, 4_000]],
  };

  it.each([
    [[10, 0.5], -2],
    [[10, 0.6], -1],
    [[11, 7], 3],
    [[11, 8], 4],
  ])('goes for %j to the score of %d', (row, score) => {
    expect(probabilities(forest, Float32Array.from(row), 2)[0]).toBeCloseTo(logistic(score), 10);
  });

  it('adds up its trees from its base, row by row', () => {
    const two = {
      ...forest,
      base: 0.5,
      trees: [...forest.trees, [0, 0, 0]],
      scores: [...forest.scores, [1_000, 1_000, 0, 2_000]],
    };
    const [first, second] = probabilities(two, Float32Array.from([11, 0, 4, 1]), 2);
    expect(first).toBeCloseTo(logistic(0.5 + 3 + 2), 10);
    expect(second).toBeCloseTo(logistic(0.5 - 1 + 1), 10);
  });
});

describe('the shipped model', () => {
  it('was trained on the features that are computed today, in their order', () => {
    expect(trainedOn).toEqual(featureNames);
    for (const [feature = -1] of model.splits) expect(featureNames[feature]).toBeDefined();
  });

  it('has complete trees of known splits', () => {
    const inner = 2 ** model.depth - 1;
    expect(model.scores).toHaveLength(model.trees.length);
    for (const tree of model.trees) {
      expect(tree).toHaveLength(inner);
      for (const split of tree) expect(model.splits[split]).toHaveLength(2);
    }
    for (const scores of model.scores) expect(scores).toHaveLength(inner + 1);
  });
});
