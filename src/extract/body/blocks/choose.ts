import type { PageTraits } from './page-traits.ts';
import { type Part, withWholeUnits } from './whole-units.ts';

/** A block for choosing: how likely it is the article's, and whether it lies in what is called comments. */
export interface Candidate extends Part {
  readonly likely: number;
  readonly isComment: boolean;
}

/** The blocks that are the article's, by their index; none where the page holds no article. */
export const chooseArticle = (
  candidates: readonly Candidate[],
  page: Pick<PageTraits, 'forum' | 'isArticle'>,
): ReadonlySet<number> => withWholeUnits(candidates, withoutComments(candidates, page, chooseLikely(candidates)));

/** What is more likely the article's than not is kept, whatever else the page holds. */
const highestBar = 0.5;

/** Below this nothing is kept: noise of pages that hold no article. */
const lowestBar = 0.05;

/**
 * The blocks above the bar at which the expected F1 of the page's text is
 * highest. On a page that is like those the model has learned from, that is about one half; where it is unsure of
 * everything, leaving all of it out would be the worst choice. None where the page holds nothing likely.
 */
function chooseLikely(candidates: readonly Candidate[]): ReadonlySet<number> {
  const bar = Math.max(lowestBar, Math.min(highestBar, bestBar(candidates)));
  return new Set(candidates.flatMap(({ likely }, at) => (likely >= bar ? [at] : [])));
}

/** The expected F1 of a choice is twice the expected length of what it has right, by its length and the article's. */
function bestBar(candidates: readonly Candidate[]): number {
  const article = candidates.reduce((sum, { likely, length }) => sum + likely * length, 0);
  let right = 0;
  let chosen = 0;
  let most = 0;
  let bar = 1;
  for (const { likely, length } of candidates.toSorted((one, other) => other.likely - one.likely)) {
    right += likely * length;
    chosen += length;
    const f1 = (2 * right) / (chosen + article);
    if (f1 > most) {
      most = f1;
      bar = likely;
    }
  }
  return bar;
}

/** UTF-16 units of an article besides its comments; with fewer, the comments may be the content. */
const leastArticle = 300;

/** Where a page does not call itself an article, its text must be this share of its comments. */
const leastShare = 0.2;

/**
 * What was chosen without what readers have written below an article. Comments read like prose, and too few pages bring
 * theirs along for the model to learn when they belong: on a forum's page they do.
 */
function withoutComments(
  candidates: readonly Candidate[],
  { forum, isArticle }: Pick<PageTraits, 'forum' | 'isArticle'>,
  chosen: ReadonlySet<number>,
): ReadonlySet<number> {
  if (forum > 0) return chosen;
  const lengthOf = (some: Iterable<number>): number =>
    [...some].reduce((sum, at) => sum + (candidates[at]?.length ?? 0), 0);
  const own = [...chosen].filter((at) => candidates[at]?.isComment === false);
  const article = lengthOf(own);
  const comments = lengthOf(chosen) - article;
  const least = isArticle ? leastArticle : Math.max(leastArticle, leastShare * comments);
  return article >= least ? new Set(own) : chosen;
}
