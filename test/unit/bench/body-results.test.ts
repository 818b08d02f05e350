import { describe, expect, it } from 'vitest';
import type { PageRun } from '../../../bench/page/run.ts';
import { largestTable } from '../../../bench/report/body-report.ts';
import { largestFirst, scorePage, totalOf, worstFirst } from '../../../bench/score/body-results.ts';
import { wordScorer } from '../../../bench/score/words.ts';
import type { Extracted } from '../../../scripts/extract/extracted.ts';

const nothing: Extracted = {
  title: null,
  author: [],
  published: null,
  description: null,
  image: null,
  siteName: null,
  lang: null,
  canonical: null,
  text: null,
  html: null,
  markdown: null,
};
const run = (changes: Partial<PageRun>): PageRun => ({ ms: 1, extracted: nothing, text: '', error: null, ...changes });
const page = (id: string, expected: string, size = 1_000) => ({
  id,
  url: `https://${id}.example/`,
  kind: 'article',
  expected,
  size,
  readHtml: async () => '',
});

describe('the results of a body benchmark', () => {
  it('count an extractor that threw as one that found nothing, and name it', () => {
    const threw = new Map([['peer', run({ extracted: null, error: 'Error: no' })]]);
    const scored = scorePage(page('a', 'one two'), threw, wordScorer);
    expect(totalOf([scored], 'peer', wordScorer)).toMatchObject({ f1: 0, pages: 1, empty: 1, failed: 1 });
  });

  it('score an extractor’s own text on a line of its own, where it is to have one', () => {
    const runs = new Map([['ours', run({ text: 'one', extracted: { ...nothing, text: 'one two' } })]]);
    const scored = scorePage(page('a', 'one two'), runs, wordScorer, ['ours']);
    expect([...scored.runs].map(([name, { score }]) => [name, score.recall])).toEqual([
      ['ours', 0.5],
      ['ours, own text', 1],
    ]);
  });

  it('count a missing own text as empty, not as a page less', () => {
    const scored = scorePage(page('a', 'one two'), new Map([['ours', run({ text: 'one' })]]), wordScorer, ['ours']);
    expect(totalOf([scored], 'ours, own text', wordScorer)).toMatchObject({ pages: 1, empty: 1, recall: 0 });
  });

  it('list the pages with the lowest F1 first', () => {
    const pages = [
      scorePage(page('good', 'one'), new Map([['ours', run({ text: 'one' })]]), wordScorer),
      scorePage(page('bad', 'one'), new Map([['ours', run({ text: 'two' })]]), wordScorer),
    ];
    expect(worstFirst(pages, 'ours').map(({ id }) => id)).toEqual(['bad', 'good']);
  });

  it('list the pages with the most HTML first, with every extractor’s time', () => {
    const runs = new Map([
      ['ours', run({ text: 'one', ms: 7 })],
      ['theirs', run({ text: 'one', ms: 9 })],
    ]);
    const pages = [
      scorePage(page('small', 'one', 10), runs, wordScorer),
      scorePage(page('huge', 'one', 2_340_000), runs, wordScorer),
    ];
    expect(largestFirst(pages).map(({ id }) => id)).toEqual(['huge', 'small']);
    const table = largestTable(pages, 1);
    expect(table).toMatch(/\| ours \| theirs \| address/);
    expect(table).toMatch(/2\.34 MB +\| +7\.0 +\| +9\.0 +\| +https:\/\/huge\.example/);
    expect(table).not.toContain('small.example');
  });
});
