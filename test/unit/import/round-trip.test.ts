import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  exported,
  fixture,
  fixtures,
  imported,
  overriddenKeys,
  readText,
  stored,
  withoutFrontMatter,
} from './fixtures.ts';

/** Files as the serialiser writes them: nothing of their text may be kept but what the clip cannot give. */
const serialised = ['blog.md', 'serialised.md', 'unknown-keys.md'];

describe('a curated-content file', () => {
  it.each(fixtures)('comes back byte for byte from import and export: $name', ({ text }) => {
    expect(exported(imported(text))).toBe(text);
  });

  it.each(fixtures)('comes back byte for byte after a stay in the library: $name', ({ text }) => {
    expect(exported(stored(imported(text)))).toBe(text);
  });

  it.each(fixtures)(
    'keeps its front matter to the letter only where the serialiser differs: $name',
    ({ name, text }) => {
      expect(imported(text).content.curatedOrigin?.frontMatter === undefined).toBe(serialised.includes(name));
    },
  );

  it.each(serialised)('is written by the serialiser from the clip, its overrides and its order of keys: %s', (name) => {
    const full = withoutFrontMatter(stored(imported(fixture(name))));
    expect(exported(full)).toBe(fixture(name));
  });

  it.each(fixtures.filter(({ name }) => !serialised.includes(name)))(
    'that is written otherwise has the same values when it is serialised anew: $name',
    ({ text }) => {
      const full = imported(text);
      const anew = exported(withoutFrontMatter(full));
      expect(anew).not.toBe(text);
      const again = imported(anew);
      expect(again.content.curatedOrigin?.frontMatter).toBeUndefined();
      expect(again.content.curatedOrigin?.overrides).toEqual(full.content.curatedOrigin?.overrides);
      expect(again.clip).toEqual(full.clip);
    },
  );
});

describe('what is kept of a file beside its clip', () => {
  it.each([
    ['blog.md', ['basePath', 'identifier', 'sub']],
    ['no-body.md', []],
    ['serialised.md', ['offering', 'favIconImage', 'featuredImage', 'openGraphMetaData', 'openProjectCustomFields']],
    ['windows.md', ['description', 'note', 'keywords2']],
  ])('is no more than the clip cannot give: %s', (name, keys) => {
    expect(overriddenKeys(imported(fixture(name)))).toEqual(keys);
  });

  it('names no derived value for keys that no edit can change', () => {
    const overrides = imported(fixture('serialised.md')).content.curatedOrigin?.overrides ?? [];
    expect(overrides.filter((override) => !('derived' in override)).map(({ key }) => key)).toEqual([
      'offering',
      'favIconImage',
    ]);
  });
});

describe('the bytes around the front matter', () => {
  const head = "title: A\nhref: 'https://a.example/'\n";
  it.each([
    ['a byte order mark', `\ufeff---\n${head}---\n<p>x</p>`],
    ['Windows line ends', `---\n${head}---\n<p>x</p>\n`.replaceAll('\n', '\r\n')],
    ['Windows line ends in the body only', `---\n${head}---\n<p>x</p>\r\n`],
    ['spaces behind the fences', `--- \t\n${head}---  \n<p>x</p>`],
    ['no line break behind the second fence', `---\n${head}---`],
    ['an empty body', `---\n${head}---\n`],
    ['an empty line before the body', `---\n${head}---\n\n<p>x</p>`],
    ['fences in the body', `---\n${head}---\n---\n<p>x</p>\n---\n`],
    ['a body of white space', `---\n${head}---\n \n\t`],
    ['an indented fence in a value', `---\n${head}note: |\n  a\n  ---\n  b\n---\nx`],
    ['a line of four hyphens in the body', `---\n${head}---\n----\nx`],
    ['an empty line before the second fence', `---\n${head}\n---\nx`],
    ['keys that look like numbers', `---\nb: 1\n'2': 2\n${head}'1': 1\n---\nx`],
    ['a key that is a prototype', `---\n${head}__proto__:\n  a: 1\n---\nx`],
    ['characters beyond the first plane', `---\n${head}note: 🧪\n---\n🧪`],
    ['numbers that JSON cannot carry', `---\n${head}a: .inf\nb: .nan\nc: 9007199254740993\nd: -0.0\n---\nx`],
  ])('stay: %s', (_what, text) => {
    expect(exported(stored(imported(text)))).toBe(text);
  });
});

const samples = process.env['SHEAF_SAMPLES'];
const textsIn = (folder: string): string[] => readdirSync(folder).map((name) => readText(join(folder, name)));

describe.skipIf(samples === undefined)('the published sample (skipped: SHEAF_SAMPLES does not name the folder)', () => {
  const folder = join(samples ?? '.', 'seeds');
  // The only one with front matter; the others are articles.
  const text = samples === undefined ? '' : (textsIn(folder).find((each) => each.startsWith('---\n')) ?? '');

  it('comes back byte for byte', () => {
    expect(exported(stored(imported(text)))).toBe(text);
  });

  it('needs nothing of the file beside its clip', () => {
    const full = imported(text);
    expect(full.content.curatedOrigin).not.toHaveProperty('frontMatter');
    expect(full.content.curatedOrigin?.overrides).toEqual([]);
  });

  it('comes out of a clip that never saw the file, whole once its post is known', () => {
    const { clip, content } = imported(text);
    const { curatedOrigin: _none, ...fresh } = content;
    // What a clip cannot give is the body as its pipeline wrote it.
    const made = exported({ clip, content: fresh });
    expect(made.slice(0, made.lastIndexOf('---\n'))).toBe(text.slice(0, text.lastIndexOf('---\n')));

    const { workPackage: _later, ...before } = clip;
    const lines = text.split('\n');
    const unposted = exported({ clip: before, content: fresh }).split('\n');
    expect(lines.filter((line) => !unposted.includes(line))).toEqual([
      '  workPackage: 9722',
      '  wpAttachment:',
      '    fileName: Curated_Featured_Image.jpg',
      '    link: /api/v3/attachments/18828/content',
      'id: 9722',
    ]);
    expect(unposted.filter((line) => !lines.includes(line))).toEqual([
      '  workPackage: null',
      '  wpAttachment: null',
      'id: null',
    ]);
  });
});
