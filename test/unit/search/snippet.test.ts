import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../src/model/highlight.ts';
import type { SearchSource } from '../../../src/search/fields.ts';
import { hasPhrases, matcherOf } from '../../../src/search/match.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { snippetOf } from '../../../src/search/snippet.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { sampleBody, sampleClip } from '../../support/sample-clips.ts';
import { sampleHighlight } from '../../support/sample-highlights.ts';

const source = (
  text: string,
  changes: Parameters<typeof sampleClip>[1] = {},
  highlights: readonly Highlight[] = [],
): SearchSource => {
  const { clip } = sampleClip(1, { description: '', ...changes });
  return { clip, content: { body: sampleBody(text) }, highlights };
};
const marking = (exact: string, note = ''): Highlight =>
  sampleHighlight(1, { quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }, note });
const snippet = (query: string, given: SearchSource) => snippetOf(given, matcherOf(parseQuery(query).groups));
const marked = (shown: { text: string; ranges: readonly (readonly [number, number])[] } | null | undefined): string[] =>
  (shown?.ranges ?? []).map(([from, to]) => shown?.text.slice(from, to) ?? '');

describe('a snippet', () => {
  it('marks what was searched as the text writes it', () => {
    const found = snippet('cafe ferr', source('The Café is open. Ferries leave at noon.', { title: 'Café news' }));
    expect(marked(found.title)).toEqual(['Café']);
    expect(marked(found.excerpt)).toEqual(['Café', 'Ferries']);
  });

  it('is the place that shows most of the words, cut at blanks', () => {
    const filler = 'something else entirely '.repeat(40);
    const found = snippet('ferry tide ', source(`A ferry. ${filler} The ferry and the tide. ${filler}`));
    expect(marked(found.excerpt)).toEqual(['ferry', 'tide']);
    expect(found.excerpt?.text).toMatch(/^… \S.* \S+ …$/);
    expect(found.excerpt?.text.length).toBeLessThan(240);
  });

  it('takes the note where it says as much as the body', () => {
    const found = snippet('ferry ', source('A ferry.', { note: 'Look at the ferry' }));
    expect(found.excerpt).toMatchObject({ field: 'note', text: 'Look at the ferry' });
  });

  it('takes a highlight, or what was written to it, where it says as much as the body', () => {
    const marked = source('The ferry leaves.', {}, [marking('The ferry leaves.', 'Ask Ines when')]);
    expect(snippet('ferry ', marked).excerpt).toMatchObject({ field: 'highlights', text: 'The ferry leaves.' });
    expect(snippet('ines ', marked).excerpt).toMatchObject({ field: 'highlights', text: 'Ask Ines when' });
    expect(hasPhrases(marked, parseQuery('"leaves ask"'))).toBe(false);
    expect(hasPhrases(marked, parseQuery('"ask ines"'))).toBe(true);
  });

  it('shows none where the title says it all', () => {
    expect(snippet('boats ', source('Nothing of them here', { title: 'Boats' })).excerpt).toBeNull();
  });

  it('marks characters of a script without spaces in one piece', () => {
    expect(marked(snippet('東京都庁', source('昨日、東京都庁に行った。')).excerpt)).toEqual(['東京都庁']);
  });

  it('cuts no character in two, in a text without blanks', () => {
    const found = snippet('東京', source(`${'𠮷'.repeat(300)}東京${'𠮷'.repeat(300)}`));
    expect(found.excerpt?.text.isWellFormed()).toBe(true);
    expect(marked(found.excerpt)).toEqual(['東京']);
  });
});

describe('a phrase', () => {
  it.each([
    ['"low tide"', 'At low tide, again', true],
    ['"low tide"', 'At low and high tide', false],
    ['"low tide"', 'The tide is low', false],
    ['"low ti', 'At low tide', true],
    ['"東京 tower"', '東京 tower', true],
    ['"東京 tower"', '東京の tower', false],
    ['東京都庁', '東京と京都と都庁', false],
    ['東京都庁', '東京都庁舎', true],
    ['ferry -"low tide"', 'A ferry at low tide', false],
    ['ferry -"low tide"', 'A ferry at high tide', true],
  ])('%s is looked for in “%s”', (query, text, has) => {
    expect(hasPhrases(source(text), parseQuery(query))).toBe(has);
  });

  it('does not go over the end of a field', () => {
    expect(hasPhrases(source('tide', { title: 'low' }), parseQuery('"low tide"'))).toBe(false);
  });

  it('is one match from its first to its last word', () => {
    expect(matcherOf(parseQuery('"low tide"').groups)('so low tide it was')).toEqual([{ start: 3, end: 11, group: 0 }]);
  });
});

describe('a matcher', () => {
  /** Without any of its short cuts: every word of the text beside every group. */
  const naive = (text: string, query: string) =>
    [...wordsOf(text)].flatMap(({ term, start, end }) =>
      parseQuery(query).groups.flatMap(({ terms, isPrefix }, group) => {
        const wanted = terms[0]?.term ?? '';
        return (isPrefix ? term.startsWith(wanted) : term === wanted) ? [{ start, end, group }] : [];
      }),
    );
  const long = 'a'.repeat(70);
  const texts = [
    'Ferry ferries FERRY x-ferry_ferry ferryman 4ferry',
    'Café cafe cafés CAFÉ cafe\u0301 cafe\u0301s ca\u00adfe',
    'don’t “ferry”—ferry… ferry\u00a0ferry ﬁne ＦＥＲＲＹ',
    `${long} ${'a'.repeat(64)} ${'a'.repeat(63)} ${long}é é${long}`,
    'Привет привет-ферри ferryпаром паром',
    '東京 ferry東京ferry 水 ー ferry',
    '½ ⑴ (1) 1⁄2 1 Straße strasse İstanbul istanbul K\u212a',
    '😀ferry😀 \ud800ferry ferry\udc00 \u0301ferry',
  ];
  const queries = [
    ...['ferry ', 'fer', 'cafe ', 'caf', 'ferry cafe fer', 'привет ', 'пар', '東', '水 ', '⑴ ', '½ ', 'k ', 'kk '],
    ...['strasse ', 'istanbul ', 'fine ', '1 ', `${long} `, `${'a'.repeat(64)} `, 'a* ', 'don t '],
  ];

  it.each(queries)('finds for “%s” what looking at every word finds', (query) => {
    const matchesIn = matcherOf(parseQuery(query).groups);
    for (const text of texts) expect([text, matchesIn(text)]).toEqual([text, naive(text, query)]);
  });

  it('finds something in most of them, so that this says something', () => {
    const counts = queries.map((query) => texts.flatMap(matcherOf(parseQuery(query).groups)).length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(queries.length - 3);
  });
});
