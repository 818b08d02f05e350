import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corpusFolder } from '../../../bench/corpus/folder.ts';
import { parseExtractorNames } from '../../../bench/run/extractors.ts';
import { choosePages, parseCount } from '../../../bench/run/options.ts';
import { rotated } from '../../../bench/run/run-page.ts';

describe('corpusFolder', () => {
  let samples = '';
  beforeEach(() => {
    samples = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
    mkdirSync(join(samples, 'corpora/some'), { recursive: true });
  });
  afterEach(() => rmSync(samples, { recursive: true }));

  it('takes a path as it is', () => {
    expect(corpusFolder(samples, {})).toBe(samples);
  });

  it('finds a name among the samples', () => {
    expect(corpusFolder('some', { SHEAF_SAMPLES: samples })).toBe(join(samples, 'corpora/some'));
  });

  it('says where it looked for a corpus that is not there', () => {
    expect(() => corpusFolder('other', { SHEAF_SAMPLES: samples })).toThrow(join(samples, 'corpora/other'));
    expect(() => corpusFolder(undefined, {})).toThrow('--corpus DIR');
  });
});

describe('choosePages', () => {
  const pages = ['ab1', 'ab2', 'cd3'].map((id) => ({ id }));

  it('takes those whose ids begin as asked, and of these the first few', () => {
    expect(choosePages(pages, { pages: 'ab, cd' })).toEqual(pages);
    expect(choosePages(pages, { pages: 'ab', limit: '1' })).toEqual([{ id: 'ab1' }]);
  });

  it('refuses to run over nothing', () => {
    expect(() => choosePages(pages, { pages: 'x' })).toThrow('no page');
  });
});

describe('the other options', () => {
  it('take whole numbers only', () => {
    expect(parseCount('limit', '12')).toBe(12);
    expect(() => parseCount('limit', '1.5')).toThrow('--limit');
  });

  it('know every extractor by name', () => {
    expect(parseExtractorNames('readability, sheaf')).toEqual(['readability', 'sheaf']);
    expect(() => parseExtractorNames('sheaves')).toThrow('sheaves');
  });
});

describe('rotated', () => {
  it('puts another one first each time', () => {
    expect([0, 1, 2, 3].map((turn) => rotated(['a', 'b', 'c'], turn).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
  });
});
