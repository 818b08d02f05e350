import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

inExtractorPage('the smaller fields of a page', (given) => {
  const metadataOf = async (html: string) => (await given().extract(html)).metadata;

  it('have the language of the text where the page does not state it', async () => {
    const text =
      'The bees of this page are made up, but they fly as others do, and it was said that they were with us at dusk.';
    const { language, provenance } = await metadataOf(`<title>Bees</title><p>${text}</p>`);
    expect([language, provenance.language]).toEqual(['en', 'text']);
    expect((await metadataOf('<title>Bees</title><p>Bees, lamps.</p>')).language).toBeNull();
  });

  it('have the description whole where one source of it was cut', async () => {
    const head = `<meta property="og:description" content="What bees make of lamps, and...">
      <meta name="description" content="What bees make of lamps, and lamps of bees.">`;
    expect(await metadataOf(head)).toMatchObject({
      description: 'What bees make of lamps, and lamps of bees.',
      provenance: { description: 'description-uncut' },
    });
    const other = head.replace('content="What bees make of lamps, and lamps', 'content="Garden news');
    expect((await metadataOf(other)).description).toBe('What bees make of lamps, and...');
  });

  it('have the name of the publication that the markup for subscriptions names', async () => {
    const node = {
      '@type': 'NewsArticle',
      headline: 'Bees',
      isPartOf: { '@type': ['CreativeWork', 'Product'], name: 'Hive Notes', productID: 'hive.example:basic' },
    };
    const script = `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
    expect((await metadataOf(`<title>Bees</title>${script}<h1>Bees</h1>`)).siteName).toBe('Hive Notes');
  });

  it('have the stated picture as large as the page shows it', async () => {
    const og = (address: string, more = '') =>
      `<meta property="og:image" content="${address}">${more}<title>Bees</title>`;
    const shown = `<picture><source srcset="/bee.jpg?w=800 800w, /bee.jpg?w=1920 1920w, /bee.jpg?w=9000 9000w"><img src="/bee.jpg?w=800"></picture>
      <img srcset="/other.jpg?w=3000 3000w">`;
    const imageOf = async (html: string) => (await metadataOf(html)).image;
    expect(await imageOf(og('/bee.jpg?w=1200&amp;h=630') + shown)).toMatchObject({
      url: 'https://paper.example/bee.jpg?w=1920',
      width: 1920,
      height: null,
    });
    expect((await imageOf(og('/bee.jpg?w=2400') + shown))?.url).toBe('https://paper.example/bee.jpg?w=2400');
    // Without parameters it is the file as it was uploaded, unless the page says how wide it is.
    expect((await imageOf(og('/bee.jpg') + shown))?.url).toBe('https://paper.example/bee.jpg');
    const narrow = '<meta property="og:image:width" content="640">';
    expect((await imageOf(og('/bee.jpg', narrow) + shown))?.url).toBe('https://paper.example/bee.jpg?w=1920');
  });

  it('have the widest of the pictures that the page states for sharing', async () => {
    const stated = [400, 1600, 800].map(
      (
        width,
      ) => `<meta property="og:image" content="/bee-${width}.jpg"><meta property="og:image:width" content="${width}">
        <meta property="og:image:alt" content="A bee, ${width}">`,
    );
    const imageOf = async (head: string) => (await metadataOf(`${head}<title>Bees</title>`)).image;
    expect(await imageOf(stated.join(''))).toMatchObject({
      url: 'https://paper.example/bee-1600.jpg',
      width: 1600,
      alt: 'A bee, 1600',
    });
    // Of one whose width nobody knows, nobody can tell.
    expect((await imageOf(`<meta property="og:image" content="/bee.jpg">${stated.join('')}`))?.url).toBe(
      'https://paper.example/bee.jpg',
    );
  });

  it('have no list of pictures for a picture', async () => {
    const list = '/bee.jpg%20300w,%20/bee-large.jpg%201600w';
    const { image } = await metadataOf(`<title>Bees</title><article><figure><img src="${list}"></figure></article>`);
    expect(image?.url).toBe('https://paper.example/bee-large.jpg');
  });
});
