import type { FullClip } from '../../../src/model/clip.ts';
import { clipIdOf } from '../../../src/url/clip-id.ts';
import { randomFrom } from '../../suggest/random.ts';
import { sentenceOf } from './words.ts';

/** Characters of a body's text. */
const bodyLength = 6_000;

const day = 86_400_000;

/** The nth clip of a made-up library, the same at every run: over twenty years, 500 sites and 400 topics. */
export function madeUpClip(n: number): FullClip {
  const random = randomFrom(n + 1);
  const pick = (count: number): number => Math.floor(count * random() ** 2);
  let text = '';
  while (text.length < bodyLength) text += `${sentenceOf(random, 8 + Math.floor(random() * 20))} `;
  text = text.slice(0, bodyLength);
  const clippedAt = new Date(Date.UTC(2026, 0, 1) - Math.floor(random() * 20 * 365) * day - n * 1_000).toISOString();
  const url = `https://site${pick(500)}.example/articles/${n}`;
  const topics = Array.from({ length: pick(4) }, () => pick(400)).map((id) => ({
    id: `topic-${id}`,
    label: `Topic ${sentenceOf(randomFrom(id), 2)}`,
    source: 'Desk',
  }));
  return {
    clip: {
      urls: { visited: url, canonical: null, clean: url },
      title: sentenceOf(random, 9),
      description: sentenceOf(random, 25),
      authors: ['A. Writer'],
      published: clippedAt.slice(0, 10),
      modified: null,
      siteName: null,
      language: 'en',
      keywords: [],
      image: null,
      favicon: null,
      note: random() < 0.2 ? sentenceOf(random, 12) : '',
      topics,
      offerings: [],
      provenance: {},
      id: clipIdOf(url),
      revision: 1,
      clippedAt,
      clippedOn: clippedAt.slice(0, 10),
      updatedAt: clippedAt,
      wordCount: text.split(' ').length,
      contentHash: null,
    },
    content: {
      body: { html: `<p>${text}</p>`, markdown: text, text, wordCount: text.split(' ').length, extractor: 'blocks' },
      metas: [],
      jsonLd: [],
    },
  };
}
