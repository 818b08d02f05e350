import { boundedText } from '../page/bounded-text.ts';
import type { Page } from '../page/page.ts';
import { attributeOf, closest, contains, parentOf, select } from '../page/safe-dom.ts';
import { personNames } from '../text/person-names.ts';
import { follows, headlineOf, linesAfterHeadline } from './near-headline.ts';

/** Elements named for the author: the surer names first, then any that speak of one. */
const named: readonly string[] = [
  '[class*="author-name" i], [class*="authorname" i], [class*="author__name" i], [class*="byline" i], [class~="author" i], [class*="authors" i], [id*="byline" i], [data-testid*="byline" i], a[href*="/author/"], a[href*="/authors/"], a[href*="/by/"], a[href*="/people/"]',
  '[class*="author" i], [data-testid*="author" i], a[href*="/editors/"], a[href*="/autor/"], a[href*="/auteur/"]',
];
const foreign =
  'aside, footer:not(article footer, main footer), nav, [class*="comment" i], [class*="related" i], [class*="teaser" i], [class*="recommend" i], [class*="caption" i], [class*="credit" i]';
/** A line that says by whom the article is, at its start or after a date. */
const by =
  /^(?:.{0,40}[\s|•·])?(?:(?:written|posted|words|story|text|reported) by|by|von|par|por|di|door|av|af|автор|作者|文|記者|记者)(?:\s*[:：]\s*|\s+)((?:\p{Lu}|\p{Lo}).{1,100})$/iu;

/** A byline as people write it: a short run of capitalised words. */
const looksLikeNames = (text: string): boolean => {
  const names = personNames([text]);
  return (
    names.length > 0 &&
    names.every((name) => name.split(' ').length <= 5 && /^[\p{Lu}\p{Lo}]/u.test(name) && !/[!?:]\s|[!?]$/.test(name))
  );
};

/** The texts that name the author on the page itself: elements named for it first, then a line "By …" under the headline. */
export function bylineNames(page: Page): string[] {
  const headline = headlineOf(page);
  const article = headline === null ? null : closest(headline, 'header, article');
  const isNear = (element: Element): boolean =>
    headline === null || follows(headline, element) || (article !== null && contains(article, element));
  const fromElements = named.map((selector) => namesAt(select(page.document, selector, 200).filter(isNear)));
  const line = linesAfterHeadline(page)
    .map((text) => by.exec(text)?.[1])
    .find((text) => text !== undefined && looksLikeNames(text));
  return fromElements.find((texts) => texts.length > 0) ?? (line === undefined ? [] : [line]);
}

function namesAt(elements: readonly Element[]): string[] {
  const own = elements.filter((element) => closest(element, foreign) === null);
  const innermost = own.filter((element) => !own.some((other) => other !== element && contains(element, other)));
  for (const element of innermost.slice(0, 40)) {
    const text = boundedText(element, 200);
    if (text.length < 120 && looksLikeNames(text)) return siblingsOf(element, innermost);
  }
  return [];
}

/** The texts of a byline's elements: those that share the first one's parent or grandparent. */
function siblingsOf(first: Element, elements: readonly Element[]): string[] {
  const parent = parentOf(parentOf(first) ?? first) ?? first;
  const kind = attributeOf(first, 'class');
  return elements
    .filter((element) => element === first || (attributeOf(element, 'class') === kind && contains(parent, element)))
    .slice(0, 8)
    .map((element) => boundedText(element, 200))
    .filter((text) => text.length < 120);
}
