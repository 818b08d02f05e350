import { rowOf } from './features.ts';
import { type Forest, probability } from './forest.ts';
import type { Survey } from './survey.ts';

/** From what probability on a block is kept, the usual bar first. A page that would be left with little lowers it. */
const bars = [0.5, 0.4, 0.3, 0.2] as const;

/** UTF-16 units below which an article is suspiciously short: about five lines of a newspaper. */
const littleText = 500;

/** A block for choosing: how likely it is the article's, its UTF-16 units, and whether Readability keeps it. */
export interface Candidate {
  readonly likely: number;
  readonly length: number;
  readonly isKept: boolean;
}

/** The blocks that are the article's, by their index; none where the page holds no article. */
export function chooseBlocks(survey: Survey, forest: Forest): ReadonlySet<number> {
  return chooseLikely(
    survey.blocks.map(({ length, isKept }, index) => ({
      likely: probability(forest, rowOf(survey, index)),
      length,
      isKept,
    })),
  );
}

/**
 * The same from probabilities, lengths and Readability's choice alone. Where too little is likely (a note of three
 * sentences is like no page that the model has learned from), Readability's choice is taken with it.
 */
export function chooseLikely(candidates: readonly Candidate[]): ReadonlySet<number> {
  const where = (is: (candidate: Candidate) => boolean) => candidates.flatMap((each, at) => (is(each) ? [at] : []));
  const lengthOf = (chosen: readonly number[]) => chosen.reduce((sum, at) => sum + (candidates[at]?.length ?? 0), 0);
  for (const bar of bars) {
    const chosen = where(({ likely }) => likely > bar);
    if (lengthOf(chosen) > littleText) return new Set(chosen);
  }
  return new Set(where(({ likely, isKept }) => isKept || likely > (bars.at(-1) ?? 0)));
}
