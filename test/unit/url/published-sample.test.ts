import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { topicIdOf } from '../../../src/catalog/topic-id.ts';
import { brandOf } from '../../../src/url/brand.ts';
import { cleanUrl } from '../../../src/url/clean-url.ts';
import { builtInRules } from '../../../src/url/cleaning-rules.ts';
import { slugify, titleSlug } from '../../../src/url/slug.ts';

const samples = process.env['SHEAF_SAMPLES'];

describe.skipIf(samples === undefined)('the published sample (skipped unless SHEAF_SAMPLES names the folder)', () => {
  const frontMatter = () => {
    const folder = path.join(samples ?? '', 'seeds');
    const name = readdirSync(folder).find((file) => file.startsWith('000_')) ?? '';
    const [, yaml] = /^---\n(.*?)\n---\n/s.exec(readFileSync(path.join(folder, name), 'utf8')) ?? [];
    return load(yaml ?? '') as {
      readonly title: string;
      readonly aliases: string;
      readonly link: { readonly brand: string; readonly href: string; readonly original: string };
      readonly categories: readonly string[];
      readonly categoryUrl: readonly string[];
      readonly relatedOfferings: readonly { readonly label: string; readonly permalink: string }[];
    };
  };

  it('has the clean URL that the built-in rules give', () => {
    const { link } = frontMatter();
    expect(cleanUrl(link.original, builtInRules)).toBe(link.href);
  });

  it('has our brand and slugs', () => {
    const { aliases, categories, categoryUrl, link, relatedOfferings, title } = frontMatter();
    expect(brandOf(link.href)).toBe(link.brand);
    expect(`/news/${titleSlug(title)}`).toBe(aliases);
    expect(categories.map((category) => `topic/${topicIdOf(category)}`)).toEqual(categoryUrl);
    expect(relatedOfferings.map(({ label }) => `/offering/${slugify(label)}`)).toEqual(
      relatedOfferings.map(({ permalink }) => permalink),
    );
  });
});
