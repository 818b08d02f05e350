import { describe, expect, it } from 'vitest';
import { dayName, groupByDay } from '../../../library/days.ts';
import { sampleClip } from '../../support/sample-clips.ts';

const on = (n: number, clippedOn: string) => sampleClip(n, { clippedOn }).clip;

describe('the days of the list', () => {
  it('hold the clips that follow each other on the same day', () => {
    const days = groupByDay([on(1, '2026-02-02'), on(2, '2026-02-02'), on(3, '2026-01-31')]);
    expect(days.map(({ day, clips }) => [day, clips.map((clip) => clip.title)])).toEqual([
      ['2026-02-02', ['Article 1', 'Article 2']],
      ['2026-01-31', ['Article 3']],
    ]);
    expect(groupByDay([])).toEqual([]);
  });

  it('are called today and yesterday by the clock of this place', () => {
    const night = new Date(2026, 1, 2, 0, 5);
    expect(dayName('2026-02-02', night)).toBe('Today');
    expect(dayName('2026-02-01', night)).toBe('Yesterday');
    expect(dayName('2026-01-31', night)).toContain('2026');
    expect(dayName('2026-02-03', night)).toContain('2026');
  });
});
