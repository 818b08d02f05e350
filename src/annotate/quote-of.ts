import { highlightLimits, type TextPosition, type TextQuote } from '../model/highlight.ts';
import { contextLength } from './context.ts';
import type { Place } from './place.ts';
import { indexAt, type SqueezedText } from './squeeze.ts';

/** White space as one sees it: a space between words, a line break between blocks. */
const folded = (text: string): string =>
  text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n\s*/gu, '\n')
    .trim();

/**
 * Quotes a place of a text with what stands around it. White space at its ends is left out.
 *
 * @param text the text with a line break wherever a block ends
 * @param squeezed the same text, squeezed
 * @returns null where the place holds no text, or more than `highlightLimits.quote`
 */
export function quoteOf(
  text: string,
  squeezed: SqueezedText,
  { start, end }: Place,
): { readonly quote: TextQuote; readonly position: TextPosition } | null {
  const first = indexAt(squeezed, start);
  const last = indexAt(squeezed, end) - 1;
  if (last < first) return null;
  const at = (index: number): number => squeezed.offsets[index] ?? text.length;
  const from = at(first);
  const to = at(last) + 1;
  const exact = folded(text.slice(from, to));
  if (exact === '' || exact.length > highlightLimits.quote) return null;
  const prefix = folded(text.slice(at(Math.max(0, first - contextLength)), from));
  const suffix = folded(text.slice(to, at(Math.min(squeezed.chars.length, last + 1 + contextLength))));
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: prefix.slice(-highlightLimits.context),
      suffix: suffix.slice(0, highlightLimits.context),
    },
    position: { type: 'TextPositionSelector', start: from, end: to },
  };
}
