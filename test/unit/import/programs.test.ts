import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportFile } from '../../../src/import/files/import-file.ts';
import type { Finding } from '../../../src/import/finding.ts';
import { readFiles } from '../../../src/import/read-files.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { byteFile, collected, textFile, zipFile } from './support.ts';

const folder = join(import.meta.dirname, '../../fixtures/imports');
const now = new Date('2026-05-06T12:00:00Z');

const bytesIn = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const fixture = (name: string): ImportFile => byteFile(name, bytesIn(name));
const textIn = (name: string): string => readFileSync(join(folder, name), 'utf8');
const read = (...files: readonly ImportFile[]): Promise<Finding[]> =>
  collected(readFiles(files, { settings: defaultSettings, now }));

const items = (findings: readonly Finding[]) => findings.flatMap((each) => (each.kind === 'item' ? [each.item] : []));
const refused = (findings: readonly Finding[]) =>
  findings.flatMap((each) => (each.kind === 'refused' ? [each.refused] : []));
const format = (findings: readonly Finding[]) =>
  findings.flatMap((each) => (each.kind === 'source' ? [each.format] : []));

const tides = 'https://harbour.example/tides';

describe('a file of curated content', () => {
  it.each([
    'archetype: curated-content\nlink:\n  href: https://harbour.example/tides\n',
    'href: https://harbour.example/tides # by hand\n',
  ])('is read to the letter, also where it was written by hand: %j', async (yaml) => {
    const text = `---\r\ntitle:   "Tides"\r\n${yaml}---\r\n`;
    const [clip] = (await read(textFile('tides.md', text))).filter(({ kind }) => kind === 'clip');
    expect(clip).toMatchObject({
      clip: {
        clip: { title: 'Tides', urls: { clean: tides } },
        content: { curatedOrigin: { frontMatter: text } },
      },
    });
  });
});

describe('an export of another program', () => {
  it('is read where it is Pocket’s, with its tags, its dates and what was read', async () => {
    const findings = await read(fixture('pocket.csv'));
    expect(format(findings)).toEqual(['Pocket']);
    expect(items(findings)).toMatchObject([
      {
        url: `${tides}?utm_source=pocket_mylist`,
        title: 'How tides are predicted',
        labels: ['oceans', 'long reads'],
        savedAt: '2021-12-18T02:19:56.000Z',
        readState: 'unread',
      },
      { title: 'A title, with "quotes"', labels: [], readState: 'archived' },
      { title: 'https://harbour.example/untitled' },
    ]);
    expect(refused(findings)).toMatchObject([
      { line: 5, reason: 'It has no address.' },
      { line: 6, reason: '“mailto:” is no web address.' },
    ]);
  });

  it('is read where it is Pocket’s zip of several parts and highlights', async () => {
    const findings = await read(
      zipFile('pocket.zip', {
        'part_000000.csv': textIn('pocket.csv'),
        'part_000001.csv': `title,url,time_added,cursor,tags,status\nMore,https://harbour.example/more,1700000005,x,,unread\n`,
        'annotations/part_000000.json': JSON.stringify([
          { url: tides, title: 'Tides', highlights: [{ quote: 'The moon pulls.', created_at: 1700000006 }] },
        ]),
      }),
    );
    expect(items(findings)).toHaveLength(5);
    expect(items(findings).at(-1)).toMatchObject({ url: tides, highlights: [{ quote: 'The moon pulls.', note: '' }] });
  });

  it('is read where it is Pocket’s older one, a page of links', async () => {
    expect(items(await read(fixture('pocket.html')))).toMatchObject([
      { url: tides, labels: ['oceans', 'long reads'], savedAt: '2023-10-29T08:34:48.000Z', readState: 'unread' },
      { title: 'An old one', readState: 'archived' },
    ]);
  });

  it('is read where it is Instapaper’s: a folder is a state or a label', async () => {
    const findings = await read(fixture('instapaper.csv'));
    expect(format(findings)).toEqual(['Instapaper']);
    expect(items(findings)).toMatchObject([
      { url: tides, labels: ['oceans', 'tables'], readState: 'unread', isFavourite: false },
      { description: 'The sentence that was marked, when it was saved.', isFavourite: true, labels: [] },
      { readState: 'archived', labels: [], savedAt: '2017-01-01T00:00:00.000Z' },
      { readState: 'archived', labels: ['Ship building'] },
    ]);
    expect(refused(findings)).toMatchObject([{ line: 6, reason: '“instapaper:” is no web address.' }]);
  });

  it('is read where it is Raindrop’s, with notes of several lines, collections and highlights', async () => {
    const findings = await read(fixture('raindrop.csv'));
    expect(format(findings)).toEqual(['Raindrop']);
    expect(items(findings)).toMatchObject([
      {
        title: 'Saved, "quoted" title',
        note: 'First line of a note\nand a second one',
        labels: ['tables', 'long reads', 'Research', 'Oceans'],
        savedAt: '2024-01-02T03:04:05.123Z',
        image: 'https://harbour.example/cover.jpg',
        isFavourite: true,
        highlights: [
          { quote: 'The moon pulls.', note: 'Is that so?' },
          { quote: 'The sun pulls less.', note: '' },
        ],
      },
      { title: 'Unfiled', labels: [], isFavourite: false },
    ]);
  });

  it('is read where it is Karakeep’s JSON: lists are named, notes and files are refused', async () => {
    const findings = await read(fixture('karakeep.json'));
    expect(items(findings)).toMatchObject([
      {
        url: tides,
        labels: ['oceans', 'tables', 'Ship building'],
        note: 'Read the appendix.',
        savedAt: '2024-07-01T00:00:00.000Z',
        readState: 'archived',
      },
      { title: 'https://harbour.example/plain' },
    ]);
    expect(refused(findings)).toMatchObject([
      { about: 'entry 3: A thought', reason: 'It is a note of its own, without a page.' },
      { about: 'entry 4: A PDF', reason: 'It is a file, which the export does not hold.' },
    ]);
  });

  it('is read where it is linkding’s, as HTML and as its API gives it', async () => {
    expect(items(await read(fixture('linkding.html')))).toMatchObject([
      {
        url: `${tides}?a=1&b=2`,
        title: 'Tides & tables',
        description: 'Of moon <and> sun.',
        note: 'A note &\na second line',
        labels: ['oceans', 'tables'],
        savedAt: '2023-11-14T22:13:20.000Z',
        readState: 'unread',
      },
      { title: 'An old one', labels: ['oceans'], readState: 'archived', description: '' },
    ]);
    expect(items(await read(fixture('linkding.json')))).toMatchObject([
      {
        url: tides,
        title: 'How tides are predicted',
        description: 'Of moon and sun.',
        note: 'A *note*.',
        readState: 'archived',
      },
      { title: 'Next', readState: 'unread' },
    ]);
  });

  it('is read where it is Chromium’s bookmarks: folders are labels, but not the browser’s own', async () => {
    const findings = await read(fixture('chromium.html'));
    expect(items(findings).map(({ title, labels }) => [title, labels])).toEqual([
      ['How tides are predicted', []],
      ['Knots', ['Ships & boats', 'Rigging']],
      ['Hulls', ['Ships & boats']],
      ['Elsewhere', []],
    ]);
    expect(refused(findings).map(({ about, reason }) => [about.slice(0, 16), reason])).toEqual([
      ['4. A bookmarklet', '“javascript:” is no web address.'],
      ['5. Settings chro', '“chrome:” is no web address.'],
    ]);
  });

  it('is read where it is Firefox’s bookmarks, with tags and descriptions', async () => {
    const findings = await read(fixture('firefox.html'));
    expect(items(findings)).toMatchObject([
      { url: tides, labels: ['oceans', 'tables'], description: 'Of moon and sun.' },
      { title: 'Elsewhere', labels: [], description: '' },
    ]);
    expect(refused(findings)).toMatchObject([{ reason: '“place:” is no web address.' }]);
  });

  it('is read where it is Omnivore’s zip, with the pages themselves', async () => {
    const names = [
      'metadata_0_to_20.json',
      'content/how-tides-are-predicted-18f0.html',
      'highlights/how-tides-are-predicted-18f0.md',
    ];
    const findings = await read(
      zipFile('omnivore.zip', Object.fromEntries(names.map((name) => [name, textIn(`omnivore/${name}`)]))),
    );
    expect(format(findings)).toEqual(['Omnivore']);
    expect(items(findings)).toMatchObject([
      {
        url: tides,
        authors: ['Ines Vale'],
        labels: ['oceans', 'Newsletter'],
        savedAt: '2024-05-06T07:08:09.000Z',
        published: '2021-03-04',
        readState: 'unread',
        highlights: [
          { quote: 'The moon pulls', note: 'Is that so?' },
          { quote: 'and the sun\ntoo.', note: '' },
        ],
        body: { kind: 'html', text: expect.stringContaining('The moon pulls') },
      },
      { title: 'An old one', readState: 'archived', body: null },
    ]);
    expect(refused(findings)).toMatchObject([{ reason: 'It lay in Omnivore’s trash.', about: 'entry 3: Deleted' }]);
  });

  it('is read where it is Markdown with front matter, alone and in a zip', async () => {
    const one = items(await read(fixture('obsidian.md')));
    expect(one).toMatchObject([
      {
        url: `${tides}?utm_medium=clipper`,
        authors: ['Ines Vale'],
        labels: ['clippings', 'oceans'],
        published: '2021-03-04',
        savedAt: '2024-05-06T00:00:00.000Z',
        body: { kind: 'markdown', text: expect.stringContaining('## Moon') },
      },
    ]);
    const zip = zipFile('vault.zip', {
      'notes/obsidian.md': textIn('obsidian.md'),
      'notes/hugo.md': textIn('hugo.md'),
      'notes/empty.md': 'No front matter.',
      'notes/broken.md': '---\ntitle: "open\n---\n',
      'notes/cover.png': 'x',
    });
    const findings = await read(zip);
    expect(items(findings)).toMatchObject([
      { url: `${tides}?utm_medium=clipper` },
      { url: 'https://harbour.example/hulls', labels: ['ships', 'wood'], savedAt: '2023-02-03T03:05:06.000Z' },
    ]);
    expect(refused(findings).map(({ file }) => file)).toEqual([
      'vault.zip/notes/empty.md',
      'vault.zip/notes/broken.md',
    ]);
    expect(findings).toContainEqual({ kind: 'remark', file: 'vault.zip', text: expect.stringContaining('1 files') });
  });

  it('is read in UTF-16 and in Windows-1252', async () => {
    const text = 'title,url,time_added,tags,status\nCafé à Évian,https://harbour.example/1,1700000000,é,unread\n';
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer),
    ]);
    const latin = Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
    expect(items(await read(byteFile('a.csv', utf16)))).toMatchObject([{ title: 'Café à Évian', labels: ['é'] }]);
    const findings = await read(byteFile('a.csv', latin));
    expect(items(findings)).toMatchObject([{ title: 'Café à Évian', labels: ['é'] }]);
    expect(findings).toContainEqual({ kind: 'remark', file: 'a.csv', text: expect.stringContaining('windows-1252') });
  });

  it('is refused with a reason where it is no export, and spoils no other', async () => {
    const findings = await read(
      textFile('letter.txt', 'Dear Ines,\nhow are you?'),
      textFile('page.html', '<html><p>A page</p></html>'),
      textFile('broken.json', '{"bookmarks": [}'),
      textFile('other.json', '{"a": 1}'),
      textFile('half.zip', 'PK\u0003\u0004 and no more'),
      textFile('empty.csv', ''),
      byteFile('photo.csv', new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2, 3, 4, 5, 6])),
      fixture('pocket.csv'),
    );
    expect(refused(findings).filter(({ line }) => line === null)).toMatchObject([
      { file: 'letter.txt', reason: expect.stringContaining('column “url”') },
      { file: 'page.html', reason: expect.stringContaining('no list of bookmarks') },
      { file: 'broken.json', reason: expect.stringContaining('line 1, column 16') },
      { file: 'other.json', reason: expect.stringContaining('no program') },
      { file: 'half.zip', reason: expect.stringContaining('broken off') },
      { file: 'empty.csv' },
      { file: 'photo.csv', reason: 'The file is no text.' },
    ]);
    expect(items(findings)).toHaveLength(3);
  });
});
