import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

const story = '<p>The bees of this page are made up, but they fly as others do, at dusk, and towards the light.</p>';
const page = (top: string, head = '') =>
  `<html lang="en"><head><title>Bees at the lamp</title>${head}</head><body><main><article>${top}${story}</article></main></body>`;
const ld = (node: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...node })}</script>`;

inExtractorPage('the authors of a page', (given) => {
  const authorsOf = async (html: string) => {
    const { metadata } = await given().extract(html, { url: 'https://paper.example/bees' });
    return { authors: metadata.authors, rule: metadata.provenance.authors };
  };

  it.each([
    ['a link after "By"', '<h1>Bees at the lamp</h1><p>By <a href="/w/1">Bea Keeper</a>, Contributing Writer</p>'],
    [
      'a link, and another link beside it',
      '<h1>Bees at the lamp</h1><p>By <a href="/w/1">Bea Keeper</a> &nbsp; <a href="/d">View in print</a></p>',
    ],
    [
      'a section after the name',
      '<h1>Bees at the lamp</h1><p>By Bea Keeper, in <a href="/n">News</a>, <a href="/g">Garden</a></p>',
    ],
    ['blocks of their own', '<h1>Bees at the lamp</h1><div><div>By</div><div>Bea Keeper</div><div>May 3</div></div>'],
    ['a time before it', '<h1>Bees at the lamp</h1><small>posted on 2026-05-03 23:30 EST by Bea Keeper</small>'],
    [
      'a line above the headline',
      '<header><p>Published May 3, 2026 by Bea Keeper</p><h1>Bees at the lamp</h1></header>',
    ],
    ['a line break before the date', '<h1>Bees at the lamp</h1><p class="author">Bea Keeper<br>3 May 2026</p>'],
    [
      'a job beneath',
      '<h1>Bees at the lamp</h1><div class="author-box"><div>Bea Keeper</div><div>Content Marketing</div></div>',
    ],
    [
      'initials for a portrait',
      '<h1>Bees at the lamp</h1><div class="author"><b class="author-face">BK</b></div><div class="author"><b class="author-name">Bea Keeper</b></div>',
    ],
  ])('are read from a byline with %s', async (_, top) => {
    expect((await authorsOf(page(top))).authors).toEqual(['Bea Keeper']);
  });

  it('are no sponsors, buttons, or those whom the story speaks of', async () => {
    const top = `<h1>Bees at the lamp</h1><p>Sponsored by <a href="/s">Honey Bank</a></p>
      <button class="follow-author">Follow</button><p>A hive that was founded by <a href="/x">Ann Apis</a>.</p>`;
    expect(await authorsOf(page(top))).toEqual({ authors: [], rule: undefined });
  });

  it('are all that the byline names, where the JSON-LD names some of them', async () => {
    const top = '<h1>Bees at the lamp</h1><p>By <span>Bea Keeper</span> and José Colmena, Garden News</p>';
    const head = ld({
      '@type': 'NewsArticle',
      headline: 'Bees at the lamp',
      author: { '@type': 'Person', name: 'Bea Keeper' },
    });
    expect(await authorsOf(page(top, head))).toEqual({
      authors: ['Bea Keeper', 'José Colmena'],
      rule: 'json-ld-and-byline',
    });
  });

  it('keep the marks that the JSON-LD lost', async () => {
    const top = '<h1>Bees at the lamp</h1><p>By José Colmena</p>';
    const head = ld({
      '@type': 'NewsArticle',
      headline: 'Bees at the lamp',
      author: { '@type': 'Person', name: 'Jose Colmena' },
    });
    expect((await authorsOf(page(top, head))).authors).toEqual(['José Colmena']);
  });

  it('are not the publisher whom the copyright names, beside a person', async () => {
    const head = `<meta name="author" content="Hive Press"><meta name="author" content="Bea Keeper">
      <meta name="copyright" content="© 2026 Hive Press">`;
    expect((await authorsOf(page('<h1>Bees at the lamp</h1>', head))).authors).toEqual(['Bea Keeper']);
  });

  it.each([
    ['a team', '<meta name="author" content="The Hive Team">', 'The Hive Team'],
    ['an account', '<meta name="author" content="beakeeper">', 'beakeeper'],
    ['a desk without a name', '<meta name="author" content="Hive Contributor">', 'Hive Contributor'],
    [
      'the site',
      '<meta property="og:site_name" content="Bea Keeper"><meta name="author" content="Bea Keeper">',
      'Bea Keeper',
    ],
  ])('may be %s, where nobody else is named', async (_, head, expected) => {
    expect((await authorsOf(page('<h1>Bees at the lamp</h1>', head))).authors).toEqual([expected]);
  });

  it('prefer a person to a team', async () => {
    const head = `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Hive Staff">
      <meta name="author" content="Bea Keeper">`;
    expect((await authorsOf(page('<h1>Bees at the lamp</h1>', head))).authors).toEqual(['Bea Keeper']);
  });

  it('of a post are the account that began the thread, as it is written', async () => {
    const answer = { '@type': 'Comment', author: { '@type': 'Person', name: 'Ann Apis' } };
    const head = ld({
      '@type': 'DiscussionForumPosting',
      headline: 'Bees at the lamp',
      author: { '@type': 'Person', name: 'bea-keeper' },
      comment: [answer],
    });
    expect(await authorsOf(page('<h1>Bees at the lamp</h1>', head))).toEqual({
      authors: ['bea-keeper'],
      rule: 'json-ld-post',
    });
  });

  it('of a question are not those of its answers', async () => {
    const person = (name: string) =>
      `<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">${name}</b></span>`;
    const top = `<div itemscope itemtype="https://schema.org/Question"><h1 itemprop="name">Bees at the lamp</h1>${person('Bea Keeper')}
      <div itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer">${person('Ann Apis')}</div></div>`;
    expect((await authorsOf(page(top))).authors).toEqual(['Bea Keeper']);
  });
});
