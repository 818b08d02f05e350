import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBodyCorpus } from '../../../bench/corpus/body-corpus.ts';
import { readMetadataCorpus } from '../../../bench/corpus/metadata-corpus.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheaf-corpus-'));
  mkdirSync(join(folder, 'html'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, json: unknown): void => writeFileSync(join(folder, path), JSON.stringify(json));
const writePage = (name: string, html: string): void => writeFileSync(join(folder, 'html', name), gzipSync(html));

describe('readBodyCorpus', () => {
  it('reads the layout with one file of expectations, and leaves out pages that have none', async () => {
    write('ground-truth.json', {
      a1: { articleBody: 'The text.', url: 'https://example.com/1' },
      a2: { articleBody: ' … ', url: 'https://example.com/2' },
    });
    writePage('a1.html.gz', '<p>Thé text.</p>');
    const { unit, pages } = await readBodyCorpus(folder);
    expect(unit).toBe('shingles');
    expect(pages.map(({ id, url, kind, expected }) => ({ id, url, kind, expected }))).toEqual([
      { id: 'a1', url: 'https://example.com/1', kind: 'article', expected: 'The text.' },
    ]);
    expect(await pages[0]?.readHtml()).toBe('<p>Thé text.</p>');
  });

  it('reads the layout with a file of expectations for each page', async () => {
    mkdirSync(join(folder, 'ground-truth'));
    const page = { url: 'https://example.com/1', ground_truth: { main_content: 'Words.', title: null } };
    write('ground-truth/0002.json', { ...page, _internal: { page_type: { primary: 'category' } } });
    write('ground-truth/0001.json', { ...page, url: '' });
    write('ground-truth/0003.json', { ...page, ground_truth: { main_content: null } });
    const { unit, pages } = await readBodyCorpus(folder);
    expect(unit).toBe('words');
    expect(pages.map(({ id, url, kind }) => [id, url, kind])).toEqual([
      ['0001', 'https://page-0001.example/', 'article'],
      ['0002', 'https://example.com/1', 'collection'],
    ]);
  });

  it('refuses a folder of another layout', async () => {
    await expect(readBodyCorpus(folder)).rejects.toThrow('ground-truth');
  });
});

describe('readMetadataCorpus', () => {
  it('reads a page a line; a single right value is a list of one', async () => {
    const page = { id: 'x/1', set: 'x', html: 'html/1.html.gz', url: 'https://example.com/1' };
    const expected = { title: 'One', author: ['Ann Lee', 'Bo Ek'], siteName: ['A', 'B'] };
    writeFileSync(join(folder, 'rows.jsonl'), `${JSON.stringify({ ...page, expected })}\n`);
    writePage('1.html.gz', '<title>One</title>');
    const pages = await readMetadataCorpus(folder);
    expect(pages.map((one) => one.expected)).toEqual([
      { title: ['One'], author: ['Ann Lee', 'Bo Ek'], siteName: ['A', 'B'] },
    ]);
    expect(await pages[0]?.readHtml()).toBe('<title>One</title>');
  });

  it('reads titles, authors and dates of the layout with a file for each page; null is not annotated', async () => {
    mkdirSync(join(folder, 'ground-truth'));
    const truth = { main_content: 'Words.', title: 'One', author: 'Ann Lee and Bo Ek', publish_date: '2026-05-03' };
    write('ground-truth/0001.json', { url: 'https://example.com/1', ground_truth: truth });
    write('ground-truth/0002.json', {
      url: 'https://example.com/2',
      ground_truth: { ...truth, title: null, author: 'Ann Lee, Ph.D.', publish_date: null },
    });
    const pages = await readMetadataCorpus(folder);
    expect(
      pages.map(({ id, set, expected: { title, author, published } }) => [id, set, title, author, published]),
    ).toEqual([
      ['0001', 'wcxb article', ['One'], ['Ann Lee', 'Bo Ek'], ['2026-05-03']],
      ['0002', 'wcxb article', undefined, ['Ann Lee, Ph.D.'], undefined],
    ]);
  });

  it('refuses a folder of another layout', async () => {
    await expect(readMetadataCorpus(folder)).rejects.toThrow('rows.jsonl');
  });
});
