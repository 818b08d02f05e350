import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

inExtractorPage('footnotes', (given) => {
  it('go with the text that refers to them, wherever they stand in the page', async () => {
    const { body } = await given().extractFixture('extract/footnotes.html');
    if (!body.ok) throw new Error(body.error);
    const { html, markdown, text } = body.value;
    expect(markdown).toContain('two iron pins.[^1] Nobody');
    expect(markdown).toContain('nothing else.[^2] It is');
    expect(markdown).toContain('the sack is tied.[^3] So he');
    expect(markdown).toContain('\n[^1]: Measured in [the census of 1911](https://paper.example/mills/1911).\n');
    expect(markdown).toContain('\n[^2]: Mine was lent to me.\n\n    It is made of pear wood.\n');
    expect(markdown).toContain('\n[^3]: Forty degrees is the limit that bakers name.\n');
    expect(markdown).not.toMatch(/↩|More from|Footnotes/);
    expect(html).toContain('<sup><a href="#fn-1">1</a></sup>');
    expect(html).toContain('<li id="fn-1">');
    expect(text).toContain('Mine was lent to me.');
  });

  it('stay behind where the text that refers to them does', async () => {
    const { body } = await given().extractFixture('extract/footnotes.html', {
      scope: 'selection',
      pageScript: `getSelection().selectAllChildren(document.querySelector('article p:nth-of-type(4)'))`,
    });
    expect(body.ok && body.value.markdown).toMatch(/^All the rest of the craft[^[]*$/);
  });

  const toMarkdown = async (html: string) => (await given().toMarkdown(html)).trimEnd();
  const cases = {
    GitHub: [
      '<p>a<sup><a href="#user-content-fn-x" id="user-content-fnref-x" data-footnote-ref>1</a></sup></p><section data-footnotes class="footnotes"><h2 class="sr-only">Footnotes</h2><ol><li id="user-content-fn-x"><p>b <a href="#user-content-fnref-x" data-footnote-backref>↩</a></p></li></ol></section>',
      'a[^x]\n\n[^x]: b',
    ],
    Pandoc: [
      '<p>a<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section class="footnotes"><hr><ol><li id="fn1"><p>b<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>',
      'a[^1]\n\n[^1]: b',
    ],
    Wikipedia: [
      '<p>a<sup id="cite_ref-n_1-0" class="reference"><a href="#cite_note-n-1">[1]</a></sup> b<sup id="cite_ref-n_1-1" class="reference"><a href="#cite_note-n-1">[1]</a></sup></p><div><h2>References</h2></div><ol class="references"><li id="cite_note-n-1"><span class="mw-cite-backlink">^ <sup><a href="#cite_ref-n_1-0">a</a></sup> <sup><a href="#cite_ref-n_1-1">b</a></sup></span> <span class="reference-text">c</span></li></ol>',
      'a[^1] b[^1]\n\n[^1]: c',
    ],
    WordPress: [
      '<p>a<sup data-fn="7c" class="fn"><a href="#7c" id="7c-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="7c">b <a href="#7c-link">↩︎</a></li></ol>',
      'a[^1]\n\n[^1]: b',
    ],
    Substack: [
      '<p>a<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>b</p><p>c</p></div></div>',
      'a[^1]\n\n[^1]: b\n\n    c',
    ],
    Sphinx: [
      '<p>a <a class="footnote-reference brackets" href="#id2" id="id1">1</a></p><dl class="footnote brackets"><dt class="label" id="id2"><span class="brackets"><a class="fn-backref" href="#id1">1</a></span></dt><dd><p>b</p></dd></dl>',
      'a [^1]\n\n[^1]: b',
    ],
    'a word processor': [
      '<p>a<a href="#_ftn1" name="_ftnref1">[1]</a></p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> b</p><p>c</p></div>',
      'a[^1]\n\n[^1]: b\n\n    c',
    ],
    'notes parted by breaks': [
      '<p>a<a href="#n1">[1]</a> b<sup><a href="#n2">2</a></sup></p><p><a name="n1"></a>[1] c<br><a name="n2"></a>[2] d</p>',
      'a[^1] b[^2]\n\n[^1]: c\n\n[^2]: d',
    ],
    'several references at once': [
      '<p>a<sup><a href="#n1">1</a>, <a href="#n2">2</a></sup></p><p id="n1">1. b</p><p id="n2">2. 12 c</p>',
      'a[^1][^2]\n\n[^1]: b\n\n[^2]: 12 c',
    ],
    'a note within a note': [
      '<p>a<sup><a href="#fn1">1</a></sup></p><ol><li id="fn1">b<sup><a href="#fn2">2</a></sup></li><li id="fn2">c</li></ol>',
      'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c',
    ],
    'a note within its paragraph': ['<p>a<d-footnote>b</d-footnote> c</p>', 'a[^1] c\n\n[^1]: b'],
  } as const;
  it.each(Object.entries(cases))('are known as %s writes them', async (_name, [html, markdown]) => {
    expect(await toMarkdown(html)).toBe(markdown);
  });

  it('are not what a table of contents, a pager or another page’s notes are', async () => {
    expect(await toMarkdown('<p><a href="#p2">2</a></p><div id="p2">two</div>')).toBe(
      '[2](https://paper.example/2026/05/03/story?id=7#p2)\n\ntwo',
    );
    expect(await toMarkdown('<p><sup><a href="#s">1</a></sup></p><section id="s"><h2>Chapter</h2></section>')).toMatch(
      /^<sup>\[1\]/,
    );
    expect(await toMarkdown('<p><sup><a href="/b#fn1">1</a></sup></p><p id="fn1">x</p>')).toMatch(
      /^<sup>\[1\].*\n\nx$/,
    );
  });
});
