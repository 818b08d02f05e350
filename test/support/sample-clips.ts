import type { ArticleBody } from '../../src/model/capture.ts';
import type { ClipFields, FullClip } from '../../src/model/clip.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import type { Destination } from '../../src/model/destination.ts';
import type { SaveRequest } from '../../src/platform/database/writes/next-clip.ts';
import { clipIdOf } from '../../src/url/clip-id.ts';

/** Clips for tests that are about something else than their content. */
export const sampleUrl = (n: number): string => `https://news.example/articles/${n}`;

export const sampleFields = (n: number, changes: Partial<ClipFields> = {}): ClipFields => ({
  urls: { visited: `${sampleUrl(n)}?utm_source=mail`, canonical: sampleUrl(n), clean: sampleUrl(n) },
  title: `Article ${n}`,
  description: `What article ${n} is about.`,
  authors: ['A. Writer'],
  published: '2026-01-30',
  modified: null,
  siteName: 'Example News',
  language: 'en',
  keywords: [],
  image: null,
  favicon: null,
  note: '',
  topics: [],
  offerings: [],
  provenance: { title: 'json-ld' },
  ...changes,
});

export const sampleBody = (text: string): ArticleBody => ({
  html: `<p>${text}</p>`,
  markdown: text,
  text,
  wordCount: text.split(' ').length,
  extractor: 'readability',
});

type PlainRequest = SaveRequest & { readonly image: null; readonly destinationIds: string[] };

export const saveRequest = (n: number, changes: Partial<PlainRequest> = {}): PlainRequest => ({
  expectedRevision: null,
  fields: sampleFields(n),
  content: {
    body: sampleBody(`The text of article ${n}`),
    metas: [{ group: 'html', attribute: 'name', key: 'author', content: 'A. Writer' }],
    jsonLd: ['{"@type":"NewsArticle"}'],
  },
  destinationIds: [],
  image: null,
  ...changes,
});

export const sampleClip = (n: number, changes: Partial<FullClip['clip']> = {}): FullClip => ({
  clip: {
    ...sampleFields(n),
    id: clipIdOf(sampleUrl(n)),
    revision: 1,
    clippedAt: '2026-01-31T09:30:00.000Z',
    clippedOn: '2026-01-31',
    updatedAt: '2026-01-31T09:30:00.000Z',
    wordCount: 0,
    contentHash: null,
    ...changes,
  },
  content: { body: null, metas: [], jsonLd: [] },
});

/** A destination as the options would store it. */
export const sampleDestination = (n: number, changes: Partial<Destination> = {}): Destination => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  kind: 'webhook',
  name: `Desk ${n}`,
  config: { url: `https://desk${n}.example/hook` },
  pause: null,
  backOff: null,
  isPreselected: false,
  addedAt: `2026-01-0${n}T00:00:00.000Z`,
  ...changes,
});

/** The first article's row for the destination with that number, on its way. */
export const sampleDelivery = (destination: number, changes: Partial<Delivery> = {}): Delivery => ({
  clipId: clipIdOf(sampleUrl(1)),
  destinationId: sampleDestination(destination).id,
  state: 'due',
  send: 1,
  attempts: 0,
  nextAttemptAt: '2026-02-02T10:00:00.000Z',
  receipt: null,
  deliveredRevision: null,
  deliveredAt: null,
  problem: null,
  notes: [],
  ...changes,
});

/** A clip as the message `clip.merge` carries it, and nothing more with it. */
export const asImported = ({ clip, content }: FullClip) => ({
  ...{ clip, content, trashedAt: null, images: [], highlights: [], readingPlace: null },
});
