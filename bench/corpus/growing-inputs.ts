/** HTML of one shape in any size: what a converter takes for twice the size shows whether its time is linear. */
export interface GrowingInput {
  readonly name: string;
  /** The size that counts as one. */
  readonly size: number;
  readonly make: (size: number) => string;
}

const paragraph = 'Some <em>words</em> with <a href="https://example.com/a_b">a link</a>, 1. a * star and `code`.';

const row = `<tr><td>${paragraph}</td><td>1|2</td></tr>`;

export const growingInputs: readonly GrowingInput[] = [
  { name: 'paragraphs', size: 1_000, make: (size) => `<p>${paragraph}</p>\n`.repeat(size) },
  { name: 'one paragraph', size: 1_000, make: (size) => `<p>${`${paragraph} `.repeat(size)}</p>` },
  { name: 'one text without spaces', size: 40_000, make: (size) => `<p>${'a*_'.repeat(size)}</p>` },
  { name: 'links', size: 2_000, make: (size) => `<p>${'<a href="/b">a</a> '.repeat(size)}</p>` },
  { name: 'blanks in a row', size: 20_000, make: (size) => `<p>a${'&nbsp; '.repeat(size)}b</p>` },
  {
    name: 'footnotes',
    size: 300,
    make: (size) => {
      const numbers = Array.from({ length: size }, (_, index) => index + 1);
      const references = numbers.map((number) => `a<sup><a href="#fn${number}">${number}</a></sup> `);
      return `<p>${references.join('')}</p><ol>${numbers.map((number) => `<li id="fn${number}">b</li>`).join('')}</ol>`;
    },
  },
  { name: 'items of a list', size: 1_000, make: (size) => `<ul>${`<li>${paragraph}</li>`.repeat(size)}</ul>` },
  {
    name: 'rows of a table',
    size: 500,
    make: (size) => `<table><tr><th>One</th><th>Two</th></tr>${row.repeat(size)}</table>`,
  },
  { name: 'lines of code', size: 4_000, make: (size) => `<pre><code>${'if (a < b) {\n'.repeat(size)}</code></pre>` },
  {
    name: 'nested quotes',
    size: 60,
    make: (size) => `${'<blockquote>'.repeat(size)}<p>${paragraph}</p>${'</blockquote>'.repeat(size)}`,
  },
];
