import { describe, expect, it } from 'vitest';
import { abbreviates, namesSite } from '../../../src/extract/text/site-name.ts';
import { contains, siteIn, withoutSite, withoutSuffix } from '../../../src/extract/text/title.ts';

const url = 'https://www.gardennotes.example/2026/bees';

describe('a title without its site', () => {
  it.each([
    ['Bees and lamps | Garden Notes', 'Bees and lamps'],
    ['Garden Notes: Bees', 'Garden Notes: Bees'],
    ['Garden Notes - Bees and lamps', 'Bees and lamps'],
    ['Bees – a study – Garden Notes', 'Bees – a study'],
    ['Bees | Science | Garden Notes', 'Bees | Science'],
    ['(3) Bees', 'Bees'],
    ['(1984) A novel', '(1984) A novel'],
    ['[2026] What we learned', '[2026] What we learned'],
    ['Garden Notes', 'Garden Notes'],
    ['Bees-and-lamps', 'Bees-and-lamps'],
    ['', ''],
  ])('of “%s” is “%s”', (title, rest) => {
    expect(withoutSite(title, ['Garden Notes'], url)).toBe(rest);
  });

  it.each([
    ['Bees at the lamp | News | A | B Times', 'A | B Times', 'Bees at the lamp | News'],
    ['静かな水車小屋の話-見本新聞', '見本新聞', '静かな水車小屋の話'],
    ['【速報】静かな水車小屋：見本新聞', '見本新聞', '【速報】静かな水車小屋'],
    ['静かな見本新聞', '見本新聞', '静かな見本新聞'],
    ['The bee-notes', 'Notes', 'The bee-notes'],
  ])('of “%s” on “%s” is “%s”', (title, site, rest) => {
    expect(withoutSite(title, [site], 'https://x1.example/')).toBe(rest);
  });

  it('loses a short last part even where nobody says what the site is called', () => {
    expect(withoutSuffix('What the bees make of the lamps | The Review', [], 'https://x1.example/')).toBe(
      'What the bees make of the lamps',
    );
    expect(withoutSuffix('Bees - lamps', [], 'https://x1.example/')).toBe('Bees - lamps');
  });
});

describe('a site’s name', () => {
  it('is known by the host, also by an abbreviating one', () => {
    expect(abbreviates('nytimes', 'The New York Times')).toBe(true);
    expect(abbreviates('nytimes', 'The Garden Notes')).toBe(false);
    expect(namesSite('Garden Notes', [], url)).toBe(true);
    expect(namesSite('Bees', [], url)).toBe(false);
    expect(siteIn('Bees and lamps | Garden Notes', url)).toBe('Garden Notes');
  });
});

describe('a heading within a title', () => {
  it('is found as whole words, whatever the quotes and dashes', () => {
    expect(contains('“Bees” — Garden', '"bees" - garden')).toBe(true);
    expect(contains('Beeswax | Garden', 'Bees')).toBe(false);
    expect(contains('静かな図書館の一日｜見本', '静かな図書館の一日')).toBe(true);
  });
});
