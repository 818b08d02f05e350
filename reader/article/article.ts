import { anchorOf, type DomText, placeOf, rangeAt, rangeOf, readDomText } from '../../src/annotate/dom-text.ts';
import { paintHighlights } from '../../src/annotate/paint.ts';
import type { Place } from '../../src/annotate/place.ts';
import { quoteOf } from '../../src/annotate/quote-of.ts';
import type { Anchor, Highlight } from '../../src/model/highlight.ts';
import type { CleanBody } from './clean-body.ts';
import { firstOffsetInView } from './in-view.ts';
import type { Picture } from './pictures.ts';

/** The words that a remembered place is known by, in code units. */
const placeLength = 80;
/** Room between the bar and the line that was scrolled to. */
const margin = 12;

/** The shown text: what is quoted of it, painted in it, and in view of it. All offsets are in `text`. */
export interface Article {
  readonly text: string;
  readonly pictures: readonly Picture[];
  /** What the user has selected of it; null for nothing. */
  selected(): { readonly anchor: Anchor; readonly box: DOMRect } | null;
  /** Selects the sentence after what is selected, or the first one in view. */
  selectSentence(): void;
  /** Paints what is found, and tells ids of what is not. */
  paint(highlights: readonly Highlight[]): ReadonlySet<string>;
  /** The highlight under a point of the window; null for none. */
  highlightAt(x: number, y: number): string | null;
  /** Paints the words that are being read out; null for none. */
  paintSpoken(place: Place | null): void;
  /** The place at the top of the window, and how much of the text lies before it. */
  placeInView(): (Anchor & { readonly fraction: number }) | null;
  /** Brings a place to the top of the window; false where it is not there any more. */
  scrollTo(anchor: Anchor): boolean;
  /** The same for an offset, only where it is not in view already. */
  reveal(offset: number): void;
}

/** @param barHeight what covers the top of the window, in CSS pixels, by the time it is asked for */
export function showArticle(host: HTMLElement, body: CleanBody, barHeight: () => number): Article {
  host.replaceChildren(body.content);
  const dom = readDomText(host);
  const found = new Map<string, Range>();

  function scrollToRange(range: Range): void {
    scrollTo({ top: range.getBoundingClientRect().top + scrollY - barHeight() - margin });
  }

  return {
    text: dom.text,
    pictures: body.pictures,
    selected() {
      const selection = getSelection();
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
      const range = selection.getRangeAt(0);
      if (!host.contains(range.commonAncestorContainer)) return null;
      const anchor = anchorOf(dom, range);
      return anchor === null ? null : { anchor, box: range.getBoundingClientRect() };
    },
    selectSentence: () => selectSentence(dom, host, barHeight() + margin),
    paint(highlights) {
      found.clear();
      for (const highlight of highlights) {
        const range = rangeOf(dom, highlight);
        if (range !== null) found.set(highlight.id, range);
      }
      paintHighlights(
        highlights.flatMap(({ id, color }) => {
          const range = found.get(id);
          return range === undefined ? [] : [{ color, range }];
        }),
      );
      return new Set(highlights.flatMap(({ id }) => (found.has(id) ? [] : [id])));
    },
    highlightAt(x, y) {
      const hit = [...found].find(([, range]) => [...range.getClientRects()].some((box) => contains(box, x, y)));
      return hit?.[0] ?? null;
    },
    paintSpoken(place) {
      const range = place === null ? null : rangeAt(dom, place);
      if (range === null) CSS.highlights.delete('sheaf-spoken');
      else CSS.highlights.set('sheaf-spoken', new Highlight(range));
    },
    placeInView() {
      const start = firstOffsetInView(dom, barHeight() + margin);
      const quoted = quoteOf(dom.text, dom.squeezed, { start, end: Math.min(dom.text.length, start + placeLength) });
      return quoted === null ? null : { ...quoted, fraction: start / dom.text.length };
    },
    scrollTo(anchor) {
      const range = rangeOf(dom, anchor);
      if (range !== null) scrollToRange(range);
      return range !== null;
    },
    reveal(offset) {
      const range = rangeAt(dom, { start: offset, end: offset + 1 });
      if (range === null) return;
      const { top, bottom } = range.getBoundingClientRect();
      if (top < barHeight() || bottom > innerHeight * 0.8) scrollToRange(range);
    },
  };
}

const contains = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

function selectSentence(dom: DomText, host: HTMLElement, top: number): void {
  const selection = getSelection();
  if (selection === null) return;
  const current = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const isOurs = current !== null && host.contains(current.commonAncestorContainer);
  const from = isOurs ? placeOf(dom, current).end : firstOffsetInView(dom, top);
  // Far enough for the longest sentence, and short enough for the segmenter.
  const ahead = dom.text.slice(from, from + 5_000);
  const language = host.lang === '' ? undefined : host.lang;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(ahead)) {
    const words = segment.trim();
    if (words === '') continue;
    const start = from + index + segment.indexOf(words);
    const range = rangeAt(dom, { start, end: start + words.length });
    if (range === null) return;
    selection.removeAllRanges();
    selection.addRange(range);
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    return;
  }
}
