import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { startingCatalog } from '../../src/catalog/starting-catalog.ts';
import { localDay } from '../../src/model/calendar.ts';
import type { TopicReference } from '../../src/model/catalog.ts';
import type { Clip } from '../../src/model/clip.ts';
import { clipIdOf } from '../../src/url/clip-id.ts';
import { extensionClient } from '../../test/faults/extension-client.ts';
import type { Json } from '../../test/support/browsers/extension-session.ts';
import { asImported, sampleBody, sampleClip } from '../../test/support/sample-clips.ts';
import { type Article, articles, clinics } from './articles.ts';

const day = 86_400_000;

/** Puts the articles into the library of a running browser, with one that has a kept picture and highlights. */
export async function fillLibrary(page: Page): Promise<void> {
  const client = extensionClient(page, { patience: 20_000 });
  await client.ask('clip.merge', { clips: articles.map(clipOf) } as unknown as Json);
  const picture = await readFile('samples/images/ehr-interoperability.png');
  const url = /src="([^"]*)"/.exec(clinics.html)?.[1] ?? '';
  await client.ask('image.put', { page: clinics.url, url, base64: picture.toString('base64') });
}

function clipOf(article: Article, index: number) {
  const { url, title, site, author, daysAgo, minutes, html, note = '' } = article;
  const at = new Date(Date.now() - daysAgo * day - index * 60_000);
  const id = clipIdOf(url);
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const { clip, content } = sampleClip(1, {
    ...{ id, title, note, siteName: site, authors: [author], description: '', topics: article.topics.map(topicNamed) },
    urls: { visited: url, canonical: url, clean: url },
    ...{ clippedAt: at.toISOString(), clippedOn: localDay(at), published: localDay(at) },
    readingState: stateOf(article, at),
  });
  // The list tells the time that a text of this length takes.
  const body = { ...sampleBody(text), html, wordCount: minutes * 230 };
  return { ...asImported({ clip, content: { ...content, body } }), highlights: highlightsOf(article, id, at) };
}

function stateOf({ state }: Article, at: Date): NonNullable<Clip['readingState']> {
  const since = at.toISOString();
  return {
    readAt: state === undefined ? null : since,
    archivedAt: null,
    favouriteAt: state === 'favourite' ? since : null,
  };
}

function highlightsOf({ highlights = [] }: Article, clipId: string, at: Date) {
  return highlights.map(({ exact, color, note }, index) => ({
    ...{ id: `5c5c5c5c-0000-4000-8000-00000000000${index}`, clipId, color, note },
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: index, end: index + exact.length },
    ...{ createdAt: at.toISOString(), updatedAt: at.toISOString() },
  }));
}

/** As the catalog names it; a topic of one's own where it has none of that label. */
function topicNamed(label: string): TopicReference {
  const found = startingCatalog.topics.find((topic) => topic.label === label);
  if (found === undefined) return { id: `own-${label.toLowerCase().replaceAll(' ', '-')}`, label, source: '' };
  const { id, source } = found;
  return { id, label, source };
}
