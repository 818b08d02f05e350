import type { Evidence } from './evidence.ts';

/**
 * How much each piece of evidence adds to the log-odds that a term is right. Fitted by `npm run fit:suggest` on the
 * development halves of its sets; what those hold too little of (keywords, sections, offerings) is set by hand, and
 * evidence that was fitted below 0 by an accident of those sets stands at 0 or little above (docs/suggestions.md).
 */
export const weights: Readonly<Record<keyof Evidence, number>> = {
  title: 1.2,
  keyword: 1.2,
  keywords: 0.8,
  description: 1.3,
  headings: 0.2,
  lead: 1.2,
  body: 0.8,
  phrase: 0.3,
  general: 0,
  words: 1.9,
  relative: 2.4,
  context: 0.3,
  habit: 0.7,
  site: 0.45,
  section: 0.4,
  author: 0.7,
  keywordsBefore: 0.5,
  wordsBefore: 0.4,
  company: 0.8,
  trust: 0.3,
  topic: 2,
};

/** Log-odds of a term that nothing speaks for; fitted with the weights. */
export const bias = -5.95;

/** A suggestion below this probability is not made. A first choice, looked at on the development halves alone; not yet fitted. */
export const bar = 0.4;
