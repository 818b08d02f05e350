import { boundedText } from '../page/bounded-text.ts';
import type { Page } from '../page/page.ts';
import { closest, select } from '../page/safe-dom.ts';
import { personNames } from '../text/person-names.ts';
import { follows, headlineOf, linesAfterHeadline } from './near-headline.ts';

const named =
  '[class*="author-name" i], [class*="authorname" i], [class*="author__name" i], [class*="byline" i], [class~="author" i], [class*="authors" i], [id*="byline" i], a[href*="/author/"], a[href*="/authors/"], a[href*="/by/"], a[href*="/people/"]';
const foreign =
  'aside, footer, nav, [class*="comment" i], [class*="related" i], [class*="teaser" i], [class*="recommend" i], [class*="caption" i], [class*="credit" i]';
const by =
  /^(?:(?:written|posted|words|story|text|reported) by|by|von|par|por|di|door|av|af|автор|作者)[\s:：]+(\p{Lu}.{2,100}|\p{Lo}.{1,40})$/iu;

/** A byline as people write it: a short run of capitalised words. */
const looksLikeNames = (text: string): boolean => {
  const names = personNames([text]);
  return (
    names.length > 0 &&
    names.every(
      (name) => name.split(' ').length <= 5 && /^[\p{Lu}\p{Lo}]/u.test(name) && !/[!?:.]{1}\s|[!?]$/.test(name),
    )
  );
};

/** The texts that name the author on the page itself: elements named for it first, then a line "By …" under the headline. */
export function bylineNames(page: Page): string[] {
  const headline = headlineOf(page);
  const elements = select(page.document, named, 200)
    .filter((element) => closest(element, foreign) === null)
    .filter(
      (element) =>
        headline === null || follows(headline, element) || closest(headline, 'header, article')?.contains(element),
    );
  const innermost = elements.filter(
    (element) => !elements.some((other) => other !== element && element.contains(other)),
  );
  for (const element of innermost.slice(0, 40)) {
    const text = boundedText(element, 200);
    if (text.length < 120 && looksLikeNames(text)) return siblingsOf(element, innermost);
  }
  const line = linesAfterHeadline(page).find((text) => by.test(text) && looksLikeNames(text));
  return line === undefined ? [] : [line];
}

/** The texts of a byline's elements: those that share the first one's parent or grandparent. */
function siblingsOf(first: Element, elements: readonly Element[]): string[] {
  const parent = first.parentElement?.parentElement ?? first;
  return elements
    .filter((element) => element === first || (element.className === first.className && parent.contains(element)))
    .slice(0, 8)
    .map((element) => boundedText(element, 200))
    .filter((text) => text.length < 120);
}
