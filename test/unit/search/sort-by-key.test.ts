import { expect, it } from 'vitest';
import { randomFrom } from '../../../bench/suggest/random.ts';
import { sortByKey } from '../../../src/search/docs/sort-by-key.ts';

const byComparing = (docs: Uint32Array, keyOf: (doc: number) => number): Uint32Array =>
  docs.toSorted((a, b) => keyOf(a) - keyOf(b) || b - a);

it.each([
  ['keys over their whole range', 2 ** 26],
  ['many equal keys', 5],
  ['one key', 1],
])('sorts %s as comparing them does', (_, limit) => {
  const random = randomFrom(3);
  const docs = Uint32Array.from({ length: 20_000 }, (_, index) => index * 3);
  const keys = new Map(Array.from(docs, (doc) => [doc, Math.floor(random() * limit)]));
  const keyOf = (doc: number): number => keys.get(doc) ?? 0;
  expect(sortByKey(docs, keyOf)).toEqual(byComparing(docs, keyOf));
});

it('sorts the greatest key there may be, and nothing', () => {
  const keyOf = (doc: number): number => (doc === 1 ? 2 ** 26 - 1 : doc);
  expect([...sortByKey(Uint32Array.of(0, 1, 2), keyOf)]).toEqual([0, 2, 1]);
  expect([...sortByKey(new Uint32Array(), keyOf)]).toEqual([]);
});
