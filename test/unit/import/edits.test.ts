import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { curatedContent } from '../../../src/export/curated-content/curated-content.ts';
import type { Clip, ClipContent, FullClip } from '../../../src/model/clip.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { exported, fixture, imported, stored } from './fixtures.ts';

type FrontMatter = Record<string, unknown>;

const frontMatter = (file: string): FrontMatter =>
  yaml.safeLoad(/^\ufeff?---\s*\n([\s\S]*?\n)---/.exec(file)?.[1] ?? '', { schema: yaml.CORE_SCHEMA }) as FrontMatter;

/** An imported file whose clip was edited in the library. */
const edited = (name: string, clip: Partial<Clip>, content: Partial<ClipContent> = {}): FullClip => {
  const full = stored(imported(fixture(name)));
  return { clip: { ...full.clip, ...clip }, content: { ...full.content, ...content } };
};

const changedKeys = (name: string, full: FullClip): string[] => {
  const before = frontMatter(fixture(name));
  const after = frontMatter(exported(full));
  expect(Object.keys(after)).toEqual(Object.keys(before));
  return Object.keys(before).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
};

const topics = [{ id: 'quay-wind', label: 'Wind', source: 'Quay' }];

describe('an edit of an imported clip', () => {
  it.each<[string, Partial<Clip>, string[]]>([
    ['the title', { title: 'New & true' }, ['aliases', 'breadcrumbs', 'featuredImage', 'slug', 'title']],
    ['the authors', { authors: ['New Author'] }, ['author']],
    [
      'the topics',
      { topics },
      ['categories', 'categorySlug', 'categoryUrl', 'categoryLabel', 'openProjectCustomFields'],
    ],
    ['the offerings', { offerings: [] }, ['relatedOfferings']],
    [
      'the clean URL',
      { urls: { visited: 'https://b.example/?utm_source=x', canonical: null, clean: 'https://b.example/' } },
      ['link', 'href', 'original', 'openProjectCustomFields', 'slug'],
    ],
    ['the image', { image: null }, ['featuredImage']],
    ['the time of the last change', { updatedAt: '2024-04-01T00:00:00.000Z' }, ['lastMod']],
    [
      'the post, when it is another one than the file tells of',
      { workPackage: { id: 7, attachment: null } },
      ['featuredImage', 'id'],
    ],
    ['the note, which has no place in the file', { note: 'Later.', description: 'Not the body.' }, []],
  ])('changes the keys that depend on it and no other: %s', (_what, change, keys) => {
    expect(changedKeys('serialised.md', edited('serialised.md', change))).toEqual(keys);
  });

  it('gives the file back when it is undone', () => {
    const { clip } = imported(fixture('hand-written.md'));
    expect(exported(edited('hand-written.md', { title: 'New' }))).not.toBe(fixture('hand-written.md'));
    expect(exported(edited('hand-written.md', { title: clip.title }))).toBe(fixture('hand-written.md'));
  });

  it('leaves to a mapping of the file what the edit does not touch', () => {
    const title = frontMatter(exported(edited('serialised.md', { title: 'New' })));
    expect(title['featuredImage']).toMatchObject({
      alt: 'New',
      workPackage: 51,
      wpAttachment: { fileName: 'Curated_Featured_Image.jpg' },
      credit: 'R. Vale',
    });
    const before = frontMatter(fixture('serialised.md'))['openProjectCustomFields'];
    const after = frontMatter(exported(edited('serialised.md', { topics })))['openProjectCustomFields'];
    expect(after).toEqual({ ...(before as FrontMatter), medigyTopics: ['Quay: Wind'] });
  });

  it('takes the attachment with the post that it belongs to', () => {
    const attachment = { fileName: 'Curated_Featured_Image.png', link: '/api/v3/attachments/8/content' };
    const posted = (workPackage: Clip['workPackage']) =>
      frontMatter(exported(edited('serialised.md', workPackage === undefined ? {} : { workPackage })))['featuredImage'];
    expect(posted({ id: 7, attachment })).toMatchObject({
      workPackage: 7,
      wpAttachment: attachment,
      credit: 'R. Vale',
    });
    expect(posted({ id: 7, attachment: null })).toMatchObject({ workPackage: 7, wpAttachment: null });
    expect(posted(undefined)).toMatchObject({ workPackage: 51 });
  });

  it('keeps what the file says in the place of a constant, and derives with it', () => {
    const after = frontMatter(exported(edited('blog.md', { title: 'New' })));
    expect(after).toMatchObject({ aliases: '/blog/new', breadcrumbs: ['Home', 'Blog', 'New'], sub: 'feature' });
    expect(changedKeys('blog.md', edited('blog.md', { title: 'New' }))).toEqual([
      'aliases',
      'breadcrumbs',
      'featuredImage',
      'slug',
      'title',
    ]);
  });

  it('gives up a value that was written by hand where it changes what that value stood for', () => {
    const before = frontMatter(fixture('unknown-keys.md'));
    const after = frontMatter(exported(edited('unknown-keys.md', { topics })));
    expect([before['categoryLabel'], after['categoryLabel']]).toEqual([expect.any(Array), ['Wind']]);
    expect(after['description']).toBe('An editor wrote this by hand');
  });

  it('writes a file of other make anew, with every value that it had', () => {
    const file = exported(edited('hand-written.md', { title: 'New' }));
    expect(file).not.toContain('#');
    expect(changedKeys('hand-written.md', edited('hand-written.md', { title: 'New' }))).toEqual(['title']);
    expect(
      file.endsWith('\n---\n<p>A year on the water.</p>\n---\n<p>The second part, behind a line of hyphens.</p>\n'),
    ).toBe(true);
  });
});

describe('the body of an imported clip', () => {
  const body = { html: '<p>Clipped again.</p>', markdown: '', text: 'Clipped again.', wordCount: 2 };

  it('stays the file’s to the letter when a page has sanitised it', () => {
    const full = edited('serialised.md', {}, { body: { ...body, extractor: 'imported' } });
    expect(exported(full)).toBe(fixture('serialised.md'));
  });

  it('is the page’s once the page is clipped again, and the description with it', () => {
    const full = edited('serialised.md', {}, { body: { ...body, extractor: 'readability' } });
    expect(exported(full).endsWith('\n---\n<p>Clipped again.</p>')).toBe(true);
    expect(changedKeys('serialised.md', full)).toEqual(['description']);
  });
});

describe('a change of the settings', () => {
  const settings = { ...defaultSettings, site: { ...defaultSettings.site, basePath: '/press/', sub: 'long' } };

  it('reaches an imported clip, but not what its file says for itself', () => {
    const plain = frontMatter(exported(edited('serialised.md', {}), settings));
    expect(plain).toMatchObject({ basePath: '/press/', sub: 'long', breadcrumbLinks: ['/', '/press/', ''] });
    const blog = frontMatter(exported(edited('blog.md', {}), settings));
    expect(blog).toMatchObject({ basePath: '/blog/', sub: 'feature' });
  });
});

describe('the name of the exported file', () => {
  it.each([
    ['serialised.md', '7f2c3f0e-58a5-5d0c-9a44-6f3d0a0c9b11.md'],
    ['unknown-keys.md', 'night-shifts.md'],
  ])('is the mdName of %s', (name, expected) => {
    expect(curatedContent.fileName(imported(fixture(name)), defaultSettings)).toBe(expected);
  });

  it('takes no path from a file', () => {
    const text = "---\nhref: 'https://a.example/'\nmdName: ../../../etc/passwd.md\n---\n";
    expect(curatedContent.fileName(imported(text), defaultSettings)).toBe('etc passwd.md');
  });
});
