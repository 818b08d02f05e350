import { describe, expect, it } from 'vitest';
import { flagsOf, kindOf, traitNames } from '../../../../src/extract/body/blocks/page-traits.ts';

const traits = (kinds: readonly string[], url: string) => {
  const flags = flagsOf(kinds, url);
  return traitNames.filter((_name, at) => flags[at] === 1);
};

describe('what a page says of itself', () => {
  it.each([
    [['NewsArticle'], 'says article'],
    [['DiscussionForumPosting'], 'says discussion'],
    [['Product'], 'says product'],
    [['Discourse 3.4.0 - https://github.com/discourse'], 'made by a forum'],
  ])('takes %j as “%s”', (kinds, trait) => {
    expect(traits(kinds, 'https://mill.example/some/page/of/it/somewhere')).toContain(trait);
  });

  it.each([
    ['https://mill.example/forums/stones/4', 'address of a forum'],
    ['https://community.mill.example/t/which-stone/77', 'address of a forum'],
    ['https://mill.example/viewtopic.php?t=7', 'address of a forum'],
  ])('takes the address %s as “%s”', (url, trait) => {
    expect(traits([], url)).toContain(trait);
  });

  it('does not take a blog’s open thread, or a reading of the past, for a forum', () => {
    expect(kindOf(flagsOf(['Article'], 'https://mill.example/2026/05/open-thread'))).toEqual({
      forum: 0,
      isArticle: true,
    });
    expect(traits([], 'https://mill.example/2026/05/performance')).not.toContain('address of a forum');
  });
});
