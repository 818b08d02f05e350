import { describe, expect, it } from 'vitest';
import { shingleScorer, shinglesOf } from '../../../bench/score/shingles.ts';

const { scorePage, total } = shingleScorer;

describe('shinglesOf', () => {
  it('gives every run of four tokens, punctuation aside', () => {
    expect(shinglesOf('One, two; three – four_4 five!')).toEqual(['One two three four_4', 'two three four_4 five']);
  });

  it('takes a text of fewer than four tokens as one run', () => {
    expect(shinglesOf('one two')).toEqual(['one two']);
  });

  it('finds nothing in a text without tokens', () => {
    expect(shinglesOf(' … — ')).toEqual([]);
  });
});

describe('the score of a page by shingles', () => {
  it('is 1 throughout for the expected text', () => {
    expect(scorePage('a b c d e', 'a b c d e')).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('counts what is too much against precision alone', () => {
    // Expected: abcd, bcde. Got: these and cdef, defg. 2 of 4 right, 2 of 2 found, F1 = 4 / (4 + 2).
    expect(scorePage('a b c d e', 'a b c d e f g')).toEqual({ precision: 0.5, recall: 1, f1: 4 / 6 });
  });

  it('counts a run as often as it occurs', () => {
    // Expected: abcd, bcda, cdab, dabc, abcd. Got: abcd once.
    expect(scorePage('a b c d a b c d', 'a b c d')).toEqual({ precision: 1, recall: 0.2, f1: 2 / 6 });
  });

  it('minds the case of letters', () => {
    expect(scorePage('One two', 'one two').f1).toBe(0);
  });

  it('has no precision where nothing was extracted', () => {
    expect(scorePage('a b c d', '')).toEqual({ precision: null, recall: 0, f1: 0 });
  });
});

describe('the total by shingles', () => {
  it('averages precision and recall over the pages and takes the harmonic mean of the averages', () => {
    const pages = [
      { precision: 1, recall: 0.5, f1: 2 / 3 },
      { precision: 0.5, recall: 1, f1: 2 / 3 },
    ];
    // The mean of the pages' F1 would be 2/3.
    expect(total(pages)).toEqual({ precision: 0.75, recall: 0.75, f1: 0.75 });
  });

  it('leaves a page without output out of precision, not out of recall', () => {
    const pages = [
      { precision: 1, recall: 1, f1: 1 },
      { precision: null, recall: 0, f1: 0 },
    ];
    expect(total(pages)).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
  });
});
