import { anchorOf, rangeOf, readDomText } from '../src/annotate/dom-text.ts';
import { paintHighlights } from '../src/annotate/paint.ts';
import type { PageHighlightsApi } from '../src/model/page-highlights-api.ts';

/**
 * Injected when the user marks a passage, or opens the popup on a page with marked ones. It changes nothing in the page:
 * highlights are ranges that the browser paints. Injected again, it replaces itself.
 */
const highlights: PageHighlightsApi = {
  selected() {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    return anchorOf(readDomText(document.body), selection.getRangeAt(0));
  },
  show(wanted) {
    const dom = readDomText(document.body);
    const found = wanted.map(({ id, color, quote, position }) => ({
      id,
      color,
      range: rangeOf(dom, { quote, position }),
    }));
    paintHighlights(found.flatMap(({ color, range }) => (range === null ? [] : [{ color, range }])));
    return found.flatMap(({ id, range }) => (range === null ? [id] : []));
  },
};

globalThis.sheafHighlights = highlights;
