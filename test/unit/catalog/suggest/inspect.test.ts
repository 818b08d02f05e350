import { expect, it } from 'vitest';
import { inspectMemory } from '../../../../src/catalog/suggest/inspect.ts';
import { learn } from '../../../../src/catalog/suggest/learn.ts';
import { emptyMemory } from '../../../../src/catalog/suggest/memory.ts';
import type { TermKey } from '../../../../src/catalog/suggest/terms.ts';

const saved = (site: string, words: readonly string[], picked: readonly TermKey[]) =>
  [{ signs: [`site:${site}`, ...words.map((word) => `word:${word}`)], words: [], named: [] }, picked] as const;

it('lists what was learned by term and by site, the most used and the most telling first', () => {
  const clips = [
    saved('a.example', ['tumour', 'news'], ['topic:oncology']),
    saved('a.example', ['tumour', 'news'], ['topic:oncology', 'offering:7']),
    saved('b.example', ['news'], ['topic:billing']),
  ];
  const memory = clips.reduce((known, [page, picked]) => learn(known, page, picked), emptyMemory());
  const { terms, sites } = inspectMemory(memory);
  expect(terms[0]).toEqual({
    key: 'topic:oncology',
    picked: 2,
    named: 0,
    sites: [{ name: 'a.example', clips: 2 }],
    words: [
      { name: 'tumour', clips: 2 },
      { name: 'news', clips: 2 },
    ],
    authors: [],
  });
  expect(sites).toEqual([
    {
      site: 'a.example',
      clips: 2,
      terms: [
        { key: 'topic:oncology', clips: 2 },
        { key: 'offering:7', clips: 1 },
      ],
    },
    { site: 'b.example', clips: 1, terms: [{ key: 'topic:billing', clips: 1 }] },
  ]);
});
