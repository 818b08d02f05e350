import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

inExtractorPage('Markdown', (given) => {
  const toMarkdown = async (html: string) => (await given().toMarkdown(html)).trimEnd();

  it('writes the marks of CommonMark and GFM', async () => {
    expect(await toMarkdown('<h2>A <em>b</em></h2><p><strong>c</strong> <del>d</del> <code>e`f</code></p>')).toBe(
      '## A *b*\n\n**c** ~~d~~ ``e`f``',
    );
    expect(await toMarkdown('<ol start=3><li>a<ul><li>b</ul><li>c</ol>')).toBe('3. a\n   - b\n4. c');
    expect(await toMarkdown('<ul><li><input type=checkbox checked> done</ul>')).toBe('- [x] done');
    expect(await toMarkdown('<blockquote><p>a<p>b</blockquote>')).toBe('> a\n>\n> b');
  });

  it('writes as bare HTML what Markdown has no mark for', async () => {
    expect(await toMarkdown('<p>H<sub>2</sub>O <kbd>C</kbd> <mark>m</mark> <sup class=x onclick=y>2</sup>')).toBe(
      'H<sub>2</sub>O <kbd>C</kbd> <mark>m</mark> <sup>2</sup>',
    );
    expect(await toMarkdown('<p><code>a</code><code>b*</code></p>')).toBe('`a`<code>b\\*</code>');
    expect(await toMarkdown('<details open><summary>A <b>b</b> &lt;i></summary><ul><li>c</ul></details>')).toBe(
      '<details open>\n<summary>A <strong>b</strong> &lt;i&gt;</summary>\n\n- c\n\n</details>',
    );
  });

  it('writes tables in GFM’s form where it has one, else as HTML', async () => {
    expect(await toMarkdown('<table><thead><tr><th>a<th>b<tbody><tr><td>c<br>d<td><code>e|f</code></table>')).toBe(
      '| a      | b      |\n| ------ | ------ |\n| c<br>d | `e\\|f` |',
    );
    expect(await toMarkdown('<table><tr><th>Born<td>1875<tr><th>Died<td>1955</table>')).toBe(
      '|          |      |\n| -------- | ---- |\n| **Born** | 1875 |\n| **Died** | 1955 |',
    );
    expect(
      await toMarkdown('<table><thead><tr><th colspan=2>a<tbody><tr><td><b>c</b> &lt;<td><ul><li>d</ul></table>'),
    ).toBe(
      [
        ...['<table>', '<thead>', '<tr>', '<th colspan="2">a</th>', '</tr>', '</thead>', '<tbody>', '<tr>'],
        ...['<td><strong>c</strong> &lt;</td>', '<td>', '', '- d', '', '</td>', '</tr>', '</tbody>', '</table>'],
      ].join('\n'),
    );
  });

  it('escapes what only looks like markup', async () => {
    expect(await toMarkdown('<p>Array&lt;string&gt; *a* [b](c) # &amp;copy;</p>')).toBe(
      'Array\\<string> \\*a\\* \\[b]\\(c) # \\&copy;',
    );
  });

  it('puts white space outside of emphasis', async () => {
    expect(await toMarkdown('<p><b>Note: </b>a<i> b </i>c <b> </b>d</p>')).toBe('**Note:** a *b* c d');
  });

  it('leaves out links that only give a headline’s own address', async () => {
    const own = 'https://paper.example/2026/05/03/story?id=7';
    expect(await toMarkdown('<h2 id=a>A <a class=headerlink href="#a" title="Permalink">¶</a></h2>')).toBe('## A');
    expect(await toMarkdown('<h2 id=a><a class=anchor href="#a"></a>A</h2>')).toBe('## A');
    expect(await toMarkdown('<h2 id=a><a href="#a">A</a> <a class=anchor href="#a">Copy link</a></h2>')).toBe(
      `## [A](${own}#a)`,
    );
    expect(await toMarkdown('<p>C<a href="#a">#</a>')).toBe(`C[#](${own}#a)`);
  });

  it('keeps line breaks in a paragraph, and parts text without one at two of them', async () => {
    expect(await toMarkdown('<p>a<br>b<br><br>c</p>')).toBe('a\\\nb\\\n\\\nc');
    expect(await toMarkdown('<div>a<br>b<br> <br>c</div>')).toBe('a\\\nb\n\nc');
    expect(await toMarkdown('<p><code>a<br>b</code></p>')).toBe('`a`\\\n`b`');
  });

  it('makes addresses absolute and lets none but harmless schemes through', async () => {
    expect(await toMarkdown('<a href="/a b">x</a> <a href="mailto:a@b.example">y</a> <a href="tel:+1">z</a>')).toBe(
      '[x](https://paper.example/a%20b) [y](mailto:a@b.example) [z](tel:+1)',
    );
    for (const address of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\tscript:alert(1)',
      'vbscript:x',
      'data:text/html,x',
      'data:image/svg+xml,<svg onload=x>',
      'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
      'file:///etc/passwd',
      'ms-msdt:/id',
      'blob:https://a.example/b',
    ]) {
      expect(await toMarkdown(`<p><a href="${address}">text</a><img src="${address}" alt="">`)).toBe('text');
    }
  });

  it('holds no live HTML', async () => {
    const markdown = await toMarkdown(
      '<!-- c --><p>a<script>alert(1)</script><style>b</style>&lt;img src=x onerror=alert(1)&gt;<iframe src="//e.example"></iframe><svg><script>1</script></svg></p>',
    );
    expect(markdown).toBe('a\\<img src=x onerror=alert(1)>');
  });

  it('takes time in proportion to its input', async () => {
    const timed = async (count: number) => {
      const start = performance.now();
      await toMarkdown(`<p>${'word <b>bold</b> &lt;x&gt; *_[]'.repeat(count)}${' '.repeat(count * 20)}</p>`);
      return performance.now() - start;
    };
    await timed(100);
    const [small, large] = [await timed(1_000), await timed(8_000)];
    expect(large).toBeLessThan(40 * small + 500);
  });
});
