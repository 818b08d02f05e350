import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

const first = 'https://paper.example/2026/04/roofs-of-reed';
/** What an application does that shows its next page without loading it: the address and the article are new. */
const goOn = (change = '') => `{
  history.pushState(null, '', '/2026/05/bees-at-the-lamp');
  document.querySelector('article').innerHTML = \`<h1>Bees at the lamp</h1><p class="byline">By <a rel="author"
    href="/people/bea">Bea Keeper</a></p><p>The bees of this page are made up, but they fly as others do, at dusk, and
    towards the light of the lamps, which were warm, and which were cold.</p>\`;
  const set = (selector, attribute, value) => document.querySelector(selector).setAttribute(attribute, value);
  ${change}
}`;

inExtractorPage('metadata after a navigation within the page', (given) => {
  const metadataOf = async (pageScript?: string) =>
    (await given().extractFixture('extract/application.html', { url: first, ...(pageScript && { pageScript }) }))
      .metadata;

  it('is all used while the page is the one that was loaded', async () => {
    expect(await metadataOf()).toMatchObject({
      title: 'Roofs of reed',
      authors: ['Rita Reed'],
      published: '2026-04-02',
      canonical: first,
      description: 'What a thatcher knows of rain.',
      provenance: { description: 'description', canonical: 'link-canonical' },
    });
  });

  it.each([
    { left: 'the whole head', change: '' },
    { left: 'all but the title', change: `document.title = 'Bees at the lamp | Garden Notes';` },
  ])('is not that of the page before where $left was left as it was', async ({ change }) => {
    const { metas, jsonLd, ...metadata } = await metadataOf(goOn(change));
    expect(metadata).toMatchObject({
      visited: 'https://paper.example/2026/05/bees-at-the-lamp',
      title: 'Bees at the lamp',
      authors: ['Bea Keeper'],
      description: '',
      published: null,
      canonical: null,
      image: null,
      siteName: 'Garden Notes',
    });
    expect(metadata.provenance).toMatchObject({
      authors: 'rel-author (json-ld is of another page)',
      description: 'none (description is of another page)',
      canonical: 'none (link-canonical is of another page)',
    });
    // What the page holds is kept on record all the same.
    expect(metas.some(({ content }) => content === 'Roofs of reed')).toBe(true);
    expect(jsonLd).toHaveLength(1);
  });

  it('is used as far as the application has renewed it', async () => {
    const renewed = `set('[property="og:url"]', 'content', '/2026/05/bees-at-the-lamp');
      set('[property="og:title"]', 'content', 'Bees at the lamp');
      set('[name="description"]', 'content', 'What bees make of lamps.');
      set('[name="author"]', 'content', 'Bea Keeper');`;
    const metadata = await metadataOf(goOn(renewed));
    expect(metadata).toMatchObject({
      title: 'Bees at the lamp',
      description: 'What bees make of lamps.',
      authors: ['Bea Keeper'],
      published: null,
      canonical: 'https://paper.example/2026/05/bees-at-the-lamp',
    });
    expect(metadata.provenance.canonical).toBe('og:url (link-canonical is of another page)');
  });

  it('is found by its title where it names no address', async () => {
    const unnamed = `for (const node of document.querySelectorAll('[rel=canonical], [property="og:url"], script')) node.remove();
      document.title = 'Bees at the lamp | Garden Notes';`;
    expect(await metadataOf(goOn(unnamed))).toMatchObject({
      title: 'Bees at the lamp',
      authors: ['Bea Keeper'],
      description: '',
      image: null,
      siteName: 'Garden Notes',
    });
  });

  it.each([
    { names: 'its address', node: '"mainEntityOfPage": "https://paper.example/2026/05/bees-at-the-lamp", ' },
    { names: 'no address', node: '' },
  ])('is not taken from the JSON-LD before, which was left beside the new one that names $names', async ({ node }) => {
    const beside = `set('[rel=canonical]', 'href', location.href);
      set('[property="og:url"]', 'content', location.href);
      set('[property="og:title"]', 'content', 'Bees at the lamp');
      set('[name="description"]', 'content', 'What bees make of lamps.');
      set('[name="author"]', 'content', '');
      document.title = 'Bees at the lamp | Garden Notes';
      const old = document.querySelector('script[type="application/ld+json"]');
      if ('${node}' === '') old.textContent = old.textContent.replace(/"@id":[^,]*,|"mainEntityOfPage":[^,]*,/g, '');
      const script = old.cloneNode();
      script.textContent = \`{"@type": "NewsArticle", ${node}"headline": "Bees at the lamp", "articleSection": "Night"}\`;
      old.after(script);`;
    expect(await metadataOf(goOn(beside))).toMatchObject({
      title: 'Bees at the lamp',
      authors: ['Bea Keeper'],
      published: null,
      description: 'What bees make of lamps.',
      canonical: 'https://paper.example/2026/05/bees-at-the-lamp',
    });
  });

  it('is found where only the query of the address tells the pages apart', async () => {
    const { canonical, description, authors } = (
      await given().extractFixture('extract/application.html', {
        url: 'https://paper.example/story?id=7',
        pageScript: `{
          document.querySelector('[rel=canonical]').setAttribute('href', '/story?id=7');
          document.querySelector('[property="og:url"]').setAttribute('content', '/story?id=7');
          history.pushState(null, '', '/story?id=8');
          document.title = 'Bees at the lamp | Garden Notes';
          document.querySelector('article').innerHTML = '<h1>Bees at the lamp</h1><p>By Bea Keeper</p>';
        }`,
      })
    ).metadata;
    expect({ canonical, description, authors }).toEqual({ canonical: null, description: '', authors: ['Bea Keeper'] });
  });

  it.each([
    ['of another host', 'https://agency.example/wire/88'],
    ['for AMP', 'https://paper.example/2026/04/roofs-of-reed/amp'],
    ['for print', 'https://paper.example/print/2026/04/roofs-of-reed'],
    ['of the first part', 'https://paper.example/2026/04/roofs-of-reed/1'],
    ['in another language', 'https://paper.example/de/2026/04/roofs-of-reed'],
    ['in another section', 'https://paper.example/craft/roofs-of-reed-4711'],
  ])('is the page’s own where it names an address %s', async (_, address) => {
    const { metadata } = await given().extractFixture('extract/application.html', {
      url: `${first}?utm_source=letter`,
      pageScript: `for (const node of document.querySelectorAll('[rel=canonical]')) node.href = '${address}';
        for (const node of document.querySelectorAll('[property="og:url"]')) node.content = '${address}';
        const ld = document.querySelector('script'); ld.textContent = ld.textContent.replaceAll('${first}', '${address}');`,
    });
    expect(metadata).toMatchObject({
      title: 'Roofs of reed',
      authors: ['Rita Reed'],
      published: '2026-04-02',
      canonical: address,
      description: 'What a thatcher knows of rain.',
      provenance: { authors: 'json-ld', published: 'json-ld', description: 'description', canonical: 'link-canonical' },
    });
  });
});
