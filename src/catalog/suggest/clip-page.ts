import type { ArticleBody } from '../../model/capture.ts';
import type { ClipFields } from '../../model/clip.ts';
import type { SuggestPage } from './page.ts';
import { readCharacters } from './read-page.ts';

/** What suggestions read of a clip, saved or not yet. */
export const pageOfClip = (fields: ClipFields, body: Pick<ArticleBody, 'text' | 'markdown'> | null): SuggestPage => ({
  url: fields.urls.clean,
  title: fields.title,
  description: fields.description,
  authors: fields.authors,
  keywords: fields.keywords,
  headings: body === null ? [] : headingsOf(body.markdown.slice(0, readCharacters)),
  // No more than is read: it travels from window to worker.
  body: body?.text.slice(0, readCharacters) ?? '',
});

/** The texts of a Markdown's headings. Their own marks stay: they are no words. */
const headingsOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, text = '']) => text);
