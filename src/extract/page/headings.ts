import { boundedText } from './bounded-text.ts';
import { attributeOf, closest, localNameOf, select } from './safe-dom.ts';

export type Heading = {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly element: Element;
  /** Stands in navigation, a side column or the page's foot. */
  readonly aside: boolean;
};

/** First headings of the page (and elements marked as `itemprop=headline`, which count as level 1), in document order. */
export function readHeadings(document: Document): Heading[] {
  const headings: Heading[] = [];
  for (const element of select(document, 'h1, h2, h3, [itemprop~="headline"]', 300)) {
    const name = localNameOf(element);
    if (name === 'meta') continue;
    const text = boundedText(element, 1_000);
    if (text === '' || text.length > 500) continue;
    const level = attributeOf(element, 'itemprop') !== null || name === 'h1' ? 1 : name === 'h2' ? 2 : 3;
    headings.push({ level, text, element, aside: closest(element, 'nav, aside, footer, dialog') !== null });
  }
  return headings;
}
