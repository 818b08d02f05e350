import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

inExtractorPage('the body of a page', (given) => {
  const article = async () => {
    const { body } = await given().extractFixture('extract/everything.html');
    if (!body.ok) throw new Error(body.error);
    return body.value;
  };

  it('is the article, without its title and without the navigation', async () => {
    const { text, html } = await article();
    expect(text).toMatch(/^The bees of this page are made up/);
    expect(text).toMatch(/all that one could wish for\.$/);
    expect(html).not.toContain('<h1');
    expect(text).not.toContain('Home');
  });

  it('has absolute links, and images from where scripts and noscript would bring them', async () => {
    const { html } = await article();
    expect(html).toContain('href="https://paper.example/2026/05/method"');
    expect(html.match(/img\/bees\.jpg/g)).toHaveLength(1);
    expect(html).toContain('src="https://paper.example/2026/05/03/img/bees.jpg"');
    expect(html).toContain('src="https://paper.example/2026/05/03/img/l.jpg"');
    expect(html).not.toMatch(/srcset|data-src|noscript/);
  });

  it('keeps captions, lists, tables, code with its language, and films as links', async () => {
    const { markdown } = await article();
    expect(markdown).toContain('Bees at a lamp, at dusk.');
    expect(markdown).toContain('- One lamp was **cold**.');
    expect(markdown).toMatch(/\| Lamp \| Bees \|\n\| -+ \| -+ \|\n\| warm \| 12 {3}\|/);
    expect(markdown).toContain('```js\nconst bees = 12;\nif (bees < 3) stop();\n```');
    expect(markdown).toContain('[The film](https://www.youtube.com/watch?v=abc123)');
    expect(markdown).toContain('*towards the light* of the lamps');
  });

  it('counts words', async () => {
    const { wordCount, text } = await article();
    expect(wordCount).toBeGreaterThan(120);
    expect(wordCount).toBeLessThanOrEqual(text.split(/[\s=<;()]+/).length + 5);
  });

  it('leaves the live page as it was', async () => {
    for (const file of ['extract/everything.html', 'extract/hostile.html', 'published-sample.html']) {
      const { before, after } = await given().extractFixture(file);
      expect(after).toEqual(before);
    }
  });

  it('is absent, and said to be, where a page is empty or made of frames', async () => {
    const empty = await given().extract('');
    expect(empty.body).toEqual({ ok: false, error: 'no-article' });
    const frames = await given().extractFixture('extract/frames.html');
    expect(frames.body).toEqual({ ok: false, error: 'no-article' });
    expect(frames.metadata.title).toBe('Two frames');
  });

  it('is found where documents are not laid out, as in jsdom: there only what is called hidden is hidden', async () => {
    const html = (secret: string) =>
      `<h1>The mill</h1><p hidden>${secret}</p>${'<p>The miller listens to the stone, and knows by its sound, as his father did, how the flour will be.</p>'.repeat(12)}`;
    const { body } = await given().extract(
      html('Nobody sees this sentence, which stands here for the machine alone.'),
      {
        before: 'delete Element.prototype.checkVisibility',
      },
    );
    expect(body.ok && body.value.text).toContain('The miller listens');
    expect(body.ok && body.value.text).not.toContain('Nobody sees');
  });

  it('comes out the same when the script is injected twice', async () => {
    const once = await given().extractFixture('extract/everything.html');
    const twice = await given().extractFixture('extract/everything.html', { injections: 2 });
    expect(twice.body).toEqual(once.body);
    expect(twice.metadata).toEqual(once.metadata);
  });
});
