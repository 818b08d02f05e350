import type { FullClip } from '../../model/clip.ts';
import { articlePage } from '../article-page.ts';
import { shorten } from '../shorten.ts';
import type { KarakeepAccount } from './config.ts';

/** `MAX_BOOKMARK_TITLE_LENGTH` of Karakeep. */
const longestTitle = 1_000;

/** A new bookmark, of which `changes` says the rest. */
export const link = ({ clip }: FullClip) => ({ type: 'link', url: clip.urls.clean });

/** The article in the form of SingleFile's uploads; null where there is none to be sent. */
export function upload(full: FullClip, { withArticle }: Pick<KarakeepAccount, 'withArticle'>): FormData | null {
  const page = withArticle ? articlePage(full) : null;
  if (page === null) return null;
  const form = new FormData();
  form.append('url', full.clip.urls.clean);
  form.append('file', new File([page], 'article.html', { type: 'text/html' }));
  return form;
}

/** What an update may touch. What the clip does not say is left as a person may have written it there. */
export function changes({ clip }: FullClip, isOurs: boolean) {
  const published = clip.published === null ? Number.NaN : Date.parse(clip.published);
  return {
    title: clip.title === '' ? null : shorten(clip.title, longestTitle),
    ...(isOurs || clip.note !== '' ? { note: clip.note } : {}),
    ...(isOurs || clip.description !== '' ? { description: clip.description } : {}),
    ...(clip.authors.length === 0 ? {} : { author: clip.authors.join(', ') }),
    ...(clip.siteName === null ? {} : { publisher: clip.siteName }),
    ...(Number.isNaN(published) ? {} : { datePublished: new Date(published).toISOString() }),
  };
}
