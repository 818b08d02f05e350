import { describe, expect, it } from 'vitest';
import { isLeftOver, relationOf } from '../../../src/extract/metadata/stale.ts';

const here = 'https://paper.example/2026/05/bees-at-the-lamp';
const shown = { headlines: ['Bees at the lamp'], titleElement: 'Bees at the lamp | The Paper' };
const before = { address: 'https://paper.example/2026/04/roofs-of-reed', titles: ['Roofs of reed'] };

describe('metadata left over from the page before', () => {
  it('names another page of the site and another title', () => {
    expect(isLeftOver(before, shown, here)).toBe(true);
    expect(isLeftOver(before, { ...shown, headlines: [] }, here)).toBe(true);
  });

  it('is found where the title element is left over too, if address and heading agree against it', () => {
    expect(isLeftOver(before, { ...shown, titleElement: 'Roofs of reed | The Paper' }, here)).toBe(true);
    const unnamed = 'https://paper.example/a/8Hx2';
    expect(isLeftOver(before, { ...shown, titleElement: 'Roofs of reed | The Paper' }, unnamed)).toBe(false);
  });

  it('is found by the addresses alone where no title is stated', () => {
    const claim = { ...before, titles: [] };
    expect(isLeftOver(claim, shown, here)).toBe(true);
    expect(isLeftOver(claim, shown, 'https://paper.example/a/8Hx2')).toBe(false);
    expect(isLeftOver({ address: '/node/88999', titles: [] }, shown, here)).toBe(false);
  });

  it('is found where the site’s start page is named, only if the address agrees with what is shown', () => {
    const start = { address: 'https://paper.example/', titles: ['The Paper: news of gardens'] };
    expect(isLeftOver(start, shown, here)).toBe(true);
    expect(isLeftOver(start, shown, 'https://paper.example/a/8Hx2')).toBe(false);
  });

  it('is none where the page shows the title that is stated, whatever the address', () => {
    expect(isLeftOver({ ...before, titles: ['Bees at the lamp'] }, shown, here)).toBe(false);
    expect(isLeftOver({ ...before, titles: ['Why bees come at night to the lamp'] }, shown, here)).toBe(false);
  });

  it('is none where a heading says it in other words, and the address is the page’s', () => {
    const claim = { address: here, titles: ['Moths are not alone'] };
    expect(isLeftOver(claim, shown, here)).toBe(false);
  });
});

describe('two addresses', () => {
  it.each([
    ['https://www.paper.example/2026/05/bees-at-the-lamp/', 'a slash and www'],
    ['https://paper.example/2026/05/bees-at-the-lamp?utm_source=x', 'a query'],
    ['https://amp.paper.example/2026/05/bees-at-the-lamp.amp.html', 'AMP by host and ending'],
    ['https://paper.example/2026/05/bees-at-the-lamp/amp', 'AMP by path'],
    ['https://paper.example/print/2026/05/bees-at-the-lamp', 'print'],
    ['https://paper.example/2026/05/bees-at-the-lamp/2', 'the second part'],
    ['https://paper.example/en-gb/2026/05/bees-at-the-lamp', 'a language'],
    ['https://paper.example/garden/bees-at-the-lamp', 'another section'],
    ['https://paper.example/2026/05/bees-at-the-lamp-at-night', 'a longer name'],
    ['https://agency.example/wire/88', 'another host'],
    ['https://', 'nonsense'],
  ])('may be of one page: %s (%s)', (address) => {
    expect(relationOf(address, here)).toBe('same');
  });

  it('may be of one page where they share its number, or one is a short one', () => {
    expect(relationOf('/garden/bees-1234567', 'https://paper.example/a1234567.html')).toBe('same');
    expect(relationOf('/2026/05/bees-at-the-lamp', 'https://paper.example/?p=12')).toBe('same');
    expect(relationOf('#article', here)).toBe('same');
  });

  it('are of two pages where the paths name different things', () => {
    expect(relationOf('/2026/05/roofs-of-reed', here)).toBe('other');
    expect(relationOf('/story?id=8', 'https://paper.example/story?id=7')).toBe('other');
    expect(relationOf('https://paper.example/blog', 'https://paper.example/blog/bees-at-the-lamp')).toBe('other');
    expect(relationOf('https://paper.example/', here)).toBe('start');
  });
});
