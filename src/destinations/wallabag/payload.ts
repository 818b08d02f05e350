import type { Clip, FullClip } from '../../model/clip.ts';
import { tagsOf } from '../tags.ts';
import type { WallabagAccount } from './config.ts';

/** wallabag parts tags and authors at commas, and writes tags in lower case. */
const withoutCommas = (text: string): string => text.replace(/[\s,]+/g, ' ').trim();

export const wallabagTags = (clip: Clip, { withOfferings }: Pick<WallabagAccount, 'withOfferings'>): string[] =>
  tagsOf(clip, withOfferings)
    .map((tag) => withoutCommas(tag).toLowerCase())
    .filter((tag) => tag !== '');

/**
 * What an entry and its update have in common. wallabag fetches the page itself unless it is given a title and a body, so
 * that an article without a title goes by its address.
 */
export function fields({ clip, content }: FullClip, { withArticle }: Pick<WallabagAccount, 'withArticle'>) {
  const { title, authors, published, language, image } = clip;
  const html = withArticle ? content.body?.html.trim() : undefined;
  const names = authors.map(withoutCommas).filter((name) => name !== '');
  return {
    title: title.trim() === '' ? clip.urls.clean : title,
    ...(html ? { content: html } : {}),
    ...(language ? { language } : {}),
    ...(names.length === 0 ? {} : { authors: names.join(',') }),
    ...(published !== null && /^\d{4}-\d\d/.test(published) ? { published_at: published } : {}),
    ...(image !== null && /^https?:/i.test(image.url) ? { preview_picture: image.url } : {}),
  };
}

/** A new entry; tags are a list in one text. */
export const entry = (full: FullClip, tags: readonly string[], account: WallabagAccount) => ({
  url: full.clip.urls.clean,
  ...fields(full, account),
  tags: tags.join(','),
  archive: account.isRead ? 1 : 0,
});

export const notesOf = ({ note }: Clip): string[] =>
  note.trim() === '' ? [] : ['wallabag has no field for your note, so it was left out.'];
