import { categoryOf } from '../model/catalog.ts';
import type { Clip, ClipContent } from '../model/clip.ts';
import { type Highlight, inTextOrder } from '../model/highlight.ts';

/** What of a clip is made searchable. A field that needs more of a clip than this adds it here. */
export interface SearchSource {
  readonly clip: Clip;
  readonly content: Pick<ClipContent, 'body'>;
  readonly highlights: readonly Highlight[];
}

interface SearchField {
  readonly name: string;
  /** How often a word counts here; 2 is that of the body, so that a field can also weigh less. A whole number. */
  readonly weight: number;
  readonly textsOf: (source: SearchSource) => readonly string[];
}

/**
 * Every text that is searched, the first one that matches gives the snippet. To add a field, add it here and raise
 * `indexVersion`.
 */
export const searchFields = [
  { name: 'title', weight: 10, textsOf: ({ clip }) => [clip.title] },
  { name: 'topics', weight: 6, textsOf: ({ clip }) => clip.topics.map(categoryOf) },
  { name: 'offerings', weight: 6, textsOf: ({ clip }) => clip.offerings.map(({ label }) => label) },
  { name: 'note', weight: 5, textsOf: ({ clip }) => [clip.note] },
  // Each is a text of its own, so that no phrase goes from one into the next.
  { name: 'highlights', weight: 4, textsOf: ({ highlights }) => inTextOrder(highlights).flatMap(wordsOfHighlight) },
  { name: 'authors', weight: 4, textsOf: ({ clip }) => clip.authors },
  { name: 'site', weight: 3, textsOf: ({ clip }) => (clip.siteName === null ? [] : [clip.siteName]) },
  { name: 'description', weight: 3, textsOf: ({ clip }) => [clip.description] },
  { name: 'body', weight: 2, textsOf: ({ content }) => (content.body === null ? [] : [content.body.text]) },
] as const satisfies readonly SearchField[];

const wordsOfHighlight = ({ quote, note }: Highlight): string[] => (note === '' ? [quote.exact] : [quote.exact, note]);

export type SearchFieldName = (typeof searchFields)[number]['name'];

/** Raise it whenever the terms of a clip or the stored shape of the index change: the index is then made anew. */
export const indexVersion = 4;
