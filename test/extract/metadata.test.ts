import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

inExtractorPage('the metadata of a page', (given) => {
  it('is read from all that the page says, each field by its best rule', async () => {
    const { metadata } = await given().extractFixture('extract/everything.html');
    expect(metadata).toMatchObject({
      visited: 'https://paper.example/2026/05/03/story?id=7',
      canonical: 'https://paper.example/2026/05/03/story',
      title: 'Bees & lamps: a field study',
      description: 'What bees make of lamps.',
      authors: ['Jane Roe', 'John Doe'],
      published: '2026-05-03T23:30:00+02:00',
      modified: '2026-05-04',
      siteName: 'Garden Notes',
      language: 'en-GB',
      keywords: ['bees', 'lamps'],
      image: { url: 'https://paper.example/2026/05/03/img/bees.jpg', width: 1200, height: 630, loads: null },
      favicon: 'https://paper.example/icon.png',
      provenance: {
        title: 'heading-in-title',
        authors: 'json-ld',
        published: 'json-ld',
        siteName: 'og:site_name',
        language: 'html-lang',
        canonical: 'link-canonical',
        image: 'og:image',
      },
    });
  });

  it('keeps every meta in its order, one that names twice as two, and the source of the JSON-LD', async () => {
    const { metadata } = await given().extractFixture('extract/everything.html');
    expect(metadata.metas).toContainEqual({
      group: 'openGraph',
      attribute: 'name',
      key: 'og:site_name',
      content: 'Garden Notes',
    });
    expect(metadata.metas).toContainEqual({
      group: 'html',
      attribute: 'property',
      key: 'sheaf:twice',
      content: 'Garden Notes',
    });
    expect(metadata.metas.map(({ key }) => key).slice(0, 2)).toEqual(['og:title', 'og:image']);
    expect(metadata.jsonLd).toHaveLength(1);
    expect(metadata.jsonLd[0]).toContain('"@id": "#jane"');
  });

  it('is that of the published sample where a page carries its metas', async () => {
    const { metadata } = await given().extractFixture('published-sample.html', {
      url: 'https://insights.omnia-health.com/clinical/how-precision-medicine-transforming-oncology-care?utm_source=Eloqua',
    });
    expect(metadata).toMatchObject({
      title: 'How precision medicine is transforming oncology care',
      published: '2021-11-04T05:08:33+00:00',
      modified: '2021-11-04T05:23:03+00:00',
      siteName: 'Omnia Health Insights',
      keywords: ['precision medicine'],
      image: { url: 'https://insights.omnia-health.com/sites/omnia-health.com/files/precision-medicine.jpg' },
    });
    expect(metadata.metas.filter(({ group }) => group === 'twitter').map(({ key }) => key)).toEqual([
      'twitter:card',
      'twitter:url',
      'twitter:title',
      'twitter:description',
    ]);
  });

  it('reads byline and date off the page where no metadata says them', async () => {
    const { metadata } = await given().extractFixture('extract/byline.html', { url: 'https://beispiel.example/weg' });
    expect(metadata).toMatchObject({
      title: 'Kein Weg',
      authors: ['Erika Muster', 'Max Beispiel'],
      published: '2026-03-03T18:05',
      language: 'de',
    });
    expect(metadata.provenance).toMatchObject({ authors: 'byline', published: 'line-at-headline' });
  });

  it('reads a Japanese page', async () => {
    const { metadata, body } = await given().extractFixture('extract/japanese.html', {
      url: 'https://mihon.example/1',
    });
    expect(metadata).toMatchObject({
      title: '静かな図書館の一日',
      siteName: '見本新聞',
      language: 'ja',
      published: '2026-05-03',
      authors: ['山田花子'],
    });
    expect(body.ok && body.value.wordCount).toBeGreaterThan(50);
  });

  it.each([
    ['the id of a person as a text', [{ '@type': 'Person', '@id': '#jane', name: 'Jane Roe' }], '#jane'],
    ['a list in order', [], { '@list': [{ name: 'Jane Roe' }] }],
    ['given and family name', [], { '@type': 'Person', givenName: 'Jane', familyName: 'Roe' }],
  ])('finds the author that JSON-LD gives as %s', async (_, more, author) => {
    const graph = { '@graph': [...more, { '@type': 'Article', headline: 'Bees at the lamp', author }] };
    const { metadata } = await given().extract(
      `<script type="application/ld+json">${JSON.stringify(graph)}</script><title>Bees at the lamp</title><h1>Bees at the lamp</h1>`,
    );
    expect(metadata.authors).toEqual(['Jane Roe']);
  });

  it('reads Dublin Core also where a colon parts the names', async () => {
    const { metadata } = await given().extract(
      `<meta property="dc:creator" content="Jane Roe"><meta name="dcterms:issued" content="2026-05-03"><title>Bees</title><h1>Bees</h1>`,
      { url: 'https://paper.example/bees' },
    );
    expect(metadata).toMatchObject({ authors: ['Jane Roe'], published: '2026-05-03' });
  });

  it('never takes the date of a change for that of publication', async () => {
    const { metadata } = await given().extract(
      `<title>Changed</title><meta property="article:modified_time" content="2026-01-02">
       <h1>Changed</h1><p class="updated">Updated 2 January 2026</p>`,
      { url: 'https://paper.example/changed' },
    );
    expect(metadata).toMatchObject({ published: null, modified: '2026-01-02' });
  });

  it('has no title to cut where the site is all there is', async () => {
    const { metadata } = await given().extract('<title>Garden Notes</title>', { url: 'https://gardennotes.example/' });
    expect(metadata.title).toBe('Garden Notes');
  });

  it('does not take the start page for the canonical address of a page below it', async () => {
    const { metadata } = await given().extract('<link rel=canonical href="/"><title>Deep</title>');
    expect(metadata.canonical).toBeNull();
    const relative = await given().extract('<base href="/a/b"><link rel=canonical href="c?d=1#e"><title>Deep</title>');
    expect(relative.metadata.canonical).toBe('https://paper.example/a/c?d=1#e');
    const nowhere = await given().extract('<link rel=canonical href="#"><title>Deep</title>');
    expect(nowhere.metadata.canonical).toBeNull();
    const script = await given().extract('<link rel=canonical href="javascript:alert(1)"><title>Deep</title>');
    expect(script.metadata.canonical).toBeNull();
  });

  it('takes small data: images, and no script, logo or tracking pixel', async () => {
    const image = async (content: string) =>
      (await given().extract(`<meta property="og:image" content="${content}"><title>Image</title>`)).metadata.image
        ?.url;
    expect(await image('data:image/png;base64,iVBORw0KGgo=')).toBe('data:image/png;base64,iVBORw0KGgo=');
    expect(await image(`data:image/png;base64,${'A'.repeat(200_000)}`)).toBeUndefined();
    expect(await image('javascript:alert(1)')).toBeUndefined();
    expect(await image('/assets/logo.png')).toBeUndefined();
    expect(await image('undefined')).toBeUndefined();
    expect(await image('null')).toBeUndefined();
    expect(await image('//cdn.example/a.jpg?w=1&amp;h=2')).toBe('https://cdn.example/a.jpg?w=1&h=2');
  });
});
