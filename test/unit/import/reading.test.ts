import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dumpFolded } from '../../../src/export/yaml.ts';
import { clipContentSchema, clipSchema } from '../../../src/model/clip.ts';
import { limits } from '../../../src/model/limits.ts';
import { clipIdOf } from '../../../src/url/clip-id.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { exported, fixture, fixtures, imported, stored } from './fixtures.ts';

afterEach(() => vi.unstubAllEnvs());

const href = "href: 'https://a.example/x'\n";
const read = (yaml: string, body = '') => imported(`---\n${href}${yaml}---\n${body}`);

describe('the clip of a file', () => {
  it.each(fixtures)('is a clip: $name', ({ text }) => {
    const full = imported(text);
    expect(v.parse(clipSchema, full.clip)).toEqual(full.clip);
    expect(v.parse(clipContentSchema, full.content)).toEqual(full.content);
  });

  it('says what the file says', () => {
    const clean = 'https://reports.harbour.example/health/night-shifts?edition=NL%2004&flag';
    expect(imported(fixture('serialised.md')).clip).toMatchObject({
      id: '7f2c3f0e-58a5-5d0c-9a44-6f3d0a0c9b11',
      revision: 1,
      urls: { clean, canonical: null, visited: expect.stringContaining('utm_source=letter&edition=NL%2004') },
      title: "Night shifts: what 1,200 nurses' sleep diaries tell — “a quiet alarm”",
      description: expect.stringMatching(/^Nurses on nights sleep 90 minutes less: “a quiet alarm”/),
      authors: ["Ines O'Hara", 'Jörg Ünlü', '李 明'],
      published: '2024-02-27',
      modified: '2024-02-28T08:00:00Z',
      siteName: 'Harbour Reports',
      language: 'en-GB',
      keywords: ['sleep', 'night work', 'nursing'],
      image: {
        url: 'https://reports.harbour.example/img/night.jpg?w=1200&h=630',
        width: 1200,
        height: 630,
        loads: false,
      },
      topics: [
        { id: 'ward-weekly-sleep-and-rest', label: 'Sleep & Rest', source: 'Ward Weekly' },
        { id: 'harbour-nursing-shifts', label: 'Nursing: Shifts', source: 'Harbour' },
        { id: 'unfiled', label: 'Unfiled', source: '' },
      ],
      offerings: [{ offeringId: 310 }, { offeringId: 0 }],
      clippedOn: '2024-02-29',
      clippedAt: '2024-02-29T23:59:59.000001Z',
      updatedAt: '2024-02-29T23:59:59.000001Z',
      note: '',
      contentHash: null,
    });
  });

  it('names the import as the origin of every field that the file fills', () => {
    const { provenance } = imported(fixture('serialised.md')).clip;
    expect(provenance).toEqual({
      title: 'imported',
      description: 'imported',
      authors: 'imported',
      published: 'imported',
      modified: 'imported',
      siteName: 'imported',
      language: 'imported',
      keywords: 'imported',
      image: 'imported',
    });
    expect(read('').clip.provenance).toEqual({});
  });

  it('has the page’s metas again, under the names that pages use', () => {
    const { metas } = imported(fixture('serialised.md')).content;
    expect(metas).toContainEqual({ group: 'html', attribute: 'name', key: 'msvalidate.01', content: '0123' });
    expect(metas).toContainEqual({ group: 'openGraph', attribute: 'property', key: 'og:image:height', content: '630' });
    expect(metas).toContainEqual({
      group: 'openGraph',
      attribute: 'property',
      key: 'fb:app_id',
      content: '1002003004',
    });
    expect(metas.filter(({ key }) => key === 'og:title').map(({ content }) => content)).toEqual([
      "Night shifts: what 1,200 nurses' sleep diaries tell — “a quiet alarm”",
      'Night shifts',
    ]);
    expect(metas.filter(({ key }) => key === 'og:type')).toHaveLength(1);
    expect(metas.filter(({ group }) => group === 'twitter').map(({ key }) => key)).toEqual([
      'twitter:card',
      'twitter:title',
    ]);
  });

  it('has the body as it stands, with its text, and leaves the Markdown to who has a DOM', () => {
    expect(read('', '<p>One &amp; two</p><p>three’s</p>').content.body).toEqual({
      html: '<p>One &amp; two</p><p>three’s</p>',
      markdown: '',
      text: 'One & two\nthree’s',
      wordCount: 3,
      extractor: 'imported',
    });
    expect(read('', ' \n').content.body).toBeNull();
  });

  it('has the id of its page where the file’s name is no UUID', () => {
    const ids = ['', 'mdName: story.md\n', 'mdName: 2af1fcc5-9a87.md\n', 'mdName: 7\n'].map(
      (yaml) => read(yaml).clip.id,
    );
    expect(new Set(ids)).toEqual(new Set([clipIdOf('https://a.example/x')]));
  });

  it('finds its address in whichever key holds one', () => {
    const at = (yaml: string) => imported(`---\n${yaml}---\n`).clip.urls;
    const a = 'https://a.example/';
    expect(at(`link: {href: '${a}'}\nhref: 'https://b.example'\n`).clean).toBe(a);
    expect(at(`openProjectCustomFields: {cleanUrl: '${a}'}\n`)).toEqual({ clean: a, visited: a, canonical: null });
    expect(at(`original: '${a}'\nhref: ''\n`).clean).toBe(a);
    expect(at(`href: '${a}'\noriginal: 'javascript:alert(1)'\n`).visited).toBe(a);
  });

  it.each([
    ["date: 2024-05-06\nlastMod: '2024-05-06T07:08:09.123456Z'\n", '2024-05-06', '2024-05-06T07:08:09.123456Z'],
    ['date: 2024-05-06\nlastMod: 2024-07-01T00:00:00Z\n', '2024-05-06', '2024-05-06T00:00:00.000Z'],
    ['date: 2024-05-06\n', '2024-05-06', '2024-05-06T00:00:00.000Z'],
    ["lastMod: '2024-07-01T23:30:00-02:00'\n", '2024-07-02', '2024-07-02T01:30:00.000Z'],
    ['date: 2024-02-30\nlastMod: soon\n', '2025-01-02', '2025-01-02T11:04:05.678Z'],
    ['date: 8 May 2024\nlastMod: null\n', '2025-01-02', '2025-01-02T11:04:05.678Z'],
  ])('has the dates of %j', (yaml, clippedOn, clippedAt) => {
    expect(read(yaml).clip).toMatchObject({ clippedOn, clippedAt });
  });

  it('was clipped today by the curator’s own calendar where the file names no day', () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    expect(read('').clip).toMatchObject({ clippedOn: '2025-01-03', clippedAt: '2025-01-02T11:04:05.678Z' });
  });

  it('keeps out what is no topic and no offering, and has each once', () => {
    const full = read(
      [
        'categories: [A, 7, null, {a: 1}, A, ": b", "c: ", ""]',
        'relatedOfferings: [x, {label: L}, {label: L, offeringId: 1.5}, {label: "", offeringId: 1},',
        '  {label: L, offeringId: 1, categories: x}, {label: M, offeringId: 1}]',
        '',
      ].join('\n'),
    );
    expect(full.clip.topics.map(({ label, source }) => [label, source])).toEqual([
      ['A', ''],
      ['7', ''],
      [': b', ''],
      ['c: ', ''],
    ]);
    expect(full.clip.offerings).toEqual([{ offeringId: 1, label: 'L', permalink: '', categories: ['x'] }]);
  });

  it('has no image where the file has none, or none with an address', () => {
    const metas = "openGraphMetaData: {ogimage: 'https://a.example/i.png'}\n";
    expect(read(`${metas}featuredImage: null\n`).clip.image).toBeNull();
    expect(read('featuredImage: {alt: x, href: x.jpeg}\n').clip.image).toBeNull();
    expect(read(`${metas}featuredImage: {alt: x, size: big, valid: maybe}\n`).clip.image).toEqual({
      url: 'https://a.example/i.png',
      alt: 'x',
      width: null,
      height: null,
      loads: null,
    });
  });

  it.each(naughtyStrings)('takes %j in every key and gives the file back', (text) => {
    const keys = ['title', 'date', 'lastMod', 'mdName', 'slug', 'link', 'featuredImage', 'htmlMetaData', 'basePath'];
    const yaml = dumpFolded([
      ['href', 'https://a.example/x'],
      ...keys.map((key) => [key, text] as const),
      ['author', [text]],
      ['categories', [text]],
      ['openGraphMetaData', { ogtitle: text, [text === '__proto__' ? 'x' : text]: text }],
      ['relatedOfferings', [{ label: text, offeringId: 1, permalink: text, categories: [text] }]],
    ]);
    const file = `---\n${yaml}---\n${text.replaceAll('\0', '')}`;
    const full = imported(file);
    expect(v.safeParse(clipSchema, full.clip).success).toBe(true);
    expect(full.clip.title).toBe(text);
    expect(exported(stored(full))).toBe(file);
  });
});

describe('a large file', () => {
  it('with the longest body is read in a moment', () => {
    const body = '<p>word &amp; word</p>\n'.repeat(Math.floor(limits.body / 24));
    const started = cpuTime();
    const full = read('title: Long\n', body);
    expect(exported(full)).toHaveLength(body.length + `---\n${href}title: Long\n---\n`.length);
    expect(cpuTime() - started).toBeLessThan(5_000);
  });
});
