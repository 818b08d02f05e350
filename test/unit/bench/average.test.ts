import { describe, expect, it } from 'vitest';
import { harmonicMean, mean, percentile } from '../../../bench/score/average.ts';

describe('percentile', () => {
  const values = [50, 10, 40, 20, 30];

  it('gives the value that the share of all values does not exceed', () => {
    expect(percentile(values, 0.5)).toBe(30);
    expect(percentile(values, 0.95)).toBe(50);
    expect(percentile(values, 0.2)).toBe(10);
  });

  it('leaves the list in its order', () => {
    percentile(values, 0.5);
    expect(values).toEqual([50, 10, 40, 20, 30]);
  });
});

describe('averages of nothing', () => {
  it('are 0 rather than not a number', () => {
    expect([mean([]), harmonicMean(0, 0), percentile([], 0.5)]).toEqual([0, 0, 0]);
  });
});
