import { parseUrl } from '../../url/parse-url.ts';
import { fold, wordsOf } from '../text/fold.ts';
import { perAlphabet } from '../text/per-alphabet.ts';
import { siteTeller } from '../text/site-name.ts';
import { containsFolded, likeness, withoutSite } from '../text/title.ts';
import type { Heading } from './headings.ts';

/** The heading that shows the article's title, and how it was told from the others. */
export type Headline = {
  readonly text: string;
  readonly element: Element;
  readonly match: 'contained' | 'labelled' | 'alike';
};

/** A title that the page's metadata states: as it is, folded, and without the site's name. */
type Stated = { readonly text: string; readonly folded: string; readonly bare: string };
type Candidate = Heading & { readonly folded: string };

/** Beneath these shares of the title's length, or of its words, a heading is another one. */
const shortestShare = 0.45;
const leastLikeness = 0.35;

/**
 * @param headings the page's, in document order
 * @param titles what the page's metadata calls its title
 * @param siteNames names of the site, never taken for a headline
 */
export function findHeadline(
  headings: readonly Heading[],
  titles: readonly string[],
  siteNames: readonly string[],
  url: string,
): Headline | null {
  const isSite = siteTeller(siteNames, url);
  const candidates = headings
    .filter(({ aside }) => !aside)
    .map((heading) => ({ ...heading, folded: fold(heading.text) }))
    .filter(({ text, folded }) => folded.length >= 2 && !isSite(text));
  const stated = titles.map((text) => ({ text, folded: fold(text), bare: withoutSite(text, siteNames, url) }));
  return (
    contained(candidates, stated) ??
    labelled(candidates, stated) ??
    part(candidates, stated) ??
    alike(candidates, [...titles, ...addressWords(url)])
  );
}

/**
 * The longest heading that a stated title holds: what readers see, free of the site's name. Measured: right on 88 % of
 * the pages that have one.
 */
function contained(headings: readonly Candidate[], stated: readonly Stated[]): Headline | null {
  const shortest = Math.min(...stated.map(({ bare }) => bare.length));
  const fitting = headings.filter(
    (heading) =>
      stated.some((title) => containsFolded(title.folded, heading.folded)) &&
      (heading.text.length >= (heading.level === 1 ? shortestShare : 0.8) * shortest ||
        stated.some((title) => opens(title, heading))),
  );
  return best(withoutWholes(fitting, stated), ({ text }) => text.length, 'contained');
}

/** Whether a title begins with the heading, then a sign that parts; of a word or two it may be the section's name. */
const opens = (title: Stated, { text, folded }: Candidate): boolean =>
  title.folded.startsWith(folded) &&
  /^\s+[|\-:·•»]\s/.test(title.folded.slice(folded.length)) &&
  wordsOf(text).length >= 3;

/**
 * Drops the headings that name the whole (a manual, a book) which the page is a part of: a title ends with them and begins
 * with another heading of about the same rank.
 */
function withoutWholes(headings: readonly Candidate[], stated: readonly Stated[]): readonly Candidate[] {
  const begins = ({ folded }: Candidate) => stated.some((title) => title.folded.startsWith(folded));
  const ends = ({ folded }: Candidate) => stated.some((title) => title.folded.endsWith(folded));
  const parts = headings.filter((heading) => begins(heading) && !ends(heading));
  return headings.filter(
    (whole) => begins(whole) || !ends(whole) || !parts.some(({ level }) => level <= whole.level + 1),
  );
}

/** A main heading that holds a stated title and a label besides ("News", a kicker): the title without the label. */
function labelled(headings: readonly Candidate[], stated: readonly Stated[]): Headline | null {
  const main = headings.filter(({ level }) => level === 1);
  for (const { text, folded, element } of main.length > 0 ? main : headings.filter(({ level }) => level === 2)) {
    const title = stated.find(({ bare }) => bare.length >= 0.5 * text.length && containsFolded(folded, fold(bare)));
    if (title !== undefined) return { text: title.bare, element, match: 'labelled' };
  }
  return null;
}

/** The element of a main heading that holds most of it and stands in a stated title, its kicker left out. */
function part(headings: readonly Candidate[], stated: readonly Stated[]): Headline | null {
  for (const { text, parts, element } of headings.filter(({ level }) => level === 1)) {
    const title = parts.find(
      (candidate) =>
        candidate.length >= 0.5 * text.length && stated.some(({ folded }) => containsFolded(folded, fold(candidate))),
    );
    if (title !== undefined) return { text: title, element, match: 'labelled' };
  }
  return null;
}

/** The main heading that shares the most words with a title, where the two were worded apart. */
function alike(headings: readonly Candidate[], titles: readonly string[]): Headline | null {
  const likenessOf = ({ text }: Heading): number => Math.max(0, ...titles.map((title) => likeness(title, text)));
  const main = headings.filter((heading) => heading.level === 1 && likenessOf(heading) >= leastLikeness);
  return best(main, likenessOf, 'alike');
}

const twoLetters = perAlphabet(({ letter }) => new RegExp(`[${letter}]{2}`, 'u'));

/** The words of the address's last part, where it has enough of them to name an article. */
function addressWords(url: string): string[] {
  const slug = (parseUrl(url)?.pathname ?? '').split('/').findLast((segment) => segment !== '') ?? '';
  const words = slug.split(/[-_]/).filter((word) => twoLetters(word).test(word));
  return words.length >= 3 ? [words.join(' ')] : [];
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
