import type { PageMetadata } from './capture.ts';
import type { ClipFields } from './clip.ts';

/**
 * The fields of a clip as its page gives them, nothing filed and nothing edited: for a save without the form.
 *
 * @param clean the visited address without tracking parameters
 * @param tabTitle taken where the page names no title
 */
export const fieldsOfPage = (metadata: PageMetadata, clean: string, tabTitle: string): ClipFields => ({
  urls: { visited: metadata.visited, canonical: metadata.canonical, clean },
  title: metadata.title || tabTitle,
  description: metadata.description,
  authors: metadata.authors,
  published: metadata.published,
  modified: metadata.modified,
  siteName: metadata.siteName,
  language: metadata.language,
  keywords: metadata.keywords,
  image: metadata.image,
  favicon: metadata.favicon,
  note: '',
  topics: [],
  offerings: [],
  provenance: metadata.provenance,
});
