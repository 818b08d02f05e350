import { describe, expect, it } from 'vitest';
import { dateName, dayName, groupByDay } from '../../../library/days.ts';
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

describe('a page’s own date', () => {
  it('is its day as the page wrote it, whatever the offset', () => {
    const day = dateName('2026-01-30');
    expect(day).toContain('30');
    expect(dateName('2026-01-30T23:59:00-11:00')).toBe(day);
  });

  it('that is no full date stays as it is', () => {
    expect(dateName('2026-01')).toBe('2026-01');
    expect(dateName('2026-99-99')).toBe('2026-99-99');
  });
});
