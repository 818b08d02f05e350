import { expect, it } from 'vitest';
import { inExtractorPage } from '../support/extractor-page.ts';

inExtractorPage('the page as it is seen', (given) => {
  const clip = async (html: string, isFixture = false) => {
    const { body } = await (isFixture ? given().extractFixture(html) : given().extract(html));
    if (!body.ok) throw new Error(body.error);
    return body.value;
  };
  const asSeen = () => clip('extract/as-seen.html', true);

  it('leaves out what is hidden and what only decorates, and keeps what is folded away', async () => {
    const { text } = await asSeen();
    expect(text).not.toContain('hidden by a style sheet');
    expect(text).toContain('The miller listens, for a stone');
    expect(text).toContain('How fast does it turn?');
    expect(text).toContain('a hundred and twenty times in a minute');
  });

  it.each([
    ['Blurred', 'img/blurred.jpg'],
    ['Lazy', 'img/lazy-900.jpg'],
    ['Own way', 'img/own-way.webp'],
    ['Twin', 'img/twin-2.jpg'],
    ['Picture', 'img/large.webp'],
    ['Amp', 'img/amp.jpg'],
  ])('shows the picture “%s” from where it will be loaded', async (alt, path) => {
    const { html } = await asSeen();
    const sources = [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => tag).filter((tag) => tag.includes(`alt="${alt}"`));
    expect(sources).toHaveLength(1);
    expect(sources[0]).toContain(`src="https://paper.example/${path}"`);
  });

  it.each([
    ['data-src', 'https://paper.example/assets/a.jpg'],
    ['data-srcset', 'https://paper.example/assets/b-900.jpg'],
    ['blank', 'https://paper.example/assets/c.jpg'],
    ['no src', 'https://paper.example/assets/d-2.jpg'],
    ['source', 'https://paper.example/assets/e-large.webp'],
    ['noscript', 'https://paper.example/assets/f.jpg'],
    ['commas', 'https://cdn.example/w_900,h_600,q_80/g.jpg'],
    ['commas without blanks', 'https://cdn.example/w_600,c_fill/h.jpg'],
    ['two descriptors', 'https://paper.example/assets/i-large.jpg'],
    ['encoded list', 'https://paper.example/assets/j-large.jpg'],
    ['relative', 'https://paper.example/up/k.jpg'],
  ])('finds the picture with “%s”', async (alt, address) => {
    const { html } = await clip('extract/lazy.html', true);
    const sources = [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => tag).filter((tag) => tag.includes(`alt="${alt}"`));
    expect(sources.map((tag) => /src="([^"]*)"/.exec(tag)?.[1])).toEqual([address]);
  });

  it('resolves links against the page’s base', async () => {
    const { markdown } = await clip('extract/lazy.html', true);
    expect(markdown).toContain('[a link](https://paper.example/assets/l.html)');
    expect(markdown).toContain('[a query](https://paper.example/assets/?q=1)');
  });

  it('takes a picture and the line below it for a figure', async () => {
    const { html } = await asSeen();
    expect(html).toMatch(/<figure><img [^>]*caption\.jpg"[^>]*><figcaption>The mill at rest\.<\/figcaption><\/figure>/);
  });

  it('links to what is embedded, by a name that says what it is', async () => {
    const { markdown } = await asSeen();
    for (const link of [
      '[Video on YouTube](https://www.youtube.com/watch?v=mill123)',
      '[Stones being cut](https://www.youtube.com/watch?v=lite456)',
      '[Video on Vimeo](https://vimeo.com/789)',
      '[Podcast on Spotify](https://open.spotify.com/episode/spot1)',
      '[Post on X](https://x.com/i/status/1234567890)',
    ])
      expect(markdown).toContain(link);
    expect(markdown).not.toContain('googletagmanager');
    expect(markdown).toMatch(/> The wind is back\.[\s\S]*\[May 3\]\(https:\/\/twitter\.com\/mill\/status\/42\)/);
  });

  it('keeps code, its lines and its language, however it is highlighted', async () => {
    const { markdown } = await clip('extract/code.html', true);
    for (const code of [
      '```ruby\nrouge = 1\ndone\n```',
      '```js\nhexo(1);\nhexo(2);\n```',
      '```css\nprism { color: red }\nprism { color: blue }\n```',
      '```ts\nconst shiki = 1;\nshiki;\n```',
      '```go\nfunc hub() {\n}\n```',
      '```sh\npress vite\npress again\n```',
    ])
      expect(markdown).toContain(code);
    expect(markdown).not.toMatch(/^sh$|\| *\d/m);
  });

  it('keeps tasks and their state, as the page shows it now', async () => {
    const line = 'A sentence of the article, with a comma, and with words enough to count for one. ';
    const page = `<title>To do</title><article><h1>To do</h1><p>${line.repeat(3)}</p><ul><li><input type="checkbox" checked disabled> Dress the stone before the harvest begins.</li>
      <li><label><input id="late" type="checkbox"> Oil the crane and look at both of its pins.</label></li><li><p><input type="checkbox"> Sweep the loft, and count the sacks in it.</p></li></ul><p>${line.repeat(3)}</p></article>`;
    const { body } = await given().extract(page, { pageScript: 'document.querySelector("#late").checked = true' });
    if (!body.ok) throw new Error(body.error);
    expect(body.value.markdown).toContain(
      '- [x] Dress the stone before the harvest begins.\n\n- [x] Oil the crane and look at both of its pins.\n\n- [ ] Sweep the loft, and count the sacks in it.',
    );
    expect(body.value.html).not.toContain('<input');
    expect(await given().toMarkdown('<ul><li data-list="checked">a<li data-list="unchecked">b</ul>')).toBe(
      '- [x] a\n- [ ] b\n',
    );
  });

  it('makes paragraphs of what only line breaks part', async () => {
    const line = 'A sentence of the article, with a comma, and with words enough to count for one. ';
    const { html, markdown } = await clip(
      `<title>Old</title><article><h1>Old</h1><p>${line}First.<br><br>${line}Second.<br>Line.<br> <br><br>${line}Third.</p><p>${line}</p></article>`,
    );
    expect(html.match(/<p>/g)).toHaveLength(4);
    expect(markdown).toContain('Second.\\\nLine.\n\nA sentence');
  });

  it('takes shadow trees for what they show: slots filled, fallbacks where they are not', async () => {
    const line = 'A sentence of the article, with a comma, and with words enough to count for one. ';
    const { text } =
      await clip(`<title>Shade</title><the-page><template shadowrootmode="open"><main><article><h1>Shade</h1>
      <p>First. ${line.repeat(3)}</p><slot></slot><slot name="end"><p>By default. ${line.repeat(2)}</p></slot></article></main></template>
      <the-part><template shadowrootmode="open"><p>Second. ${line.repeat(3)}</p></template></the-part><p>Third. ${line.repeat(3)}</p>
      <p slot="nowhere">Never shown. ${line}</p></the-page>`);
    expect(text.match(/First|Second|Third|By default|Never shown/g)).toEqual([
      'First',
      'Second',
      'Third',
      'By default',
    ]);
  });

  it('keeps the direction and the characters of Arabic and Chinese text', async () => {
    const arabic = 'هذه جملة من المقالة، وفيها كلمات كثيرة، تكفي لتكون فقرة كاملة في صفحة عن الطواحين والرياح. ';
    const chinese = '磨坊磨的是谷物，一粒一粒地磨，除了风和水以外什么都不要，偶尔需要一块新的石头。';
    const { html, text } = await clip(
      `<title>两种文字</title><article><h1>两种文字</h1><p dir="rtl" lang="ar">${arabic.repeat(3)}</p><p lang="zh">${chinese.repeat(6)}</p><p><ruby>磨<rp>(</rp><rt>mò</rt><rp>)</rp></ruby>${chinese.repeat(4)}</p></article>`,
    );
    expect(html).toMatch(/<p [^>]*dir="rtl"/);
    expect(text).toContain(arabic.trim());
    expect(text).toContain(chinese.repeat(6));
  });

  const story = Array.from(
    { length: 8 },
    (_, at) =>
      `Part ${at} of the story is told here, with a comma, and ends as it should. So does its second sentence.`,
  );
  const shell = (title: string, rest: string) =>
    `<title>${title}</title><div id="app"><p>Please enable JavaScript to read this.</p></div>${rest}`;
  const paragraphs = story.map((text) => `<p>${text}</p>`).join('');
  it.each([
    { place: 'a noscript', extractor: 'noscript', rest: `<noscript><article>${paragraphs}</article></noscript>` },
    {
      place: 'JSON-LD',
      extractor: 'json-ld',
      rest: `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', articleBody: story.join('\n') })}</script>`,
    },
    {
      place: 'the state of an application, as HTML',
      extractor: 'json-state',
      rest: `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { post: { title: 'Told elsewhere', slug: 'x', body: paragraphs } } }).replaceAll('<', '\\u003c')}</script>`,
    },
    {
      place: 'the state of an application, as blocks',
      extractor: 'json-state',
      rest: `<script type="application/json">${JSON.stringify([{ headline: 'Told elsewhere' }, { blocks: story.map((text) => ({ type: 'paragraph', text })) }])}</script>`,
    },
  ])('finds an article that stands only in $place', async ({ extractor, rest }) => {
    const body = await clip(shell('Told elsewhere', rest));
    expect(body.extractor).toBe(extractor);
    expect(body.text.split('\n')).toEqual(story);
    expect(body.html).not.toMatch(/<script/);
  });

  it('finds an article that a script would have shown, where the page shows nothing else', async () => {
    const hidden = `<div id="app" style="display: none"><article><h1>Told elsewhere</h1>${paragraphs}</article></div>`;
    const body = await clip(`<title>Told elsewhere</title>${hidden}<p>Please enable JavaScript.</p>`);
    expect(body.text.split('\n')).toEqual(story);
    const note = '<article><h1>A note</h1><p>We have moved to another server, and all is well.</p></article>';
    const menu = `<div style="display: none">${paragraphs}</div>`;
    expect((await clip(`<title>A note</title>${note}${menu}`)).text).toBe(
      'We have moved to another server, and all is well.',
    );
  });

  it('keeps the answers that headings unfold', async () => {
    const fold = (at: number) =>
      `<h3><button aria-expanded="false">Question ${at}?</button></h3><div style="display: none"><p>${story[at]}</p></div>`;
    const { markdown } = await clip(
      `<title>Questions</title><article><h1>Questions</h1>${paragraphs}${fold(1)}${fold(2)}<p>${story[3]}</p></article>`,
    );
    expect(markdown).toContain(`### Question 1?\n\n${story[1]}\n\n### Question 2?\n\n${story[2]}`);
  });

  it('leaves out the links by which a wiki’s sections are edited, and keeps what is written below its pictures', async () => {
    const edit = '<span class="mw-editsection"><span>[</span><a href="/edit">edit</a><span>]</span></span>';
    const thumb =
      '<div class="thumb"><div class="thumbinner"><a href="/file"><img src="/mill.jpg"></a><div class="thumbcaption">The mill in 1900</div></div></div>';
    const { markdown } = await clip(
      `<title>Mill</title><main><h1>Mill</h1>${paragraphs}<h2>History${edit}</h2><div class="mw-heading"><h3>Wheels</h3>${edit}</div>${thumb}${paragraphs}</main>`,
    );
    expect(markdown).not.toContain('edit');
    expect(markdown).toContain('## History\n');
    expect(markdown).toContain('*The mill in 1900*');
  });

  it('has no soft hyphens, which nobody would search for', async () => {
    const { text } = await clip(
      `<title>Wings</title><article><h1>Wings</h1><p>Wind&shy;mühlen&shy;flügel drehen sich. ${story[0]}</p>${paragraphs}</article>`,
    );
    expect(text).toContain('Windmühlenflügel drehen sich.');
  });

  it('does not believe the state of another page, nor code, nor a notice', async () => {
    const state = `<script type="application/json">${JSON.stringify({ title: 'The page before', body: story.join('\n') })}</script>`;
    const code = `<script type="application/json">${JSON.stringify({ title: 'Told elsewhere', css: 'a { color: red; } '.repeat(200) })}</script>`;
    const { body } = await given().extract(shell('Told elsewhere', `${state}${code}<noscript>Turn it on.</noscript>`));
    expect(body.ok ? body.value.text : body.error).toMatch(/enable JavaScript|no-article/);
  });

  it('lets no script out of such a text', async () => {
    const { html } = await clip(
      shell(
        'Told elsewhere',
        `<noscript>${paragraphs}<img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a></noscript>`,
      ),
    );
    expect(html).not.toMatch(/onerror|javascript:/);
  });
});
