import type { Clip, FullClip } from '../../model/clip.ts';
import type { Receipt } from '../../model/delivery.ts';
import { articlePage } from '../article-page.ts';
import { textsToSend } from '../sent-texts.ts';
import { shorten } from '../shorten.ts';
import type { ReadeckAccount } from './config.ts';

/** `MaxLen` of Readeck's forms. */
const longestTitle = 1_024;

/** Readeck folds white space in titles itself, and takes no empty one. */
export const titleOf = ({ title }: Clip): string => shorten(title.replace(/\s+/g, ' ').trim(), longestTitle);

/**
 * A new bookmark. With an article it is a form whose `resource` begins with a line of JSON that says which page it is; it
 * is used in place of a request to that page, and not searched for the article any more.
 */
export function bookmark(
  full: FullClip,
  labels: readonly string[],
  { withArticle }: Pick<ReadeckAccount, 'withArticle'>,
) {
  const { clip } = full;
  const page = withArticle ? articlePage(full) : null;
  if (page === null) return { url: clip.urls.clean, title: titleOf(clip), labels };
  const form = new FormData();
  form.append('url', clip.urls.clean);
  form.append('title', titleOf(clip));
  for (const label of labels) form.append('labels', label);
  form.append('feature_find_main', 'false');
  const head = JSON.stringify({ url: clip.urls.clean, headers: { 'content-type': 'text/html; charset=utf-8' } });
  form.append('resource', new File([`${head}\n${page}`], 'article.html', { type: 'text/html' }));
  return form;
}

/** What an update may touch. A server that does not know a field passes over it. */
export function changes(
  { clip }: FullClip,
  earlier: Receipt | null,
  add: readonly string[],
  remove: readonly string[],
) {
  const title = titleOf(clip);
  const { description } = textsToSend(clip, earlier);
  return {
    ...(title === '' ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(add.length === 0 ? {} : { add_labels: add }),
    ...(remove.length === 0 ? {} : { remove_labels: remove }),
  };
}

export const notesOf = ({ note }: Clip): string[] =>
  note.trim() === '' ? [] : ['Readeck has no field for your note, so it was left out.'];
