import { harmonicMean, mean } from './average.ts';
import { overlapOf } from './multiset.ts';
import type { BodyScorer } from './page-score.ts';
import { tokensOf } from './tokens.ts';

/**
 * The definition of the Web Content Extraction Benchmark (evaluate.py): words in lower case, in any order; precision,
 * recall and F1 are each averaged over the pages; a page of which nothing was extracted counts as 0.
 */
export const wordScorer: BodyScorer = {
  scorePage(expected, got) {
    const expectedWords = tokensOf(expected.toLowerCase());
    const gotWords = tokensOf(got.toLowerCase());
    const { both } = overlapOf(expectedWords, gotWords);
    const precision = gotWords.length === 0 ? 0 : both / gotWords.length;
    const recall = both / expectedWords.length;
    return { precision, recall, f1: harmonicMean(precision, recall) };
  },
  total: (pages) => ({
    precision: mean(pages.map((page) => page.precision ?? 0)),
    recall: mean(pages.map((page) => page.recall)),
    f1: mean(pages.map((page) => page.f1)),
  }),
};
