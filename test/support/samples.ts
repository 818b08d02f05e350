import type { ArticleBody, PageMetadata } from '../../src/model/capture.ts';
import type { Topic } from '../../src/model/catalog.ts';
import type { Clip } from '../../src/model/clip.ts';

/** Values for tests to start from; each call gives fresh ones, changed as asked. */

export const oncology: Topic = { id: 'medigy-oncology', label: 'Oncology', source: 'Medigy' };
export const genomics: Topic = { id: 'desk-genomics', label: 'Genomics', source: 'Desk' };

export const someMetadata = (changes: Partial<PageMetadata> = {}): PageMetadata => ({
  visited: 'https://news.example.com/story?id=7&utm_source=mail',
  canonical: 'https://news.example.com/story?id=7',
  title: 'The title of the page',
  description: 'What the page says of itself.',
  authors: ['Page Author'],
  published: '2026-03-04',
  modified: null,
  siteName: 'Example News',
  language: 'en',
  keywords: ['oncology'],
  image: { url: 'https://news.example.com/lead.jpg', alt: '', width: null, height: null, loads: null },
  favicon: null,
  provenance: { title: 'og:title', authors: 'json-ld', description: 'og:description' },
  metas: [{ group: 'html', attribute: 'name', key: 'keywords', content: 'oncology' }],
  jsonLd: [],
  ...changes,
});

export const someBody = (changes: Partial<ArticleBody> = {}): ArticleBody => ({
  html: '<p>One two three.</p>',
  markdown: 'One two three.',
  text: 'One two three.',
  wordCount: 3,
  extractor: 'readability',
  ...changes,
});

export const someClip = (changes: Partial<Clip> = {}): Clip => ({
  id: 'e0a90264-608e-5ba6-912d-8b4be6a4654a',
  revision: 1,
  urls: {
    visited: 'https://news.example.com/story?id=7&utm_source=mail',
    canonical: null,
    clean: 'https://news.example.com/story?id=7',
  },
  title: 'The title as clipped',
  description: 'The description as clipped.',
  authors: ['Clipped Author'],
  published: '2026-03-04',
  modified: null,
  siteName: 'Example News',
  language: 'en',
  keywords: [],
  image: null,
  favicon: null,
  note: 'A note from last week.',
  topics: [oncology],
  offerings: [],
  provenance: { title: 'og:title' },
  clippedAt: '2026-03-05T10:00:00.000Z',
  clippedOn: '2026-03-05',
  updatedAt: '2026-03-05T10:00:00.000Z',
  wordCount: 3,
  contentHash: null,
  ...changes,
});
