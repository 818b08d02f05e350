import { harmonicMean, mean } from './average.ts';
import { overlapOf } from './multiset.ts';
import type { BodyScorer } from './page-score.ts';
import { tokensOf } from './tokens.ts';

const length = 4;

/** Runs of four tokens; a shorter text is one run. A run is joined by a character that no token holds. */
export function shinglesOf(text: string): string[] {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return [];
  const count = Math.max(1, tokens.length - length + 1);
  return Array.from({ length: count }, (_, start) => tokens.slice(start, start + length).join(' '));
}

/**
 * The definition of scrapinghub/article-extraction-benchmark (evaluate.py): case counts; precision and recall are
 * averaged over the pages, F1 is the harmonic mean of these averages; a page of which nothing was extracted has no
 * precision.
 */
export const shingleScorer: BodyScorer = {
  scorePage(expected, got) {
    const { both, onlyGot, onlyExpected } = overlapOf(shinglesOf(expected), shinglesOf(got));
    return {
      precision: both + onlyGot === 0 ? null : both / (both + onlyGot),
      recall: both / (both + onlyExpected),
      f1: (2 * both) / (2 * both + onlyGot + onlyExpected),
    };
  },
  total(pages) {
    const precision = mean(pages.flatMap((page) => page.precision ?? []));
    const recall = mean(pages.map((page) => page.recall));
    return { precision, recall, f1: harmonicMean(precision, recall) };
  },
};
