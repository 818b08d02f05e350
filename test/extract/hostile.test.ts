import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

const paragraph = `<p>${'A sentence of the article, with a comma, and with words enough to count. '.repeat(6)}</p>`;
const budget = 10_000;

inExtractorPage('extraction of hostile and broken pages', (given) => {
  it('is not led astray by clobbered properties and overridden built-ins', async () => {
    const { metadata, body } = await given().extractFixture('extract/hostile.html');
    expect(metadata.title).toBe('A page that bites');
    expect(body.ok && body.value.text).toMatch(/This article stands in a form/);
    expect(JSON.stringify({ metadata, body })).not.toContain('hijacked');
  });

  it('keeps a meta named __proto__ as a pair and pollutes nothing', async () => {
    const { metadata } = await given().extractFixture('extract/hostile.html');
    expect(metadata.metas).toContainEqual({ group: 'html', attribute: 'name', key: '__proto__', content: 'polluted' });
    const { metadata: seen } = await given().extractFixture('extract/hostile.html', {
      before: 'sheafCapture.metadata(); if (({}).polluted !== undefined) throw new Error("polluted")',
    });
    expect(seen.title).toBe('A page that bites');
  });

  it('lets no script, handler, style or dangerous address into the body', async () => {
    const { body } = await given().extractFixture('extract/hostile.html');
    if (!body.ok) throw new Error(body.error);
    expect(body.value.html).not.toMatch(
      /<script|<style|<svg|<math|<form|<input|<[^>]*\s(?:on\w+|style)=|javascript:|vbscript:|data:text/i,
    );
    expect(body.value.markdown).not.toMatch(/\]\((?:javascript|vbscript|data:text)|(?<!\\)<(?:script|img)/i);
    expect(body.value.html).toContain('href="https://paper.example/safe"');
    expect(body.value.html).toContain('src="data:image/png;base64,iVBORw0KGgo="');
    expect(body.value.html).not.toContain('count.example');
    expect(body.value.text).toContain('<script>alert(1)</script> is a text here');
  });

  it('has an answer for a page without a title, and for one without anything', async () => {
    const untitled = await given().extract(`<body>${paragraph}`, { url: 'https://paper.example/a-quiet_day.html' });
    expect(untitled.metadata).toMatchObject({ title: 'a quiet day', provenance: { title: 'address' } });
    const nothing = await given().extract('');
    expect(nothing.metadata).toMatchObject({ title: 'story', authors: [], metas: [], image: null });
  });

  it('reads 100,000 metas within its bounds', async () => {
    const { metadata, milliseconds } = await given().extract(
      `<title>Many</title>${'<meta name="m" content="x">'.repeat(100_000)}<h1>Many</h1>${paragraph}`,
    );
    expect(metadata.title).toBe('Many');
    expect(metadata.metas).toHaveLength(2_000);
    expect(milliseconds).toBeLessThan(budget);
  });

  it('answers for a page of 20 MB', async () => {
    const { metadata, body, milliseconds } = await given().extract(
      `<title>Large</title><article><h1>Large</h1>${paragraph.repeat(20_000_000 / paragraph.length)}</article>`,
    );
    expect(metadata.title).toBe('Large');
    expect(body).toEqual({ ok: false, error: 'too-large' });
    expect(milliseconds).toBeLessThan(budget);
  });

  it('clips a page that is just within the bounds', async () => {
    const { body, milliseconds } = await given().extract(
      `<title>Long</title><article><h1>Long</h1>${paragraph.repeat(4_000)}</article>`,
    );
    expect(body.ok && body.value.wordCount).toBeGreaterThan(300_000);
    expect(milliseconds).toBeLessThan(2 * budget);
  });

  // Chromium itself takes half a minute to nest 100,000 elements: its share grows with the square, ours does not.
  it.each([
    { levels: 15_000, style: 'display: none' },
    { levels: 2_000, style: '' },
  ])('does not exhaust the stack on elements nested $levels deep', async ({ levels, style }) => {
    const { body, metadata, milliseconds } = await given().extract(
      `<title>Deep</title><article><h1>Deep</h1>${paragraph}</article>`,
      {
        pageScript: `{
          const outer = document.createElement('div');
          let inner = outer;
          for (let level = 0; level < ${levels}; level += 1) inner = inner.appendChild(document.createElement('div'));
          inner.textContent = 'The bottom of the page, with a comma, and with words enough to be seen as a paragraph.';
          outer.setAttribute('style', '${style}');
          document.querySelector('article').append(outer);
        }`,
      },
    );
    expect(metadata.title).toBe('Deep');
    expect(body.ok && body.value.text).toMatch(/^A sentence of the article/);
    expect(milliseconds).toBeLessThan(budget);
  });

  it('does not exhaust the stack on JSON-LD nested 100,000 deep', async () => {
    const { metadata } = await given().extract(
      `<title>Nested</title><script type="application/ld+json">${'{"@graph":['.repeat(50_000)}${']}'.repeat(50_000)}</script>
       <script type="application/ld+json">{"@type":"Article","headline":"Nested","datePublished":"2026-05-03"}</script>`,
    );
    expect(metadata.published).toBe('2026-05-03');
  });

  it('replaces lone surrogates and drops NUL', async () => {
    const { metadata, body } = await given().extract(`<title>Broken</title><h1>Broken</h1>${paragraph}${paragraph}`, {
      pageScript: `{
        document.title = 'Lone \\ud800 surrogate';
        document.querySelector('h1').textContent = 'Lone \\ud800 surrogate';
        document.querySelector('p').append('before\\udfff\\0after');
        const meta = document.createElement('meta');
        meta.name = 'author';
        meta.content = 'Jane \\ud800Roe';
        document.head.append(meta);
      }`,
    });
    expect(metadata.title).toBe('Lone \ufffd surrogate');
    expect(metadata.authors).toEqual(['Jane \ufffdRoe']);
    expect(body.ok && body.value.text).toContain('before\ufffdafter');
    expect(JSON.stringify({ metadata, body })).not.toMatch(/\\ud[89a-f]|\\u0000/i);
  });

  it('is not held up by an enormous colspan', async () => {
    const { body, milliseconds } = await given().extract(
      `<title>Wide</title><h1>Wide</h1>${paragraph}<table><tr><td colspan="1000000000">one<td rowspan="1000000000">two</table>${paragraph}`,
    );
    expect(body.ok).toBe(true);
    expect(milliseconds).toBeLessThan(budget);
  });
});
