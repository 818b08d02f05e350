import { parseUrl } from '../../url/parse-url.ts';
import { fold, wordsOf } from '../text/fold.ts';
import { namesSite } from '../text/site-name.ts';
import { contains, likeness, withoutSite } from '../text/title.ts';
import type { Heading } from './headings.ts';

/** The heading that shows the article's title, and how it was told from the others. */
export type Headline = {
  readonly text: string;
  readonly element: Element;
  readonly match: 'contained' | 'labelled' | 'alike';
};

/** Beneath these shares of the title's length, or of its words, a heading is another one. */
const shortestShare = 0.45;
const leastLikeness = 0.35;

/**
 * @param headings the page's, in document order
 * @param stated what the page's metadata calls its title
 * @param siteNames names of the site, never taken for a headline
 */
export function findHeadline(
  headings: readonly Heading[],
  stated: readonly string[],
  siteNames: readonly string[],
  url: string,
): Headline | null {
  const candidates = headings.filter(
    ({ text, aside }) => !aside && fold(text).length >= 2 && !namesSite(text, siteNames, url),
  );
  return (
    contained(candidates, stated, siteNames, url) ??
    labelled(candidates, stated, siteNames, url) ??
    part(candidates, stated) ??
    alike(candidates, [...stated, ...addressWords(url)])
  );
}

/**
 * The longest heading that a stated title holds: what readers see, free of the site's name. Measured: right on 88 % of
 * the pages that have one.
 */
function contained(
  headings: readonly Heading[],
  stated: readonly string[],
  siteNames: readonly string[],
  url: string,
): Headline | null {
  const shortest = Math.min(...stated.map((title) => withoutSite(title, siteNames, url).length));
  const fitting = headings.filter(
    ({ text, level }) =>
      (text.length >= (level === 1 ? shortestShare : 0.8) * shortest || stated.some((title) => opens(title, text))) &&
      stated.some((title) => contains(title, text)),
  );
  return best(withoutWholes(fitting, stated), ({ text }) => text.length, 'contained');
}

/** Whether a title begins with the text, then a sign that parts; of a word or two the text may be the section's name. */
const opens = (title: string, text: string): boolean =>
  wordsOf(text).length >= 3 &&
  fold(title).startsWith(fold(text)) &&
  /^\s+[|\-:·•»]\s/.test(fold(title).slice(fold(text).length));

/**
 * Drops the headings that name the whole (a manual, a book) which the page is a part of: a title ends with them and begins
 * with another heading of about the same rank.
 */
function withoutWholes(headings: readonly Heading[], stated: readonly string[]): readonly Heading[] {
  const titles = stated.map(fold);
  const begins = ({ text }: Heading) => titles.some((title) => title.startsWith(fold(text)));
  const ends = ({ text }: Heading) => titles.some((title) => title.endsWith(fold(text)));
  return headings.filter(
    (whole) =>
      begins(whole) ||
      !ends(whole) ||
      !headings.some((part) => part.level <= whole.level + 1 && begins(part) && !ends(part)),
  );
}

/** A main heading that holds a stated title and a label besides ("News", a kicker): the title without the label. */
function labelled(
  headings: readonly Heading[],
  stated: readonly string[],
  siteNames: readonly string[],
  url: string,
): Headline | null {
  const main = headings.filter(({ level }) => level === 1);
  for (const { text, element } of main.length > 0 ? main : headings.filter(({ level }) => level === 2)) {
    const title = stated
      .map((candidate) => withoutSite(candidate, siteNames, url))
      .find((candidate) => candidate.length >= 0.5 * text.length && contains(text, candidate));
    if (title !== undefined) return { text: title, element, match: 'labelled' };
  }
  return null;
}

/** The words of the address's last part, where it has enough of them to name an article. */
function addressWords(url: string): string[] {
  const slug = (parseUrl(url)?.pathname ?? '').split('/').findLast((segment) => segment !== '') ?? '';
  const words = slug.split(/[-_]/).filter((word) => /\p{L}{2}/u.test(word));
  return words.length >= 3 ? [words.join(' ')] : [];
}

/** The element of a main heading that holds most of it and stands in a stated title, its kicker left out. */
function part(headings: readonly Heading[], stated: readonly string[]): Headline | null {
  for (const { text, parts, element } of headings.filter(({ level }) => level === 1)) {
    const title = parts.find(
      (candidate) => candidate.length >= 0.5 * text.length && stated.some((whole) => contains(whole, candidate)),
    );
    if (title !== undefined) return { text: title, element, match: 'labelled' };
  }
  return null;
}

/** The main heading that shares the most words with a stated title, where the two were worded apart. */
function alike(headings: readonly Heading[], stated: readonly string[]): Headline | null {
  const likenessOf = ({ text }: Heading): number => Math.max(0, ...stated.map((title) => likeness(title, text)));
  const main = headings.filter((heading) => heading.level === 1 && likenessOf(heading) >= leastLikeness);
  return best(main, likenessOf, 'alike');
}

/** The first of the headings with the highest score. */
function best(
  headings: readonly Heading[],
  score: (heading: Heading) => number,
  match: Headline['match'],
): Headline | null {
  const highest = Math.max(...headings.map(score));
  const heading = headings.find((candidate) => score(candidate) === highest);
  return heading === undefined ? null : { text: heading.text, element: heading.element, match };
}
