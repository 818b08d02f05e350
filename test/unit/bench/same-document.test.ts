import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../../../bench/score/markdown-to-html.ts';
import { isSameDocument } from '../../../bench/score/same-document.ts';

const isSame = (one: string, other: string): boolean => isSameDocument(one, other, 'https://example.com/a/');

describe('isSameDocument', () => {
  it.each([
    ['white space between blocks', '<ul>\n<li>a</li>\n</ul>\n', '<ul><li>a</li></ul>'],
    ['the width of white space in text', '<p>a \n b</p>', '<p>a b</p>'],
    ['white space at the edges of a block', '<p> a <br> b </p>', '<p>a<br>b</p>'],
    ['the order of attributes', '<a title="t" href="/x">a</a>', '<a href="/x" title="t">a</a>'],
    ['relative and absolute addresses', '<a href="b">a</a>', '<a href="https://example.com/a/b">a</a>'],
    ['the encoding of addresses', '<a href="/ü">a</a>', '<a href="/%C3%BC">a</a>'],
    ['synonyms', '<p><b>a</b> <i>b</i> <s>c</s></p>', '<p><strong>a</strong> <em>b</em> <del>c</del></p>'],
    ['an empty alternative text', '<img src="/a" alt="">', '<img src="/a">'],
    ['line ends at the end of code', '<pre><code>a\n\n</code></pre>', '<pre><code>a</code></pre>'],
    ['marks within code', '<pre><code><b>a</b> b</code></pre>', '<pre><code>a b</code></pre>'],
    ['code without a code element', '<pre>a</pre>', '<pre><code>a</code></pre>'],
  ])('does not mind %s', (_, one, other) => {
    expect(isSame(one, other)).toBe(true);
  });

  it.each([
    ['lost text', '<p>a b</p>', '<p>a</p>'],
    ['a lost blank', '<p>a <em>b</em></p>', '<p>a<em>b</em></p>'],
    ['a lost blank beside an image', '<p><img src="/a"> a</p>', '<p><img src="/a">a</p>'],
    ['lost emphasis', '<p><em>a</em></p>', '<p>a</p>'],
    ['another element', '<h2>a</h2>', '<h3>a</h3>'],
    ['a loose list made tight', '<ul><li><p>a</p></li></ul>', '<ul><li>a</li></ul>'],
    ['another address', '<a href="/x">a</a>', '<a href="/y">a</a>'],
    ['text that became markup', '<p>&lt;b&gt;</p>', '<p><b></b></p>'],
    ['lost indentation in code', '<pre><code>  a</code></pre>', '<pre><code>a</code></pre>'],
    ['a lost language of code', '<pre><code class="language-js">a</code></pre>', '<pre><code>a</code></pre>'],
    ['another start of a list', '<ol start="3"><li>a</li></ol>', '<ol><li>a</li></ol>'],
    ['a task that is no longer done', '<input type="checkbox" checked>', '<input type="checkbox">'],
  ])('tells documents apart by %s', (_, one, other) => {
    expect(isSame(one, other)).toBe(false);
  });
});

describe('markdownToHtml', () => {
  it('reads GitHub’s extensions and lets HTML through, so that it is noticed', () => {
    expect(markdownToHtml('~~a~~ <b>c</b>')).toBe('<p><del>a</del> <b>c</b></p>');
  });
});
