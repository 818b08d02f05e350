import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/suggest/random.ts';
import { HeightTree } from '../../../library/height-tree.ts';

describe('the heights of a list', () => {
  it('give the same offsets and rows as adding them up does', () => {
    const random = randomFrom(1);
    for (const count of [1, 2, 3, 7, 8, 100, 257]) {
      const tree = new HeightTree(count, 92);
      const heights = new Array<number>(count).fill(92);
      for (let n = 0; n < count; n += 1) {
        const row = Math.floor(random() * count);
        heights[row] = 40 + Math.floor(random() * 200);
        tree.set(row, heights[row] ?? 0);
      }
      let offset = 0;
      for (const [row, height] of heights.entries()) {
        expect(tree.offset(row)).toBe(offset);
        expect(tree.rowAt(offset)).toBe(row);
        expect(tree.rowAt(offset + height - 1)).toBe(row);
        offset += height;
      }
      expect(tree.offset(count)).toBe(offset);
      expect(tree.rowAt(-50)).toBe(0);
      expect(tree.rowAt(offset + 50)).toBe(count - 1);
    }
  });

  it('say whether a measurement is news', () => {
    const tree = new HeightTree(3, 90);
    expect(tree.set(1, 90)).toBe(false);
    expect(tree.set(1, 91)).toBe(true);
    expect(tree.set(1, 91)).toBe(false);
  });

  it('of an empty list are nothing', () => {
    const tree = new HeightTree(0, 90);
    expect([tree.offset(0), tree.rowAt(0), tree.rowAt(10)]).toEqual([0, 0, 0]);
  });
});
