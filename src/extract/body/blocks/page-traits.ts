import { parseUrl } from '../../../url/parse-url.ts';

/** What a page says of itself as a whole. */
export interface PageTraits {
  /** For each of `traitNames`, 1 where the page has it, or a number. */
  readonly flags: readonly number[];
  /** By how many signs the page is one of a forum, where the comments are the content. */
  readonly forum: number;
  /** Whether it calls itself an article. */
  readonly isArticle: boolean;
  /** The texts that the page's JSON-LD quotes from its content, and what the page is said to be about. */
  readonly quoted: string;
  readonly described: string;
}

/** Kinds that schema.org, Open Graph and generators name, as far as the model or the choice looks at them. */
const stated = {
  'says article': /article|posting$|report|review$|^article/i,
  'says product': /product|offer|^og:product/i,
  'says discussion': /discussion|qapage|question|answer|comment$/i,
  'made by a forum': /discourse|vbulletin|phpbb|xenforo|mybb|smf|invision|vanilla|nodebb|flarum/i,
} as const;

/** What addresses have in common, by kind of page. */
const addressed = {
  'address of a forum':
    /forums?[./-]|\/(?:threads?|topics?|t|comments)\/|viewtopic|showthread|showtopic|\/questions?\/|(?:^|[./])(?:community|discuss(?:ion)?s?|answers|board)[./]/,
} as const;

export const traitNames: readonly string[] = [
  ...Object.keys(stated),
  ...Object.keys(addressed),
  'address depth',
  'words in the address',
];

const forumSigns = ['says discussion', 'made by a forum', 'address of a forum'].map((name) => traitNames.indexOf(name));
const articleSign = traitNames.indexOf('says article');

/** What the flags tell of comments: whether they are a forum's posts, or beside an article. */
export const kindOf = (flags: readonly number[]): Pick<PageTraits, 'forum' | 'isArticle'> => ({
  forum: forumSigns.reduce((sum, sign) => sum + (flags[sign] ?? 0), 0),
  isArticle: flags[articleSign] === 1,
});

/** @param kinds what schema.org's types, Open Graph's type and the generator are */
export function flagsOf(kinds: readonly string[], url: string): number[] {
  const address = parseUrl(url);
  const path = address?.pathname.toLowerCase() ?? '';
  const parts = path.split('/').filter((part) => part !== '');
  const where = `${address?.hostname ?? ''}${path}${address?.search ?? ''}`.toLowerCase();
  return [
    ...Object.values(stated).map((pattern) => (kinds.some((kind) => pattern.test(kind)) ? 1 : 0)),
    ...Object.values(addressed).map((pattern) => (pattern.test(where) ? 1 : 0)),
    parts.length,
    Math.max(0, ...parts.map((part) => part.split(/[-_+]|%20/).length)),
  ];
}
