import { describe, expect, it } from 'vitest';
import { foldAddress, isSameAddress } from '../../../../bench/score/metadata/addresses.ts';
import { isSameAuthorLine, isSameAuthors } from '../../../../bench/score/metadata/authors.ts';
import { isSameDate } from '../../../../bench/score/metadata/dates.ts';
import { isSameLanguage } from '../../../../bench/score/metadata/languages.ts';
import { isSameText } from '../../../../bench/score/metadata/text.ts';

describe('isSameText', () => {
  it.each([
    ['“Don’t” – stop', '"Don\'t" - stop'],
    ['Ｆｕｌｌ\u00a0width', 'full  WIDTH '],
    ['caf\u00e9', 'cafe\u0301'],
  ])('takes %j and %j for one', (one, other) => {
    expect(isSameText(one, other)).toBe(true);
  });

  it.each([
    ['A title', 'A title | Site'],
    ['Cafe', 'Café'],
    ['100%', '100'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(isSameText(one, other)).toBe(false);
  });
});

describe('isSameAuthors', () => {
  it('looks at neither order nor repetition', () => {
    expect(isSameAuthors(['Ann Lee', 'Bo Ek'], ['bo ek', 'Ann Lee', 'Bo Ek'])).toBe(true);
  });

  it.each([[['Ann Lee']], [['Ann Lee', 'Bo Ek', 'Cy Orr']], [['By Ann Lee', 'Bo Ek']], [['Ann Lee, Bo Ek']], [[]]])(
    'finds %j wrong for two authors',
    (got) => {
      expect(isSameAuthors(['Ann Lee', 'Bo Ek'], got)).toBe(false);
    },
  );
});

describe('isSameAuthorLine', () => {
  it('reads a line as a list', () => {
    expect(isSameAuthorLine(['Ann Lee', 'Bo Ek'], 'Ann Lee and Bo Ek')).toBe(true);
    expect(isSameAuthorLine(['Ann Lee', 'Bo Ek', 'Cy Orr'], 'Ann Lee, Bo Ek & Cy Orr')).toBe(true);
  });

  it('reads a line as one name too', () => {
    expect(isSameAuthorLine(['Lee, Ann'], 'Lee, Ann')).toBe(true);
  });

  it('leaves “and” within a word alone', () => {
    expect(isSameAuthorLine(['Sandy Brand'], 'Sandy Brand')).toBe(true);
  });

  it('finds “By” wrong', () => {
    expect(isSameAuthorLine(['Ann Lee'], 'By Ann Lee')).toBe(false);
  });
});

describe('isSameDate', () => {
  it.each([
    ['2024-05-06', '2024-05-06'],
    ['2024-05-06', '2024-05-06T23:30:00-05:00'],
    ['2024-05-07T04:30:00Z', '2024-05-06T23:30:00-05:00'],
    ['2024-05-07T04:30:00Z', '2024-05-06 23:30:00.000-0500'],
    ['2024-05-06T10:00:00', '2024-05-06'],
  ])('takes %s and %s for one', (expected, got) => {
    expect(isSameDate(expected, got)).toBe(true);
  });

  it.each([
    ['2024-05-06', '2024-05-07T04:30:00Z'],
    ['2024-05-06', '2024-06-05'],
    ['2024-05-06', '6 May 2024'],
    ['2024-05-06', '2024-05-06 or so'],
    ['2024-05-07T04:30:00Z', '2024-05-06T23:30:00'],
  ])('keeps %s and %s apart', (expected, got) => {
    expect(isSameDate(expected, got)).toBe(false);
  });
});

describe('isSameAddress', () => {
  it('looks past scheme, trailing slash and percent-encoding', () => {
    expect(isSameAddress('http://Example.com/caf%C3%A9/', 'https://example.com/café')).toBe(true);
  });

  it.each(['https://example.com/b', 'https://example.com/a?size=2', 'https://www.example.com/a', '/a'])(
    'finds %s wrong for https://example.com/a',
    (got) => {
      expect(isSameAddress('https://example.com/a', got)).toBe(false);
    },
  );

  it('leaves a broken encoding as it is', () => {
    expect(foldAddress('https://example.com/100%')).toBe('example.com/100%');
  });
});

describe('isSameLanguage', () => {
  it('compares the primary subtag alone', () => {
    expect(isSameLanguage('en', 'EN_gb')).toBe(true);
    expect(isSameLanguage('en', 'eng')).toBe(false);
  });
});
