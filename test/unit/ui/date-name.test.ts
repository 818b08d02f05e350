import { describe, expect, it } from 'vitest';
import { dateName, timeName } from '../../../src/ui/date-name.ts';

describe('the name of a date', () => {
  it('is its day as it was written, whatever the offset', () => {
    const day = dateName('2026-01-30');
    expect(day).toContain('30');
    expect(dateName('2026-01-30T23:59:00-11:00')).toBe(day);
  });

  it('that is no full date stays as it is', () => {
    expect(dateName('2026-01')).toBe('2026-01');
    expect(dateName('2026-99-99')).toBe('2026-99-99');
  });
});

it('names an instant of another day with its day, since a time alone would be taken for today’s', () => {
  const now = new Date(2026, 1, 2, 12);
  const today = timeName(new Date(2026, 1, 2, 12, 5).toISOString(), now);
  expect(today).toContain('05');
  expect(today).not.toContain('2026');
  expect(timeName(new Date(2026, 1, 3, 12, 5).toISOString(), now)).toContain('2026');
});
