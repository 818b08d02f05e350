import { expect, it } from 'vitest';
import { inExtractorPage, type PageOptions } from '../support/extractor-page.ts';

/** Selects in the page from one text to another, both found by the element that they stand in. */
const select = (from: string, fromText: string, to: string, toText: string) => `{
  const place = (selector, text, isEnd) => {
    const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.indexOf(text);
      if (at !== -1) return [node, isEnd ? at + text.length : at];
    }
    throw new Error('no ' + text);
  };
  getSelection().setBaseAndExtent(...place('${from}', '${fromText}', false), ...place('${to}', '${toText}', true));
}`;

inExtractorPage('a selection in a page', (given) => {
  const clip = async (options: PageOptions, file = 'extract/parts.html') => {
    const { body, before, after } = await given().extractFixture(file, options);
    expect(after).toEqual(before);
    if (!body.ok) throw new Error(body.error);
    return body.value;
  };

  it('is what is clipped, and nothing else', async () => {
    const body = await clip({ pageScript: select('#first', 'keeps', '#first', 'rain out') });
    expect(body).toMatchObject({ text: 'keeps the rain out', extractor: 'selection', wordCount: 4 });
  });

  it('leaves the article one call away', async () => {
    const pageScript = select('#first', 'keeps', '#first', 'rain out');
    const article = await clip({ pageScript, scope: 'article' });
    expect(article.text).toMatch(/^A roof of reed[\s\S]*the roof is done\.$/);
    expect(article.extractor).not.toBe('selection');
  });

  it('keeps the blocks, emphasis and links that it cuts through', async () => {
    const { html } = await clip({ pageScript: select('#first', 'year by year', '#second', 'rid') });
    expect(html.replace(/>\s+</g, '><')).toBe(
      '<p>year by year.</p><p>Thatchers work <em>from the <strong>eaves</strong></em> to the <a href="https://paper.example/2026/05/03/ridge">rid</a></p>',
    );
  });

  it('keeps a list a list, which goes on counting', async () => {
    const { markdown, html } = await clip({ pageScript: select('#two', 'bundles', '#three', 'battens') });
    expect(markdown.trim()).toBe('2. **bundles**.\n3. Lay them on the battens');
    expect(html).toContain('<ol start="2">');
  });

  it('keeps a table a table, its columns in their places', async () => {
    const { html } = await clip({ pageScript: select('#forty', '40', '#wheat', 'Wheat') });
    expect(html.replace(/\s+/g, ' ')).toMatch(/<tr><td><\/td><td>40<\/td><\/tr> <tr><td>Wheat<\/td><td><\/td><\/tr>/);
    expect(html).not.toContain('<thead>');
  });

  it('keeps code as code in its language', async () => {
    const { markdown } = await clip({ pageScript: select('#code', 'order', '#code', 'climb') });
    expect(markdown.trim()).toBe('```sh\norder reed\nclimb\n```');
  });

  it('may end where the next paragraph begins, as a triple click makes it', async () => {
    const { html } = await clip({
      pageScript: `getSelection().setBaseAndExtent(document.querySelector('#one').firstChild, 0, document.querySelector('#two'), 0)`,
    });
    expect(html.replace(/\s+/g, '')).toBe('<ol><li>Cutthereed.</li></ol>'.replace(/\s+/g, ''));
  });

  it('may be the whole page', async () => {
    const { text } = await clip({ pageScript: 'getSelection().selectAllChildren(document.body)' });
    expect(text).toMatch(/^Roof Notes[\s\S]*All roofs are made up\.$/);
  });

  it('may be a picture', async () => {
    const { html } = await clip({
      pageScript: `{
        const image = document.createElement('img');
        image.src = '/reed.jpg';
        document.querySelector('#first').before(image);
        const range = document.createRange();
        range.selectNode(image);
        getSelection().addRange(range);
      }`,
    });
    expect(html).toBe('<img src="https://paper.example/reed.jpg">');
  });

  it('is none where only a caret or blanks are selected: then the article is clipped', async () => {
    const caret = `getSelection().collapse(document.querySelector('#first').firstChild, 3)`;
    const blank = `getSelection().setBaseAndExtent(document.querySelector('ol').firstChild, 0, document.querySelector('ol').firstChild, 3)`;
    for (const pageScript of [caret, blank]) {
      expect((await clip({ pageScript })).text).toMatch(/^A roof of reed/);
      const { body } = await given().extractFixture('extract/parts.html', { pageScript, scope: 'selection' });
      expect(body).toEqual({ ok: false, error: 'no-article' });
    }
  });

  it('reaches into shadow trees, and through their slots', async () => {
    const page = `<title>Shade</title><the-story><template shadowrootmode="open"><article><p id="a">Told in the shadow of a tree.</p>
      <slot></slot><p id="z">And so it ends.</p></article></template><p id="m">Told in the light.</p></the-story>`;
    const from = (text: string, id: string, end: string) => `{
      const root = document.querySelector('the-story').shadowRoot;
      getSelection().setBaseAndExtent(root.querySelector('#a').firstChild, ${text}, ${id}.firstChild, ${end});
    }`;
    const within = await given().extract(page, { pageScript: from('0', `root.querySelector('#a')`, '7') });
    expect(within.body).toMatchObject({ ok: true, value: { text: 'Told in' } });
  });

  const framed = `<title>Frames</title><p>The page.</p><iframe srcdoc="<base href='/deep/'><p id=a>Told in a frame, with <a href='x'>a link</a>.</p>
    <iframe srcdoc='<p id=b>Told in the frame of a frame.</p>'></iframe>"></iframe>`;
  it('may stand in a frame of the same origin, or in a frame of that one', async () => {
    const loaded = '__loaded';
    const inFrame = (path: string, id: string) => `(async () => {
      const frame = await new Promise((resolve) => {
        const look = () => {
          const found = ${path};
          found?.contentDocument?.querySelector('#${id}') ? resolve(found) : setTimeout(look, 10);
        };
        look();
      });
      frame.contentWindow.getSelection().selectAllChildren(frame.contentDocument.querySelector('#${id}'));
      window.${loaded} = true;
    })()`;
    const outer = await given().extract(framed, { pageScript: inFrame(`document.querySelector('iframe')`, 'a') });
    expect(outer.body).toMatchObject({
      ok: true,
      value: {
        extractor: 'selection',
        html: '<p>Told in a frame, with <a href="https://paper.example/deep/x">a link</a>.</p>',
      },
    });
    const inner = await given().extract(framed, {
      pageScript: inFrame(`document.querySelector('iframe').contentDocument?.querySelector('iframe')`, 'b'),
    });
    expect(inner.body).toMatchObject({ ok: true, value: { text: 'Told in the frame of a frame.' } });
  });

  it('is safe to clip', async () => {
    const { body } = await given().extractFixture('extract/hostile.html', {
      before: `document.getSelection().selectAllChildren(document.documentElement.querySelector('body'))`,
    });
    if (!body.ok) throw new Error(body.error);
    expect(body.value.extractor).toBe('selection');
    expect(body.value.html).not.toMatch(/<script|<style|<form|<input|<[^>]*\s(?:on\w+|style)=|javascript:|vbscript:/i);
  });
});

inExtractorPage('the whole page', (given) => {
  it('is clipped without its navigation, head and foot', async () => {
    const { body } = await given().extractFixture('extract/parts.html', { scope: 'page' });
    if (!body.ok) throw new Error(body.error);
    expect(body.value.extractor).toBe('page');
    expect(body.value.text).toMatch(/^How a roof is thatched\nA roof of reed[\s\S]*the roof is done\.$/);
  });

  it('can be clipped where there is no article', async () => {
    const { body } = await given().extract('<title>Short</title><ul><li>Milk</li><li>Bread</li></ul>', {
      scope: 'page',
    });
    expect(body).toMatchObject({ ok: true, value: { markdown: '- Milk\n- Bread\n' } });
    const empty = await given().extract('', { scope: 'page' });
    expect(empty.body).toEqual({ ok: false, error: 'no-article' });
  });
});
