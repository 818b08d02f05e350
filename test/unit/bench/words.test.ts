import { describe, expect, it } from 'vitest';
import { wordScorer } from '../../../bench/score/words.ts';

const { scorePage, total } = wordScorer;

describe('the score of a page by words', () => {
  it('looks neither at order nor at case', () => {
    expect(scorePage('The quick fox', 'fox QUICK the')).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('counts a word as often as it occurs', () => {
    // Both: the, fox. 2 of the 2 got are right, 2 of the 4 expected are found.
    expect(scorePage('the fox the hen', 'the fox')).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
  });

  it('is 0 where nothing was extracted', () => {
    expect(scorePage('the fox', '')).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('the total by words', () => {
  it('averages each figure over the pages', () => {
    const pages = [
      { precision: 1, recall: 0.5, f1: 2 / 3 },
      { precision: 0, recall: 0, f1: 0 },
    ];
    expect(total(pages)).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 });
  });
});
