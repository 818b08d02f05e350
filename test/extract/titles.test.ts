import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

const story = '<p>The bees of this page are made up, but they fly as others do, at dusk, and towards the light.</p>';

inExtractorPage('the title of a page', (given) => {
  const titleOf = async (head: string, body: string, url = 'https://paper.example/garden/343604') => {
    const { metadata } = await given().extract(`<head>${head}</head><body>${body}${story}</body>`, { url });
    return metadata.title;
  };

  it('is the part’s and not that of the manual, which stands in a larger heading', async () => {
    const head = '<title>What is a hive? - The Bee Keeping Manual of Ann Apis</title>';
    const body = '<h1>The Bee Keeping Manual of Ann Apis</h1><main><h1>What is a hive?</h1></main>';
    expect(await titleOf(head, body)).toBe('What is a hive?');
  });

  it('has no sign by which a manual links a heading to itself', async () => {
    const head = '<title>Working with hives | Bee docs</title>';
    expect(await titleOf(head, '<h1>Working with hives<a href="#x">¶</a></h1>')).toBe('Working with hives');
    expect(await titleOf(head, '<h1>Working with hives <a href="#x">#</a></h1>')).toBe('Working with hives');
    expect(await titleOf('<title>Hives in C#</title>', '<h1>Hives in C#</h1>')).toBe('Hives in C#');
  });

  it('has none of the marks that only tell where a word may be parted or how a line runs', async () => {
    const head = '<title>The extraordinary hive | Bee docs</title>';
    expect(await titleOf(head, '<h1>The extra&shy;ordi&#8203;nary hive</h1>')).toBe('The extraordinary hive');
    const arabic = '<title>\u200fالخلية الهادئة\u200f - صحيفة</title><meta property="og:site_name" content="صحيفة">';
    expect(await titleOf(arabic, '<h1>\u200fالخلية الهادئة</h1>')).toBe('الخلية الهادئة');
    expect(await titleOf('<title>\u200fالخلية الهادئة\u200f</title>', '')).toBe('الخلية الهادئة');
  });

  it('is not that of a drawing', async () => {
    const page = await given().extract(`<svg><title>Logo</title></svg><title>Bees at the lamp</title>${story}`);
    expect(page.metadata.title).toBe('Bees at the lamp');
  });

  it('has no name of the folder that the page lies in', async () => {
    const head =
      '<meta property="og:title" content="Bees keep the lamps lit | Garden"><title>Bees keep the lamps lit | Garden</title>';
    expect(await titleOf(head, '<h4>Bees keep the lamps lit</h4>')).toBe('Bees keep the lamps lit');
  });

  it('has no name of the site, even if the heading has', async () => {
    const head = '<meta property="og:site_name" content="Hive Notes"><title>Bees at the lamp – Hive Notes</title>';
    expect(await titleOf(head, '<h1>Bees at the lamp – Hive Notes</h1>')).toBe('Bees at the lamp');
  });

  it('has no kicker that only the heading has', async () => {
    const head =
      '<meta property="og:title" content="War of the hives: “The bees have much to do with lamps”"><title>x</title>';
    const body =
      '<h1><span>Unrest in the garden</span> <span>-</span> <span>“The bees have much to do with lamps”</span></h1>';
    expect(await titleOf(head, body)).toBe('“The bees have much to do with lamps”');
  });

  it('is what publishers’ metas call it, where og:title is bait', async () => {
    const head = `<meta property="og:title" content="You will NOT believe what lamps do"><title>You will NOT believe it</title>
      <meta name="sailthru.title" content="Lamps draw bees, a study says">`;
    expect(await titleOf(head, '<h2>Lamps draw bees, a study says</h2>')).toBe('Lamps draw bees, a study says');
  });

  it('is that of the heading which the address names, not of a related story', async () => {
    const head = '<title>Where to Bike in Beetown This Summer</title>';
    const body = '<h1>The Best Trails of Beetown for Biking</h1><h1>Where to Swim in Beetown</h1>';
    const url = 'https://paper.example/out/best-biking-trails-beetown';
    expect(await titleOf(head, body, url)).toBe('The Best Trails of Beetown for Biking');
  });
});
