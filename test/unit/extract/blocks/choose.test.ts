import { describe, expect, it } from 'vitest';
import { chooseArticle } from '../../../../src/extract/body/blocks/choose.ts';

const page = { forum: 0, isArticle: false };
const block = (likely: number, length = 300, isComment = false) => ({
  ...{ likely, length, isComment, linked: 0, unit: null },
});
const choose = (blocks: Parameters<typeof chooseArticle>[0], kind = page) => [...chooseArticle(blocks, kind)];

describe('choosing blocks', () => {
  it('keeps what is more likely the article’s than not', () => {
    expect(choose([block(0.2), block(0.9), block(0.51), block(0.02), block(0.95)])).toEqual([1, 2, 4]);
  });

  it('keeps the likely where nothing is more likely than not', () => {
    expect(choose([block(0.4), block(0.45), block(0.42), block(0.01, 5_000)])).toEqual([0, 1, 2]);
  });

  it('weighs a block by its length', () => {
    // The long one would cost more than it is likely to give.
    expect(choose([block(0.9, 100), block(0.1, 40_000), block(0.9, 9_000)])).toEqual([0, 2]);
  });

  it('keeps nothing of a page on which nothing is likely', () => {
    expect(choose([block(0.04), block(0.01)])).toEqual([]);
    expect(choose([])).toEqual([]);
  });

  it('leaves out what readers have written below an article, however likely', () => {
    const blocks = [block(0.9, 400), block(0.9, 900, true), block(0.9, 900, true)];
    expect(choose(blocks)).toEqual([0]);
    // A short one only where the page calls itself an article.
    const longer = [...blocks, ...blocks.slice(1), ...blocks.slice(1)];
    expect(choose(longer)).toHaveLength(longer.length);
    expect(choose(longer, { forum: 0, isArticle: true })).toEqual([0]);
  });

  it('keeps comments on a forum, and where they are all that there is', () => {
    const blocks = [block(0.9, 400), block(0.9, 900, true)];
    expect(choose(blocks, { forum: 1, isArticle: true })).toEqual([0, 1]);
    expect(choose([block(0.9, 40), block(0.9, 900, true)], { forum: 0, isArticle: true })).toEqual([0, 1]);
  });
});
