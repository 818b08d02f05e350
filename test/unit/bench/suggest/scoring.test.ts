import { describe, expect, it } from 'vitest';
import { bm25 } from '../../../../bench/suggest/bm25.ts';
import type { Contestant } from '../../../../bench/suggest/contestant.ts';
import { learningCurve } from '../../../../bench/suggest/curve.ts';
import type { LabelledDocument, LabelledSet } from '../../../../bench/suggest/labelled-set.ts';
import { fitLogistic } from '../../../../bench/suggest/logistic.ts';
import { shuffled } from '../../../../bench/suggest/random.ts';
import { scoresOf } from '../../../../bench/suggest/scores.ts';
import { partOf } from '../../../../bench/suggest/split.ts';
import { substring } from '../../../../bench/suggest/substring.ts';
import { page, topic } from '../../catalog/suggest/examples.ts';

const document = (id: string, labels: readonly string[], title = id): LabelledDocument => ({
  id,
  labels,
  page: page({ title }),
});
const giving = (answers: Readonly<Record<string, readonly string[]>>): Contestant => ({
  name: 'fixed',
  learn: () => undefined,
  rank: ({ id }) => answers[id] ?? [],
  shown: ({ id }) => (answers[id] ?? []).slice(0, 1),
});

describe('scoresOf', () => {
  it('counts the first, the labels among five, and what is shown', () => {
    const documents = [document('one', ['a', 'b']), document('two', ['c']), document('three', ['d'])];
    const scores = scoresOf(giving({ one: ['a', 'x', 'y', 'z', 'w', 'b'], two: ['x', 'c'] }), documents);
    expect(scores.precisionAt1).toBeCloseTo(1 / 3);
    expect(scores.recallAt5).toBeCloseTo((0.5 + 1 + 0) / 3);
    expect(scores.shown).toBeCloseTo(2 / 3);
    expect(scores.firstRight).toBeCloseTo(1 / 2);
    expect(scores.shownRight).toBeCloseTo(1 / 2);
  });
});

describe('learningCurve', () => {
  it('asks for documents that are not learned from, the same at every point', () => {
    const documents = Array.from({ length: 80 }, (_, at) => document(`doc ${at}`, ['a']));
    const set: LabelledSet = { name: 'made up', terms: [topic('a')], documents };
    const learned = new Set<string>();
    const asked: string[][] = [];
    const make = (): Contestant => ({
      name: 'spy',
      learn: ({ id }) => learned.add(id),
      rank: ({ id }) => {
        if (asked[learned.size] === undefined) asked[learned.size] = [];
        asked[learned.size]?.push(id);
        return learned.size === 20 ? ['a'] : [];
      },
    });
    const curve = learningCurve(set, make, { part: 'test', saves: [0, 20], asked: 10, seeds: [1] });
    expect(curve.map(({ scores }) => scores.precisionAt1)).toEqual([0, 1]);
    expect(asked[0]).toHaveLength(10);
    expect(asked[20]).toEqual(asked[0]);
    expect(asked[0]?.filter((id) => learned.has(id))).toEqual([]);
    expect(documents.filter((one) => learned.has(one.id)).every((one) => partOf(one) === 'test')).toBe(true);
  });
});

describe('the baselines', () => {
  const set: LabelledSet = {
    name: 'made up',
    documents: [],
    terms: ['Web', 'Web Browsing', 'Mail'].map((label) => topic(label)),
  };

  it('put the longest label that stands in the page first', () => {
    expect(substring(set).rank(document('one', [], 'Web browsing today'))).toEqual(['web browsing', 'web']);
  });

  it('put the label whose words are rarest and closest first', () => {
    expect(bm25(set).rank(document('one', [], 'A browser for the web'))).toEqual(['web browsing', 'web']);
    expect(bm25(set).rank(document('one', [], 'Nothing here'))).toEqual([]);
  });
});

describe('shuffled', () => {
  it('gives one order for a seed, another for another, and loses nothing', () => {
    const items = Array.from({ length: 30 }, (_, at) => at);
    expect(shuffled(items, 1)).toEqual(shuffled(items, 1));
    expect(shuffled(items, 1)).not.toEqual(shuffled(items, 2));
    expect(shuffled(items, 1).toSorted((a, b) => a - b)).toEqual(items);
  });
});

describe('fitLogistic', () => {
  it('finds the odds that the rows have', () => {
    const rows = [
      { values: [1, 0], isRight: true, weight: 100 },
      { values: [1, 0], isRight: false, weight: 300 },
      { values: [1, 1], isRight: true, weight: 300 },
      { values: [1, 1], isRight: false, weight: 100 },
    ];
    const [bias = 0, weight = 0] = fitLogistic(rows);
    expect(bias).toBeCloseTo(Math.log(1 / 3), 1);
    expect(bias + weight).toBeCloseTo(Math.log(3), 1);
  });
});
