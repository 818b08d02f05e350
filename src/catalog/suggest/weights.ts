import type { Evidence } from './evidence.ts';

/**
 * How much each piece of evidence adds to the log-odds that a term is right. Fitted by `npm run fit:suggest` on the
 * development halves of its sets; what those hold too little of (keywords, sections, offerings) is set by hand, and
 * evidence that was fitted below 0 by an accident of those sets stands at 0 or little above (docs/suggestions.md).
 */
export const weights: Readonly<Record<keyof Evidence, number>> = {
  title: 1.15,
  keyword: 1.2,
  keywords: 0.8,
  description: 1.35,
  headings: 0.1,
  lead: 1.4,
  body: 0.5,
  phrase: 0.1,
  general: 0,
  words: 1.9,
  relative: 2.2,
  context: 0.3,
  steady: 6,
  keywordsBefore: 0.5,
  wordsBefore: 0.35,
  company: 0.8,
  trust: 0.25,
  topic: 2,
};

/** Log-odds of a term that nothing speaks for; fitted with the weights. */
export const bias = -5.7;
