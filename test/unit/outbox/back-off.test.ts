import { describe, expect, it } from 'vitest';
import { backOff } from '../../../src/outbox/back-off.ts';

const atMost = (failures: number) => backOff(failures, () => 1);
const atLeast = (failures: number) => backOff(failures, () => 0);

describe('the wait after a failure', () => {
  it('doubles with each one', () => {
    expect([1, 2, 3, 4].map(atMost)).toEqual([30_000, 60_000, 120_000, 240_000]);
  });

  it('lies between half and all of it, by chance', () => {
    expect(atLeast(3)).toBe(60_000);
    expect(backOff(3, () => 0.5)).toBe(90_000);
  });

  it('ends at an hour, however often it fails', () => {
    expect(atMost(8)).toBe(3_600_000);
    expect(atMost(5_000)).toBe(3_600_000);
  });
});
