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

  it('has no box in its middle that asks for the reader’s mail address', async () => {
    const sentence = (at: number) => `Part ${at} of the story is told here, with a comma, and it ends as it should.`;
    const part = (at: number) => `<p>${sentence(at)} ${sentence(at + 10)} ${sentence(at + 20)}</p>`;
    const box = `<div class="x1"><h4>The Morning Bee</h4><p>Our free daily letter, with all you need to know before breakfast.
      By signing up you agree to our <a href="/t">terms</a>.</p><form><input type="email"><button>Sign up</button></form></div>`;
    const page = (extra: string) =>
      `<title>Letters</title><main><article><h1>Letters</h1>${[1, 2, 3].map(part).join('')}${extra}${[4, 5, 6].map(part).join('')}</article></main>`;
    const { body } = await given().extract(page(box));
    expect(body.ok ? body.value.text.split('\n') : body.error).toHaveLength(6);
    // What stands around all of it is no box, however far apart its parts are written.
    const wide = `<title>Letters</title><div>${' '.repeat(1_000)}${box}${' '.repeat(1_000)}${[1, 2, 3].map(part).join('')}</div>`;
    const { body: whole } = await given().extract(wide);
    expect(whole.ok ? whole.value.text.split('\n') : whole.error).toHaveLength(3);
    // Here all of a short page stands around the field.
    const short = `<title>Write to us</title><main><h1>Write to us</h1><p>${sentence(1)}</p><form><input type="email"></form></main>`;
    const { body: kept } = await given().extract(short);
    expect(kept.ok && kept.value.text).toBe(sentence(1));
  });

  it('keeps its pictures where the last paragraph ends with a blank in an element of its own', async () => {
    const sentence = (at: number) => `Part ${at} of the story is told here, with a comma, and it ends as it should.`;
    const part = (at: number) =>
      `<p><b><img src="/p/${at}.jpg"></b></p><p>${sentence(at)} ${sentence(at + 10)} ${sentence(at + 20)}</p>`;
    const parts = Array.from({ length: 12 }, (_, at) => part(at));
    const page = (end: string) =>
      `<title>A story</title><main><article><h1>A story</h1><p>${sentence(99)}</p>${parts.join('')}
        <p>${sentence(50)} ${sentence(60)} ${sentence(70)}${end}</p></article></main>`;
    for (const end of ['', '<b> </b>']) {
      const { body } = await given().extract(page(end));
      expect(body.ok ? body.value.html.match(/<img/g) : body.error, end).toHaveLength(12);
    }
  });

  it('does not begin with the line that names author and day, which the form shows', async () => {
    const sentence = (at: number) => `Part ${at} of the story is told here, with a comma, and it ends as it should.`;
    const part = (at: number) => `<p>${sentence(at)} ${sentence(at + 10)} ${sentence(at + 20)}</p>`;
    const story = [1, 2, 3, 4].map(part).join('');
    const start = async (byline: string, lang = 'en') => {
      const page = `<html lang="${lang}"><meta name="author" content="Jane Roe"><title>Bees</title><main><article><h1>Bees at the lamp</h1>${byline}${story}</article></main>`;
      const { body } = await given().extract(page);
      return body.ok ? body.value.text.split('\n')[0] : body.error;
    };
    const first = `${sentence(1)} ${sentence(11)} ${sentence(21)}`;
    expect(await start('<p>By <a href="/jr">Jane Roe</a>, 3 May 2026 at 9:05 pm</p>')).toBe(first);
    expect(
      await start('<div class="meta"><span>Von Jane Roe</span> <span>Montag, 3. März 2026</span></div>', 'de'),
    ).toBe(first);
    expect(await start('<p>By Jane Roe’s own account, May was cold.</p>')).toBe(
      'By Jane Roe’s own account, May was cold.',
    );
    expect(await start('<p>1984 was cold.</p>')).toBe('1984 was cold.');
  });

  it('is all of a short main part, on a page of a manual too', async () => {
    const menu = `<nav><ul>${['Guide', 'Install', 'API', 'FAQ'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>`;
    const { body } = await given().extract(`<title>grind() — Mill docs</title>${menu}<main><h1>grind()</h1>
      <pre><code>grind(grain: Grain, options?: Options): Flour</code></pre><p>Grinds grain.</p><h2>Parameters</h2>
      <dl><dt><code>grain</code></dt><dd>What is ground.</dd></dl><h2>Returns</h2><p>Flour.</p>
      </main><footer>Built with Mill. All rights reserved.</footer>`);
    expect(body.ok && body.value.text.split('\n')).toEqual([
      'grind(grain: Grain, options?: Options): Flour',
      'Grinds grain.',
      'Parameters',
      'grain',
      'What is ground.',
      'Returns',
      'Flour.',
    ]);
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
