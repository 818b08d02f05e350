import { describe, expect, it } from 'vitest';
import type { ExpectedMetadata } from '../../../../bench/corpus/metadata-page.ts';
import { metadataJson, setTables } from '../../../../bench/report/metadata-report.ts';
import type { GotMetadata } from '../../../../bench/score/metadata/fields.ts';
import {
  annotated,
  type Contestant,
  type MetadataResult,
  shareAnyRight,
  shareRight,
} from '../../../../bench/score/metadata/results.ts';

const ours: Contestant = { name: 'ours', authors: 'list', without: [] };
const peer: Contestant = { name: 'peer', authors: 'line', without: ['canonical'] };

const nothing: GotMetadata = {
  title: null,
  author: [],
  published: null,
  description: null,
  image: null,
  siteName: null,
  lang: null,
  canonical: null,
};

const result = (expected: Partial<ExpectedMetadata>, got: Record<string, Partial<GotMetadata>>): MetadataResult => ({
  id: 'a',
  set: 'a',
  url: 'https://example.com/a',
  expected: expected as ExpectedMetadata,
  got: new Map(Object.entries(got).map(([name, values]) => [name, { ...nothing, ...values }])),
  errors: new Map(),
});

describe('the results of a metadata benchmark', () => {
  it('leave pages without an expectation out, whatever was found there', () => {
    const results = [
      result({ title: ['One'] }, { ours: { title: 'One' } }),
      result({}, { ours: { title: 'Two' } }),
      result({ title: ['Three'] }, { ours: {} }),
    ];
    expect(annotated(results, 'title')).toHaveLength(2);
    expect(shareRight(results, 'title', ours)).toBe(0.5);
    expect(shareRight(results, 'published', ours)).toBeNull();
  });

  it('take any of several right values', () => {
    const results = [
      result({ image: ['https://a.example/1', 'https://a.example/2'] }, { ours: { image: 'http://a.example/2' } }),
    ];
    expect(shareRight(results, 'image', ours)).toBe(1);
  });

  it('count an extractor that threw as wrong', () => {
    expect(shareRight([result({ title: ['One'] }, {})], 'title', ours)).toBe(0);
  });

  it('give no figure for a field that an extractor does not offer', () => {
    const results = [result({ canonical: ['https://a.example/1'] }, { peer: {} })];
    expect(shareRight(results, 'canonical', peer)).toBeNull();
  });

  it('read a line of authors as a list only for an extractor that gives lines', () => {
    const names = { author: ['Ann Lee, Bo Ek'] };
    const results = [result({ author: ['Ann Lee', 'Bo Ek'] }, { ours: names, peer: names })];
    expect([ours, peer].map((one) => shareRight(results, 'author', one))).toEqual([0, 1]);
  });

  it('tell how often at least one of them is right', () => {
    const results = [
      result({ title: ['One'] }, { ours: { title: 'One' }, peer: { title: 'no' } }),
      result({ title: ['Two'] }, { ours: { title: 'no' }, peer: { title: 'Two' } }),
      result({ title: ['Three'] }, { ours: { title: 'no' }, peer: { title: 'no' } }),
    ];
    expect(shareAnyRight(results, 'title', [ours, peer])).toBeCloseTo(2 / 3);
  });

  it('are shown for each set of annotations, with the fields that it annotates', () => {
    const [one, two] = [
      result({ title: ['One'] }, { ours: { title: 'One' } }),
      { ...result({ published: ['2026-05-03'] }, { ours: {} }), set: 'b' },
    ];
    expect(setTables([one, one], [ours])).toEqual([]);
    const [first, second] = setTables([one, two], [ours]);
    expect(first).toMatch(/^a: 1 pages\n[\s\S]*\| title\s+\|\s+1 \| 100.0 \|/);
    expect(second).toMatch(/^b: 1 pages\n[\s\S]*\| published \|\s+1 \|\s+0.0 \|/);
    expect(first).not.toContain('published');
  });

  it('are written page by page with the verdict on each answer', () => {
    const [page] = metadataJson([result({ title: ['One'] }, { ours: { title: 'One' } })], [ours, peer]);
    expect(page?.fields).toEqual({
      title: {
        expected: ['One'],
        got: { ours: { value: 'One', isRight: true }, peer: { value: null, isRight: false } },
      },
    });
  });
});
