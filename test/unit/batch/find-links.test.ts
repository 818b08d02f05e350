import { describe, expect, it } from 'vitest';
import { findLinks, linksThatFit } from '../../../src/batch/find-links.ts';

describe('the links of a text', () => {
  it.each([
    ['a line each', 'https://a.example/1\r\nhttp://b.example/2\n', ['https://a.example/1', 'http://b.example/2']],
    [
      'in a sentence',
      'See https://a.example/x, or (https://b.example/y).',
      ['https://a.example/x', 'https://b.example/y'],
    ],
    [
      'in Markdown',
      '- [A](https://a.example/x_(y)) and <https://b.example/>',
      ['https://a.example/x_(y)', 'https://b.example/'],
    ],
    ['in HTML', '<a href="https://a.example/?p=1&amp;q=2">A</a>', ['https://a.example/?p=1&q=2']],
    ['with brackets of its own', 'https://a.example/wiki/Tide_(sea)', ['https://a.example/wiki/Tide_(sea)']],
    [
      'with an apostrophe of their own',
      "https://a.example/wiki/Conway's_game and https://b.example/l'été?q='n'",
      ["https://a.example/wiki/Conway's_game", "https://b.example/l'%C3%A9t%C3%A9?q=%27n"],
    ],
    [
      'between apostrophes',
      "<a href='https://a.example/1'>A</a> ['https://a.example/2','https://a.example'] https://a.example's",
      ['https://a.example/1', 'https://a.example/2', 'https://a.example/'],
    ],
    [
      'between quotes of several kinds',
      '“https://a.example/1” «https://a.example/2»',
      ['https://a.example/1', 'https://a.example/2'],
    ],
    ['with an IPv6 address', 'http://[2001:db8::1]:8080/x]', ['http://[2001:db8::1]:8080/x']],
    ['in other scripts', 'https://例え.example/記事。', ['https://xn--r8jz45g.example/%E8%A8%98%E4%BA%8B']],
    ['in capital letters', 'HTTPS://A.EXAMPLE/Path', ['https://a.example/Path']],
  ])('are found %s', (_, text, links) => {
    expect(findLinks(text)).toEqual(links);
  });

  it('are taken as they are where one fills its line', () => {
    const links = ['https://a.example/?titles=A|B', "https://a.example/{x}?q=^'n'", 'https://a.example/`b`'];
    expect(findLinks(links.join('\n'))).toEqual(links.map((link) => new URL(link).href));
    expect(findLinks('https://a.example/1|https://a.example/2')).toEqual([
      'https://a.example/1',
      'https://a.example/2',
    ]);
    expect(findLinks('https://archive.example/2020/https://a.example/1')).toHaveLength(1);
  });

  it('are each there once', () => {
    expect(findLinks('https://a.example https://a.example/')).toEqual(['https://a.example/']);
  });

  it.each(['', 'no links', 'javascript:alert(1) file:///etc/passwd ftp://a.example', 'https://', 'xhttps://a.example'])(
    'are none in %j',
    (text) => {
      expect(findLinks(text)).toEqual([]);
    },
  );

  it('of a megabyte without any are looked for in linear time', () => {
    for (const text of [
      'https://'.repeat(100_000),
      'https://a.example/'.padEnd(1_000_000, ')'),
      `https://a.example/${'.'.repeat(500_000)}x`,
    ]) {
      expect(findLinks(text).length).toBeLessThan(2);
    }
  });
});

describe('the links that fit into an address', () => {
  it('are those of all texts, without the texts', () => {
    const texts = ['https://a.example/1', 'javascript:void 0', 'Read https://a.example/2, the second one.'];
    expect(linksThatFit(texts)).toEqual(['https://a.example/1', 'https://a.example/2']);
  });

  it('are fewer than there are where there are tens of thousands', () => {
    const many = Array.from({ length: 50_000 }, (_, n) => `https://a.example/${n}`);
    const fitting = linksThatFit(many);
    expect(fitting.length).toBeGreaterThan(5_000);
    expect(fitting).toEqual(many.slice(0, fitting.length));
    expect(encodeURIComponent(fitting.join('\n')).length).toBeLessThan(2_000_000);
  });
});
