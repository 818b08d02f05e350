import { describe, expect, it } from 'vitest';
import { chooseLikely } from '../../../../src/extract/body/blocks/choose.ts';

const block = (likely: number, length = 300, isKept = false) => ({ likely, length, isKept });

describe('choosing blocks', () => {
  it('keeps what is more likely the article’s than not', () => {
    const chosen = chooseLikely([block(0.2), block(0.9), block(0.51), block(0.5)]);
    expect([...chosen]).toEqual([1, 2]);
  });

  it('lowers the bar where hardly anything would be left', () => {
    const chosen = chooseLikely([block(0.9, 100), block(0.45), block(0.42), block(0.1)]);
    expect([...chosen]).toEqual([0, 1, 2]);
  });

  it('takes Readability’s choice with it where even the lowest bar leaves little', () => {
    const chosen = chooseLikely([block(0.9, 50), block(0.05, 60, true), block(0.01, 400)]);
    expect([...chosen]).toEqual([0, 1]);
  });

  it('keeps nothing of a page on which nothing is likely and Readability keeps nothing', () => {
    expect(chooseLikely([block(0.1), block(0.01)]).size).toBe(0);
    expect(chooseLikely([]).size).toBe(0);
  });
});
