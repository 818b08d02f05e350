import { describe, expect, it } from 'vitest';
import { readInstant } from '../../../src/import/dates.ts';

const now = new Date('2026-05-06T12:00:00Z');

describe('a date of another program', () => {
  it.each([
    // Seconds, milliseconds, microseconds; as text and as a number; with a fraction.
    ['1700000000', '2023-11-14T22:13:20.000Z'],
    [1700000000, '2023-11-14T22:13:20.000Z'],
    ['1700000000.5', '2023-11-14T22:13:20.500Z'],
    ['1700000000123', '2023-11-14T22:13:20.123Z'],
    ['1700000000123456', '2023-11-14T22:13:20.123Z'],
    // Chromium counts microseconds from 1601.
    ['13344473600000000', '2023-11-14T22:13:20.000Z'],
    // ISO 8601 and what is written like it.
    ['2023-11-14T22:13:20.000Z', '2023-11-14T22:13:20.000Z'],
    ['2023-11-14T22:13:20+05:30', '2023-11-14T16:43:20.000Z'],
    ['2023-11-14T22:13:20-0800', '2023-11-15T06:13:20.000Z'],
    ['2023-11-14T22:13:20.123456+00:00', '2023-11-14T22:13:20.123Z'],
    ['2023-11-14 22:13:20', '2023-11-14T22:13:20.000Z'],
    ['2023-11-14 22:13:20 UTC', '2023-11-14T22:13:20.000Z'],
    ['2023-11-14', '2023-11-14T00:00:00.000Z'],
    ['20231114', '2023-11-14T00:00:00.000Z'],
    ['2023/11/14', '2023-11-14T00:00:00.000Z'],
    // RFC 2822, with and without a weekday, with zones of every kind.
    ['Tue, 14 Nov 2023 22:13:20 +0100', '2023-11-14T21:13:20.000Z'],
    ['14 Nov 2023 22:13:20 GMT', '2023-11-14T22:13:20.000Z'],
    ['Tue, 14 Nov 2023 22:13:20 EST', '2023-11-15T03:13:20.000Z'],
    ['November 14, 2023', '2023-11-14T00:00:00.000Z'],
    ['Nov 14, 2023 10:13 PM', '2023-11-14T22:13:00.000Z'],
    // Days of which the order is certain.
    ['31.12.2021', '2021-12-31T00:00:00.000Z'],
    ['03.04.2021 05:06', '2021-04-03T05:06:00.000Z'],
    ['31/12/2021', '2021-12-31T00:00:00.000Z'],
    ['12/31/2021', '2021-12-31T00:00:00.000Z'],
  ])('is read: %s', (written, instant) => {
    expect(readInstant(written, now)).toBe(instant);
  });

  it.each([
    ['', 'nothing'],
    ['0', 'the epoch, which stands for nothing'],
    ['03/04/2021', 'March or April'],
    ['2023-02-30', 'no day'],
    ['2023-11-14T25:00:00Z', 'no hour'],
    ['yesterday', 'no date'],
    ['1e9', 'no number of ours'],
    ['9999999999999999999', 'far in the future'],
    ['2031-01-01', 'in the future'],
    ['-5', 'before the web'],
    ['May the 4th', 'no date'],
  ])('is not guessed: %s (%s)', (written) => {
    expect(readInstant(written, now)).toBeNull();
  });

  it('does not depend on where the computer stands', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    expect(readInstant('2023-11-14 22:13:20', now)).toBe('2023-11-14T22:13:20.000Z');
    expect(readInstant('November 14, 2023', now)).toBe('2023-11-14T00:00:00.000Z');
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
});
