import { describe, expect, it } from 'vitest';
import { addressDate } from '../../../src/extract/text/address-date.ts';
import { machineDate } from '../../../src/extract/text/iso-date.ts';
import { writtenDate } from '../../../src/extract/text/written-date.ts';

describe('a date in machine writing', () => {
  it.each([
    ['2026-05-03', '2026-05-03'],
    ['2026-05-03T23:30:00+02:00', '2026-05-03T23:30:00+02:00'],
    ['2026-05-03T23:30:00+0200', '2026-05-03T23:30:00+02:00'],
    ['2026-05-03T23:30:00.250Z', '2026-05-03T23:30:00.250Z'],
    ['2026-05-03 23:30', '2026-05-03T23:30'],
    ['2026/05/03', '2026-05-03'],
    ['20260503', '2026-05-03'],
    ['2026-05', '2026-05'],
    ['1777851000', '2026-05-03T23:30:00.000Z'],
    ['1777851000000', '2026-05-03T23:30:00.000Z'],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['2026-05-03T25:00:00Z', '2026-05-03'],
    ['20260503T233000Z', '2026-05-03T23:30:00Z'],
    ['20260503T2330+0200', '2026-05-03T23:30+02:00'],
    // What a program writes that was never told a date.
    ['1970-01-01T00:00:00Z', null],
    ['1970-01-01T01:00:00+01:00', null],
    ['1970-01-01 00:00:00', null],
    ['1970-01-01', '1970-01-01'],
    ['4 months ago', null],
    ['', null],
  ])('%s is %s, as precise as it was and never shifted', (written, date) => {
    expect(machineDate(written)).toBe(date);
  });
});

describe('a date as people write it', () => {
  it.each([
    ['May 3, 2026', 'en', '2026-05-03'],
    ['Published: Sunday, May 3rd, 2026 at 9:05 pm EDT', 'en', '2026-05-03T21:05-04:00'],
    ['Sun, 03 May 2026 23:30:00 GMT', 'en', '2026-05-03T23:30:00Z'],
    ['3 Sept 2026', 'en-GB', '2026-09-03'],
    ['3. März 2026, 18:05 Uhr', 'de', '2026-03-03T18:05'],
    ['03.05.2026', 'de', '2026-05-03'],
    ['le 1er août 2026 à 07h30', 'fr', '2026-08-01T07:30'],
    ['3 de mayo de 2026', 'es', '2026-05-03'],
    ['3 мая 2026', 'ru', '2026-05-03'],
    ['3 maja 2026', 'pl', '2026-05-03'],
    ['2026年5月3日 18時', 'ja', '2026-05-03'],
    ['2026년 5월 3일', 'ko', '2026-05-03'],
    ['2026. 5. 3', 'ko', '2026-05-03'],
    ['٣ مايو ٢٠٢٦', 'ar', '2026-05-03'],
    ['31/05/2026', 'en', '2026-05-31'],
    ['4 months ago', 'en', null],
    ['May 2026', 'en', null],
    ['in 1984 he wrote 12 pages', 'en', null],
  ])('%s (%s) is %s', (written, language, date) => {
    expect(writtenDate(written, { language, monthFirst: false })).toBe(date);
  });

  it('reads 5/3/2026 as the page’s country does', () => {
    expect(writtenDate('5/3/2026', { language: 'en', monthFirst: true })).toBe('2026-05-03');
    expect(writtenDate('5/3/2026', { language: 'en', monthFirst: false })).toBe('2026-03-05');
  });
});

describe('the day in an address', () => {
  it.each([
    ['https://paper.example/2026/05/03/story', '2026-05-03'],
    ['https://paper.example/news/2026-05-03-story', '2026-05-03'],
    ['https://paper.example/20260503/story', '2026-05-03'],
    ['https://paper.example/2026/may/03/story', '2026-05-03'],
    ['https://paper.example/story-1202605031', null],
    ['https://paper.example/2026/story', null],
    ['no address', null],
  ])('%s is %s', (url, date) => {
    expect(addressDate(url)).toBe(date);
  });
});
