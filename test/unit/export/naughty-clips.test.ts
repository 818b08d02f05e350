import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../../src/export/exporters.ts';
import type { Clip, FullClip } from '../../../src/model/clip.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { fullClip } from '../../support/full-clip.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';

/** A clip that says the same text in every field that a page or a user can fill. */
const saying = (text: string): FullClip => {
  const changes: Partial<Clip> = {
    title: text,
    description: text,
    authors: [text, text],
    published: text,
    modified: text,
    siteName: text,
    language: text,
    keywords: [text],
    image: { url: `https://img.example/${text}`, alt: text, width: 1, height: 2, loads: true },
    favicon: text,
    note: text,
    topics: [{ id: 't', label: text || '-', source: text }],
    offerings: [{ offeringId: 1, label: text || '-', permalink: text, categories: [text] }],
    urls: { visited: `https://a.example/?v=${text}`, canonical: text, clean: `https://a.example/?c=${text}` },
  };
  const metas = ['description', 'og:title', 'twitter:card', '__proto__', text].map((key) => ({
    group: 'html' as const,
    attribute: 'name' as const,
    key,
    content: text,
  }));
  return fullClip(changes, { metas });
};

const frontMatter = (file: string): Record<string, unknown> =>
  yaml.safeLoad(/^---\n([\s\S]*?\n)---\n/.exec(file)?.[1] ?? '') as Record<string, unknown>;

const withYaml = exporters.filter((exporter) => exporter.mediaType === 'text/markdown');
const plain = Object.fromEntries(
  withYaml.map((exporter) => [
    exporter.format,
    Object.keys(frontMatter(exporter.render(saying('plain'), defaultSettings))),
  ]),
);

describe.each(withYaml.map((exporter) => [exporter.format, exporter] as const))(
  'front matter, %s',
  (format, exporter) => {
    it.each(naughtyStrings)('takes %j in every field, adds no key and changes no value', (text) => {
      const full = saying(text);
      const front = frontMatter(exporter.render(full, defaultSettings));
      // Empty values have no key in Markdown; no other key may come or go, or change its place.
      expect(plain[format]?.filter((key) => key in front)).toEqual(Object.keys(front));
      expect(front['evil']).toBeUndefined();
      expect(front['title'] ?? '').toBe(text);
      expect(front['author']).toEqual([text, text]);
      expect(front['href'] ?? front['source']).toBe(full.clip.urls.clean);
      if (format === 'markdown') {
        expect(front).toMatchObject({ image: full.clip.image?.url, offerings: [text || '-'] });
        expect([front['note'] ?? '', front['description'] ?? '', front['published'] ?? '']).toEqual([text, text, text]);
      } else {
        expect(Object.keys(front)).toHaveLength(44);
        expect(front).toMatchObject({
          featuredImage: { alt: text },
          breadcrumbs: ['Home', 'News', text],
          htmlMetaData: { description: text.trim() === '' ? null : text },
          relatedOfferings: [{ label: text || '-', categories: [text] }],
        });
      }
    });
  },
);
