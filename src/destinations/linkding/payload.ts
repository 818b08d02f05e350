import type { Clip } from '../../model/clip.ts';
import type { Receipt } from '../../model/delivery.ts';
import { textsToSend } from '../sent-texts.ts';
import { shorten } from '../shorten.ts';
import { tagsOf } from '../tags.ts';
import type { LinkdingAccount } from './config.ts';

/** `max_length` of linkding's models: a longer title is refused, a longer tag breaks the request on PostgreSQL. */
const longest = { title: 512, tag: 64 } as const;

/** linkding parts tags at commas and writes white space as a hyphen. */
export const linkdingTags = (clip: Clip, { withOfferings }: Pick<LinkdingAccount, 'withOfferings'>): string[] =>
  tagsOf(clip, withOfferings)
    .map((tag) =>
      tag
        .replace(/[\s,]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, longest.tag)
        .toWellFormed(),
    )
    .filter((tag) => tag !== '');

/** What a bookmark and its update have in common. */
export function changes(clip: Clip, tags: readonly string[], earlier: Receipt | null) {
  const { note, description } = textsToSend(clip, earlier);
  return {
    title: shorten(clip.title, longest.title),
    ...(description === undefined ? {} : { description }),
    ...(note === undefined ? {} : { notes: note }),
    tag_names: tags,
  };
}

export const bookmark = (clip: Clip, tags: readonly string[], { isUnread }: Pick<LinkdingAccount, 'isUnread'>) => ({
  url: clip.urls.clean,
  ...changes(clip, tags, null),
  unread: isUnread,
});
