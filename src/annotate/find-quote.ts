import type { Anchor } from '../model/highlight.ts';
import { agreement, type Context, contextOf } from './context.ts';
import { findFuzzily } from './find-fuzzily.ts';
import type { Place } from './place.ts';
import { indexAt, type SqueezedText, squeeze } from './squeeze.ts';

/** Of a word that stands everywhere, so many places are compared. */
const mostCandidates = 1_000;

/** A quote of so many characters is hardly there twice by chance; a shorter one must have its context around it. */
const speaksForItself = 24;
const leastAgreement = 0.5;

/**
 * Where a quoted passage stands in a text that may have been edited, broken into other lines or blocks, or shortened since;
 * null where it is not there any more. In the order of trust: the very words, the best context first, then the hint's
 * place; then words that are nearly the same. Linear in the text.
 *
 * @param text what is searched, squeezed once for many quotes
 * @returns offsets in the original text
 */
export function findQuote(text: SqueezedText, { quote, position }: Anchor): Place | null {
  const exact = squeeze(quote.exact).chars;
  if (exact === '') return null;
  const context = contextOf(quote);
  const hint = position === null ? null : indexAt(text, position.start);
  const found = findExactly(text.chars, exact, context, hint) ?? findFuzzily(text.chars, exact, context, hint);
  return found === null ? null : inOriginal(text, found);
}

function findExactly(text: string, exact: string, context: Context, hint: number | null): Place | null {
  let best: (Place & { readonly fit: number; readonly distance: number }) | null = null;
  let from = text.indexOf(exact);
  for (let count = 0; from >= 0 && count < mostCandidates; count += 1) {
    const end = from + exact.length;
    const fit = agreement(context, text, from, end);
    const distance = hint === null ? 0 : Math.abs(from - hint);
    if (best === null || fit > best.fit || (fit === best.fit && distance < best.distance)) {
      best = { start: from, end, fit, distance };
    }
    from = text.indexOf(exact, from + 1);
  }
  if (best === null || (exact.length < speaksForItself && best.fit < leastAgreement)) return null;
  return best;
}

/** A place ends behind its last character, not before the next one: white space between them is no part of it. */
function inOriginal({ offsets }: SqueezedText, { start, end }: Place): Place {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
}
