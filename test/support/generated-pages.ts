import { readFileSync } from 'node:fs';
import type { Answer } from './serve.ts';

const filler =
  'The ward kept a list of everything that beeped, and who had answered, and whether it had been worth the walk. ';
const paragraph = `<p>${filler.repeat(6)}</p>`;
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** Pages that are too large, too empty or too odd to lie in a folder. */
export const generatedPages: Readonly<Record<string, () => Answer>> = {
  'many-metas.html': () =>
    page(
      `<title>A hundred thousand metas</title>${'<meta name="m" content="x">'.repeat(100_000)}`,
      `<article><h1>A hundred thousand metas</h1>${paragraph.repeat(5)}</article>`,
    ),
  'twenty-megabytes.html': () => {
    const one = `<h2>Part</h2>${paragraph}`;
    const parts = one.repeat(Math.ceil((20 * 1024 * 1024) / one.length));
    return page('<title>Twenty megabytes</title>', `<article><h1>Twenty megabytes</h1>${parts}</article>`);
  },
  'with-picture.html': () =>
    page(
      '<title>A picture of a ward</title><meta property="og:image" content="pictures/ward.png">',
      `<article><h1>A picture of a ward</h1>${paragraph.repeat(3)}</article>`,
    ),
  'pictures/ward.png': () => ({ type: 'image/png', body: readFileSync('samples/images/ehr-interoperability.png') }),
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [
      `wards/${at}.html`,
      () =>
        page(`<title>Night round ${at}</title>`, `<article><h1>Night round ${at}</h1>${paragraph.repeat(3)}</article>`),
    ]),
  ),
  'empty.html': () => '',
  'untitled.html': () => page('', `<p>${filler}</p>`),
  'long.html': () =>
    page('<title>A long read</title>', `<article><h1>A long read</h1>${paragraph.repeat(2_000)}</article>`),
  'shopping-list.html': () => page('<title>Shopping list</title>', '<ul><li>Milk</li><li>Bread</li></ul>'),
  'closed-shadow.html': () =>
    page(
      '<title>In the shade</title>',
      `<the-story><template shadowrootmode="closed"><article><h1>In the shade</h1>${paragraph.repeat(3)}</article></template></the-story>`,
    ),
  'changed-since.html': () =>
    page(
      '<title>Nine beds on the ward</title>',
      `<article>${['May', 'June', 'July'].map((month) => `<p>In ${month}: ${filler.repeat(6)}</p>`).join('')}</article>`,
    ),
  'report.pdf': () => ({ type: 'application/pdf', body: smallPdf }),
  'scan.svg': () => ({ type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
};

/** One empty page. */
const smallPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
