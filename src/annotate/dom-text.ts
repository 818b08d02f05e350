import type { Anchor } from '../model/highlight.ts';
import { findQuote } from './find-quote.ts';
import type { Place } from './place.ts';
import { quoteOf } from './quote-of.ts';
import { type SqueezedText, squeeze } from './squeeze.ts';

/** The text of a part of a document, with the way back from each of its places to the document. */
export interface DomText {
  readonly text: string;
  readonly squeezed: SqueezedText;
  readonly nodes: readonly Text[];
  /** Where each node's text begins. */
  readonly starts: readonly number[];
}

/** What is no text to read, and what a page's own fields hold. */
const unread = 'script, style, noscript, template, textarea, select, iframe, object';

/** Elements that begin a line of their own, by what HTML says of them: layout is not asked for, it would be slow. */
const block =
  'p, div, section, article, main, aside, nav, header, footer, h1, h2, h3, h4, h5, h6, li, ul, ol, dl, dt, dd, blockquote, pre, table, tr, td, th, caption, figure, figcaption, details, summary, form, fieldset, body';

/**
 * Reads the text under an element as it is in the document, hidden parts too: what was hidden when a passage was quoted
 * may be shown now. Between two blocks stands a line break that belongs to no node. Shadow trees and frames are not read.
 */
export function readDomText(root: Element): DomText {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(unread) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let blockBefore: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      // A line that ends within a block.
      if (node.nodeName === 'BR') blockBefore = null;
      continue;
    }
    const around = node.parentElement?.closest(block) ?? null;
    if (nodes.length > 0 && around !== blockBefore) {
      parts.push('\n');
      length += 1;
    }
    blockBefore = around;
    nodes.push(node);
    starts.push(length);
    parts.push(linesOf(node));
    length += node.data.length;
  }
  const text = parts.join('');
  return { text, squeezed: squeeze(text), nodes, starts };
}

/** A node's text, as long as it is. A line break of the source is a space to the reader, unless the text is preformatted. */
const linesOf = (node: Text): string =>
  node.parentElement?.closest('pre') == null ? node.data.replace(/[\n\r\t\f]/g, ' ') : node.data;

/** The passage in the document; null where it is not there any more. */
export function rangeOf(dom: DomText, anchor: Anchor): Range | null {
  const place = findQuote(dom.squeezed, anchor);
  return place === null ? null : rangeAt(dom, place);
}

/** A place of the text as a range of the document; null for a text without nodes. */
export function rangeAt(dom: DomText, { start, end }: Place): Range | null {
  const first = pointAt(dom, start, false);
  const last = pointAt(dom, end, true);
  if (first === null || last === null) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

/** The part of the text that a range covers, as far as it lies within it. */
export function placeOf({ nodes, starts }: DomText, range: AbstractRange): Place {
  const live = range.startContainer.ownerDocument?.createRange() ?? null;
  live?.setStart(range.startContainer, range.startOffset);
  live?.setEnd(range.endContainer, range.endOffset);
  const offsetOf = (container: Node, offset: number, isEnd: boolean): number => {
    const own = container instanceof Text ? nodes.indexOf(container) : -1;
    if (own >= 0) return (starts[own] ?? 0) + offset;
    // An element's own boundary: everything up to the first node that begins behind it.
    const next = firstBehind(nodes, live, isEnd);
    if (next === 0) return starts[0] ?? 0;
    const before = nodes[next - 1];
    return isEnd || next === nodes.length ? (starts[next - 1] ?? 0) + (before?.data.length ?? 0) : (starts[next] ?? 0);
  };
  const start = offsetOf(range.startContainer, range.startOffset, false);
  const end = offsetOf(range.endContainer, range.endOffset, true);
  return { start, end: Math.max(start, end) };
}

/** Quotes what a range covers of the text; null where that is nothing, or too much. */
export const anchorOf = (dom: DomText, range: AbstractRange): Anchor | null =>
  quoteOf(dom.text, dom.squeezed, placeOf(dom, range));

/** The index of the first node that begins behind the range's start, or behind its end. Binary search. */
function firstBehind(nodes: readonly Text[], range: Range | null, isEnd: boolean): number {
  const behind = (node: Text): boolean => {
    const side = range?.comparePoint(node, 0) ?? 1;
    return isEnd ? side > 0 : side >= 0;
  };
  return firstIndex(nodes.length, (at) => behind(nodes[at] as Text));
}

/** An end lies behind the last character of its node, and not before the first one of the next. */
function pointAt(
  { nodes, starts }: DomText,
  offset: number,
  isEnd: boolean,
): { readonly node: Text; readonly offset: number } | null {
  const isBehind = (at: number): boolean => (starts[at] ?? 0) > offset - (isEnd ? 1 : 0);
  const index = Math.max(0, firstIndex(starts.length, isBehind) - 1);
  const node = nodes[index];
  if (node === undefined) return null;
  return { node, offset: Math.min(node.data.length, Math.max(0, offset - (starts[index] ?? 0))) };
}

/** The first index for which a condition holds that holds for all behind it too; the length where it holds for none. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
