import { boundedText } from './bounded-text.ts';
import { attributeOf, closest, firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, select } from './safe-dom.ts';

export type Heading = {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** The texts of the elements directly within it, where it is a main one and has several: a kicker and the title proper, say. */
  readonly parts: readonly string[];
  readonly element: Element;
  /** Stands in navigation, a side column or the page's foot. */
  readonly aside: boolean;
};

/** The signs by which manuals link a heading to itself. */
const permalink = /\s+#$|\s*[¶🔗⚓]$/u;

function partsOf(heading: Element): string[] {
  const children: Element[] = [];
  for (let node = firstChildOf(heading); node !== null && children.length < 10; node = nextSiblingOf(node)) {
    if (nodeTypeOf(node) === 1) children.push(node as Element);
  }
  return children.length < 2 ? [] : children.map((child) => boundedText(child, 1_000)).filter((text) => text !== '');
}

/** First headings of the page (and elements marked as `itemprop=headline`, which count as level 1), in document order. */
export function readHeadings(document: Document): Heading[] {
  const headings: Heading[] = [];
  for (const element of select(document, 'h1, h2, h3, [itemprop~="headline"]', 300)) {
    const name = localNameOf(element);
    if (name === 'meta') continue;
    const text = boundedText(element, 1_000).replace(permalink, '');
    if (text === '' || text.length > 500) continue;
    const level = attributeOf(element, 'itemprop') !== null || name === 'h1' ? 1 : name === 'h2' ? 2 : 3;
    headings.push({
      level,
      text,
      parts: level === 1 ? partsOf(element) : [],
      element,
      aside: closest(element, 'nav, aside, footer, dialog') !== null,
    });
  }
  return headings;
}
