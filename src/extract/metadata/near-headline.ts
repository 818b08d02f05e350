import { boundedText } from '../page/bounded-text.ts';
import type { Page } from '../page/page.ts';
import { compareDocumentPosition, select } from '../page/safe-dom.ts';

/** The heading that shows the article's title; the first main heading else; null where there is none. */
export const headlineOf = (page: Page): Element | null =>
  (page.headline ?? page.headings.find(({ level, aside }) => level === 1 && !aside))?.element ?? null;

export const follows = (anchor: Element, element: Element): boolean =>
  (compareDocumentPosition(anchor, element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The short texts of the elements that come right after the headline: where bylines and dates stand. */
export function linesAfterHeadline(page: Page): string[] {
  const headline = headlineOf(page);
  if (headline === null) return [];
  const lines = select(page.document, 'p, div, span, time, li, address, small, em, a, td', 20_000);
  const start = lines.findIndex((element) => follows(headline, element));
  if (start === -1) return [];
  return lines
    .slice(start, start + 60)
    .map((element) => boundedText(element, 200))
    .filter((text) => text.length > 0 && text.length < 160);
}
