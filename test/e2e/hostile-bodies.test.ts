import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionSession } from '../support/browsers/extension-session.ts';
import { browsersUnderTest } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { click, textOf } from '../support/page-driver.ts';
import { putReadable, readableClip } from '../support/readable-clips.ts';
import { readerOn } from '../support/reader-driver.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A server that notes who asks for what. `/open.png` may be read by anybody. */
async function spy() {
  const requests: { path: string; referrer: string | undefined }[] = [];
  const server = createServer((request, response) => {
    requests.push({ path: request.url ?? '', referrer: request.headers.referer });
    const isOpen = request.url === '/open.png';
    response.writeHead(200, {
      'content-type': 'image/png',
      ...(isOpen ? { 'access-control-allow-origin': '*' } : {}),
    });
    response.end(png);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    requests,
    url: (path: string) => `http://127.0.0.1:${address.port}/${path}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
type Spy = Awaited<ReturnType<typeof spy>>;

const bad = 'alert(1);globalThis.sheafPwned=1';

/** Bodies as no sanitiser of ours would have stored them; each tries to run a script or to reach the server. */
const bodies: readonly (readonly [what: string, html: (url: string) => string])[] = [
  ['a script', (url) => `<script>${bad}</script><script src="${url}"></script>`],
  ['event handlers', () => `<img src="x" onerror="${bad}"><p onclick="${bad}" onpointerover="${bad}">here</p>`],
  [
    'a drawing',
    (url) => `<svg onload="${bad}"><image href="${url}"/><use href="${url}#x"/><script>${bad}</script></svg>`,
  ],
  ['addresses that are scripts', () => `<a href="javascript:${bad}">a</a><a href="java&#10;script:${bad}">b</a>`],
  ['frames', (url) => `<iframe src="${url}"></iframe><iframe srcdoc="<script>${bad}</script>"></iframe>`],
  ['media', (url) => `<video src="${url}" poster="${url}"></video><object data="${url}"></object><embed src="${url}">`],
  ['pictures by other names', (url) => `<img srcset="${url} 2x"><picture><source srcset="${url}"></picture>`],
  [
    'styles',
    (url) =>
      `<style>@import "${url}";</style><p style="background:url(${url})">a</p><link rel=stylesheet href="${url}">`,
  ],
  [
    'heads in a body',
    (url) =>
      `<meta http-equiv="refresh" content="0;url=${url}"><base href="${url}"><link rel="prefetch" href="${url}">`,
  ],
  [
    'a form',
    (url) =>
      `<form action="${url}"><input autofocus onfocus="${bad}"><button formaction="javascript:${bad}">b</button></form>`,
  ],
  [
    'elements that clobber the document',
    () =>
      `<form name="body"><input name="querySelectorAll"></form><img name="createElement"><img name="getElementById"><a id="root">a</a>`,
  ],
  [
    'a mutation through MathML',
    () => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${bad}&gt;">`,
  ],
  [
    'a mutation through a form',
    () => `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${bad}></style></form>`,
  ],
  ['a mutation through noscript', () => `<noscript><p title="</noscript><img src=x onerror=${bad}>"></noscript>`],
  [
    'a mutation through a template',
    () =>
      `<svg></p><style><a id="</style><img src=1 onerror=${bad}>"></svg><template><img src=x onerror=${bad}></template>`,
  ],
];

for (const { name, missing, launch } of browsersUnderTest) {
  describe.skipIf(missing !== null)(missing === null ? `in ${name}` : `in ${name} (${missing})`, () => {
    let session: ExtensionSession;
    let server: Spy;

    beforeAll(async () => {
      server = await spy();
      session = await launch();
    });
    afterAll(async () => {
      await session?.close();
      await server?.close();
    });

    it('runs nothing and loads nothing of a hostile body in the reader view', async () => {
      const url = server.url('secret.png');
      const clips = bodies.map(([what, html], n) => ({
        what,
        clip: readableClip(n + 1, `<p>First words.</p>${html(url)}`),
      }));
      for (const { clip } of clips) await putReadable(session, clip);
      for (const { what, clip } of clips) {
        const page = await readerOn(session, clip.id).catch((cause: unknown) => {
          throw new Error(`${what}: ${cause}`);
        });
        const dialogs: string[] = [];
        page.on('dialog', (dialog) => {
          dialogs.push(dialog.message());
          void dialog.dismiss();
        });
        const found = await page.evaluate(() => {
          const all = [...document.querySelectorAll<HTMLElement>('#article-text *')];
          for (const element of all)
            element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
          const names = all.flatMap((element) => element.getAttributeNames());
          return {
            isPwned: 'sheafPwned' in globalThis,
            elements: all
              .map(({ localName }) => localName)
              .filter((each) => !/^(?:p|a|span|table|math|mtext|tbody)$/.test(each)),
            attributes: names.filter((each) => /^on|^style$|^id$|^name$|set$|action$/.test(each)),
            text: document.querySelector('#article-text')?.textContent ?? '',
          };
        });
        expect({ ...found, dialogs }, what).toMatchObject({
          isPwned: false,
          elements: [],
          attributes: [],
          dialogs: [],
        });
        expect(found.text, what).toContain('First words.');
        await page.close();
      }
      expect(server.requests).toEqual([]);
    });

    it('loads pictures when they are asked for, without a referrer, with cookies by a second question only', async () => {
      const [open, own] = [server.url('open.png'), server.url('own.png')];
      const clip = readableClip(30, `<p>A <img src="${open}" alt="one"> B <img src="${own}" alt="two"></p>`);
      await putReadable(session, clip);
      const page = await readerOn(session, clip.id);
      const shown = () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLImageElement>('#article-text img')].map(({ alt }) => alt),
        );
      expect(await textOf(page, '.picture-notice')).toContain('2 pictures not loaded.');
      expect(await shown()).toEqual([]);
      expect(server.requests).toEqual([]);
      await click(page, '#load-pictures');
      await waitUntil('the second question', async () => (await textOf(page, '#load-with-cookies')) !== '');
      expect(await shown()).toEqual(['one']);
      await click(page, '#load-with-cookies');
      await waitUntil('both', async () => (await shown()).length === 2);
      expect(server.requests.map(({ path }) => path)).toEqual(expect.arrayContaining(['/open.png', '/own.png']));
      expect(server.requests.filter(({ referrer }) => referrer !== undefined)).toEqual([]);
      await page.close();
    });
  });
}
