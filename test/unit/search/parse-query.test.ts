import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/search/query/days.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import type { WordGroup } from '../../../src/search/query/query.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';

const written = ({ terms, isPhrase, isPrefix }: WordGroup): string => {
  const text = terms.map(({ term }) => term).join(' ');
  return `${isPhrase ? `"${text}"` : text}${isPrefix ? '*' : ''}`;
};
const groupsOf = (query: string): string[] => parseQuery(query).groups.map(written);

describe('a search', () => {
  it.each([
    ['ferry timetable', ['ferry', 'timetable*']],
    ['ferry timetable ', ['ferry', 'timetable']],
    ['Crème', ['creme*']],
    ['ferr* tide ', ['ferr*', 'tide']],
    ['f', ['f']],
    ['fe', ['fe*']],
    ['f* ', ['f*']],
    ['"low tide" ferry ', ['"low tide"', 'ferry']],
    ['“low tide”', ['"low tide"']],
    ['"low ti', ['"low ti"*']],
    ['"ferry"', ['ferry']],
    ["don't ", ['don', 't']],
    ['a', ['a']],
    ['e-mail ', ['e', 'mail']],
    ['東京', ['東京*']],
    ['東京都 ', ['"東京 京都"']],
    ['水 ', ['水*']],
    ['"東京 tower"', ['"東京 tower"']],
    ['note:tide ', ['note', 'tide']],
    ['time\u00adtable ', ['timetable']],
    ['https://example.com/a ', ['https', 'example', 'com', 'a']],
    ['" "', []],
    ['- -- * "', []],
  ])('for %s looks for these words', (query, groups) => {
    expect(groupsOf(query)).toEqual(groups);
  });

  it('keeps the places of a phrase’s words in relation to each other', () => {
    expect(parseQuery('"東京 tower"').groups[0]?.terms).toEqual([
      { term: '東京', offset: 0 },
      { term: 'tower', offset: 2 },
    ]);
  });

  it('leaves out what has a minus before it', () => {
    const query = parseQuery('ferry -winter -"high tide" -is:read ');
    expect(query.groups.map(written)).toEqual(['ferry']);
    expect(query.excluded.map(written)).toEqual(['winter', '"high tide"']);
    expect(query.tests).toEqual([{ kind: 'flag', flag: 'read', isNegated: true }]);
  });

  it.each([
    ['topic:telehealth', { kind: 'topic-name', text: 'telehealth' }],
    ['topic:"digital health"', { kind: 'topic-name', text: 'digital health' }],
    ['site:https://www.example.com/news', { kind: 'site', host: 'example.com' }],
    ['before:2026-03', { kind: 'days', from: null, before: '2026-03-01' }],
    ['after:2026', { kind: 'days', from: '2026-01-01', before: null }],
    ['is:unread', { kind: 'flag', flag: 'read', isNegated: true }],
    ['-is:unread', { kind: 'flag', flag: 'read', isNegated: false }],
    ['is:STARRED', { kind: 'flag', flag: 'favourite' }],
    ['IS:archived', { kind: 'flag', flag: 'archived' }],
  ])('understands the qualifier %s', (query, test) => {
    expect(parseQuery(query)).toEqual({ groups: [], excluded: [], tests: [test], notes: [] });
  });

  it.each(['before:yesterday', 'after:2026-02-30', 'is:constructor', 'topic:""'])(
    'says of %s what is wrong, and does the rest',
    (query) => {
      const { groups, tests, notes } = parseQuery(`ferry ${query} tide `);
      expect(groups.map(written)).toEqual(['ferry', 'tide']);
      expect(tests).toEqual([]);
      expect(notes).toHaveLength(1);
    },
  );

  it.each(['🙂', '!?', '& …'])(
    'says of %s that nothing can be looked for, where the whole list is what is left',
    (query) => {
      expect(parseQuery(query).notes).toEqual(['There is no word in this search, so it leaves nothing out.']);
      expect(parseQuery(`ferry ${query}`).notes).toEqual([]);
    },
  );

  it.each(['', ' ', '"', '-', '- "'])('says nothing of %j, from where a search goes on', (query) => {
    expect(parseQuery(query).notes).toEqual([]);
  });

  it('says nothing of a qualifier whose value is still to be typed', () => {
    expect(parseQuery('ferry topic:').notes).toEqual([]);
  });

  it('takes any text at all', () => {
    const odd = [
      'constructor:x',
      '__proto__:x',
      '\ud800',
      '"'.repeat(5_000),
      'a '.repeat(5_000),
      ':',
      'is:',
      '-"',
      '*',
    ];
    for (const text of [...odd, ...naughtyStrings.map(String)]) {
      for (const query of [text, `"${text}`, `-${text}`, `is:${text}`, `before:${text}`]) {
        expect(parseQuery(query).groups.length).toBeLessThanOrEqual(32);
      }
    }
  });
});

describe('a date of a search', () => {
  it.each([
    ['2026', '2026-01-01', '2027-01-01'],
    ['2026-12', '2026-12-01', '2027-01-01'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2026/3/1', '2026-03-01', '2026-03-02'],
    ['0050', '0050-01-01', '0051-01-01'],
    ['9999-12-31', '9999-12-31', '10000-01-01'],
  ])('%s is a period', (text, from, before) => {
    expect(parsePeriod(text)).toEqual({ from, before });
  });

  it.each(['2026-13', '2026-02-30', '26', 'today', '', '2026-1-1-1', '2026-00'])('%s is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});
