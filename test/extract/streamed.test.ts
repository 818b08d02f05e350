import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

const prose = (about: string) =>
  `<p>The keeper wrote of ${about} every evening, by the lamp that he had lit himself, and left nothing out, however small it was.</p>`;

inExtractorPage('a page whose parts arrive after it, and whose scripts did not run', (given) => {
  const clip = async (html: string) => {
    const { body } = await given().extract(html);
    if (!body.ok) throw new Error(body.error);
    return body.value.text;
  };
  const wind = prose('the wind').repeat(6);
  const sea = prose('the sea').repeat(6);

  it('has the parts where they belong, and not what stood there until they came', async () => {
    const text = await clip(`
      <main><h1>The lighthouse</h1>
        <!--$?--><template id="B:0"></template><p>One moment, the page is on its way to you, as it always is.</p><!--$?--><i></i><!--/$--><p>Soon.</p><!--/$-->
        ${prose('the daughter who has kept the book to this day').repeat(3)}
      </main>
      <div hidden id="S:0"><article>${wind}<template id="P:1"></template></article></div>
      <div hidden id="S:1">${sea}</div>`);
    expect(text).not.toMatch(/One moment|Soon/);
    expect(text.indexOf('the wind')).toBeGreaterThan(-1);
    expect(text.indexOf('the sea')).toBeGreaterThan(text.indexOf('the wind'));
    expect(text.indexOf('the daughter who')).toBeGreaterThan(text.indexOf('the sea'));
    expect(text.match(/the sea/g)).toHaveLength(6);
  });

  it('is read to its end where a part holds its own place', async () => {
    const text = await clip(`
      <main><h1>The lighthouse</h1>${wind}<template id="P:1"></template></main>
      <div hidden id="S:1">${sea}<template id="P:1"></template></div>`);
    expect(text.match(/the sea/g)).toHaveLength(6);
  });

  it('leaves hidden what has no place', async () => {
    const text = await clip(`<main><h1>The lighthouse</h1>${wind}</main><div hidden id="S:1">${sea}</div>`);
    expect(text).not.toContain('the sea');
  });
});
