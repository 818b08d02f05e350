import type { Candidate } from './evidence.ts';
import type { LearnedEvidence } from './learned.ts';
import type { TermKind } from './terms.ts';
import { weights } from './weights.ts';

/** The probability below which nothing is suggested, by what the evidence comes from. */
export interface Bars {
  /** The page names the term, and nothing was learned of it. */
  readonly text: number;
  /** The same for a name of several words that stands in the title and in the text: it is seldom meant otherwise. */
  readonly textInFull: number;
  /** The page names it, and what was picked before speaks for it as loudly as `loud`. */
  readonly textAndMemory: number;
  /** What was picked before speaks for it alone. */
  readonly memory: number;
}

type BarsByKind = Readonly<Record<TermKind, Bars>>;

/**
 * Chosen on the development halves (`npm run fit:suggest` prints what others would do): of all that is shown, three of four
 * are right on either set after any number of saves. Without a memory nobody knows whether a desk means its topics by the
 * words that it calls them by: on one set a topic named in the title is right in 80 cases of 100, on the other in 36, and
 * no text tells the one from the other. What was picked before does.
 */
export const bars: BarsByKind = {
  topic: { text: 0.75, textInFull: 0.6, textAndMemory: 0.65, memory: 0.33 },
  // By hand, since no set knows of offerings: the name of a product stands for the product.
  offering: { text: 0.5, textInFull: 0.5, textAndMemory: 0.5, memory: 0.4 },
};

/** So many log-odds from the memory, of about six that it can give. */
const loud = 3;

const fromMemory = [
  'steady',
  'keywordsBefore',
  'wordsBefore',
  'company',
  'trust',
] as const satisfies readonly (keyof LearnedEvidence)[];

/** The bar for a candidate; it comes down as far as the memory speaks for what the page names. */
export function barFor(candidate: Candidate, kind: TermKind, { [kind]: own }: BarsByKind = bars): number {
  const { named, evidence } = candidate;
  if (named?.best == null) return own.memory;
  const isInFull = evidence.phrase > 0 && evidence.title > 0 && evidence.body > 0;
  const start = isInFull ? own.textInFull : own.text;
  const odds = fromMemory.reduce((sum, name) => sum + weights[name] * evidence[name], 0);
  const end = Math.min(start, own.textAndMemory);
  return start + (end - start) * Math.min(1, Math.max(0, odds / loud));
}
