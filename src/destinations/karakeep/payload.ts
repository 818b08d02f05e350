import type { FullClip } from '../../model/clip.ts';
import type { Receipt } from '../../model/delivery.ts';
import { articlePage } from '../article-page.ts';
import { textsToSend } from '../sent-texts.ts';
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

/** What a new bookmark lacks, and an update brings. */
export function changes({ clip }: FullClip, earlier: Receipt | null) {
  const published = clip.published === null ? Number.NaN : Date.parse(clip.published);
  return {
    title: clip.title === '' ? null : shorten(clip.title, longestTitle),
    ...textsToSend(clip, earlier),
    ...(clip.authors.length === 0 ? {} : { author: clip.authors.join(', ') }),
    ...(clip.siteName === null ? {} : { publisher: clip.siteName }),
    ...(Number.isNaN(published) ? {} : { datePublished: new Date(published).toISOString() }),
  };
}
