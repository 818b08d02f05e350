import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

const story = '<p>The bees of this page are made up, but they fly as others do, at dusk, and towards the light.</p>';
const page = (top: string, head = '', lang = 'en') =>
  `<html lang="${lang}"><head><title>Bees at the lamp</title>${head}</head><body><main><article>${top}${story}</article></main></body>`;

inExtractorPage('the date of publication', (given) => {
  const dateOf = async (html: string, url = 'https://paper.example/bees') => {
    const { metadata } = await given().extract(html, { url });
    return { published: metadata.published, rule: metadata.provenance.published };
  };

  it.each([
    ['en', 'May 3, 2026'],
    ['en-GB', '3rd May 2026'],
    ['en-GB', '3/5/2026'],
    ['de', '3. Mai 2026'],
    ['fr', '3 mai 2026'],
    ['es', '3 de mayo de 2026'],
    ['pt', '3 de maio de 2026'],
    ['it', '3 maggio 2026'],
    ['nl', '3 mei 2026'],
    ['sv', '3 maj 2026'],
    ['pl', '3 maja 2026'],
    ['cs', '3. května 2026'],
    ['ru', '3 мая 2026'],
    ['uk', '3 травня 2026'],
    ['el', '3 Μαΐου 2026'],
    ['tr', '3 Mayıs 2026'],
    ['fi', '3. toukokuuta 2026'],
    ['hu', '2026. május 3.'],
    ['ro', '3 mai 2026'],
    ['id', '3 Mei 2026'],
    ['vi', '3 tháng 5, 2026'],
    ['ja', '2026年5月3日'],
    ['ko', '2026년 5월 3일'],
    ['zh', '2026年5月3日'],
    ['ar', '٣ مايو ٢٠٢٦'],
    ['fa', '۳ مهٔ ۲۰۲۶'],
    ['hi', '3 मई 2026'],
    ['he', '3 במאי 2026'],
  ])('is read in %s: %s', async (lang, text) => {
    expect((await dateOf(page(`<h1>Bees at the lamp</h1><p>${text}</p>`, '', lang))).published).toBe('2026-05-03');
  });

  it('is read where it stands above the headline', async () => {
    const top = '<header><h5>May 3, 2026</h5><h1>Bees at the lamp</h1></header>';
    expect(await dateOf(page(top))).toEqual({ published: '2026-05-03', rule: 'line-at-headline' });
    const time = '<header><time datetime="2026-05-03T16:35:39Z">3 May</time><h1>Bees at the lamp</h1></header>';
    expect(await dateOf(page(time))).toEqual({ published: '2026-05-03T16:35:39Z', rule: 'time-at-headline' });
  });

  it('is read where style alone parts it from the name', async () => {
    const top = '<h1>Bees at the lamp</h1><div><span>Bea Keeper</span><span>May 3, 2026</span></div>';
    expect((await dateOf(page(top))).published).toBe('2026-05-03');
  });

  it('is that at the headline rather than that of a card beneath the article', async () => {
    const card = '<div class="card"><time>16 Feb 2026</time><h3>Roofs of reed</h3></div>';
    const top = `<h1>Bees at the lamp</h1><ul><li>3 May 2026</li></ul>${story.repeat(20)}${card}`;
    expect((await dateOf(page(top))).published).toBe('2026-05-03');
  });

  it('is that of the item which holds the headline, where microdata dates several', async () => {
    const item = (title: string, date: string) =>
      `<div itemscope itemtype="https://schema.org/Article">${title}<meta itemprop="datePublished" content="${date}"></div>`;
    const others = `${item('<h2>Roofs of reed</h2>', '2026-04-01')}${item('<h2>Wells</h2>', '2026-04-02')}`;
    const own = `${others}${item('<h1>Bees at the lamp</h1>', '2026-05-03')}`;
    expect(await dateOf(page(own))).toEqual({ published: '2026-05-03', rule: 'microdata' });
    const meta = '<meta property="article:published_time" content="2026-05-03">';
    const teasers = await dateOf(page(`<h1>Bees at the lamp</h1>${others}`, meta));
    expect(teasers).toEqual({ published: '2026-05-03', rule: 'article:published_time' });
  });

  it('takes the country from og:locale, where the language does not say it', async () => {
    const date = '<h1>Bees at the lamp</h1><p class="date">3/5/2026</p>';
    expect((await dateOf(page(date, '<meta property="og:locale" content="en_GB">'))).published).toBe('2026-05-03');
    expect((await dateOf(page(date))).published).toBe('2026-03-05');
  });

  it('is read in words from the address', async () => {
    const url = 'https://paper.example/blog/2026/may/03/bees';
    expect(await dateOf(page('<h1>Bees at the lamp</h1>'), url)).toEqual({ published: '2026-05-03', rule: 'address' });
  });

  it('is not guessed from "4 months ago"', async () => {
    expect((await dateOf(page('<h1>Bees at the lamp</h1><p>4 months ago</p>'))).published).toBeNull();
  });
});
