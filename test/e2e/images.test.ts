import { rmSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clip } from '../../src/model/clip.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { extensionClient } from '../faults/extension-client.ts';
import { finishedDownload } from '../support/browsers/downloads.ts';
import type { ExtensionSession, Json } from '../support/browsers/extension-session.ts';
import { browsersUnderTest } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { type ImageServer, imageServer } from '../support/image-server.ts';
import { chooseFiles, click, textOf } from '../support/page-driver.ts';
import { pngOf } from '../support/png.ts';
import { popupDriver } from '../support/popup-driver.ts';
import { readerOn } from '../support/reader-driver.ts';
import { type FixtureServer, serve } from '../support/serve.ts';

const words =
  '<p>The harbour freezes every winter, and the ferry waits until the ice carries carts of several tons.</p>';
const pageWith = (title: string, images: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${images
    .map((image) => `${words}<figure>${image}</figure>${words}`)
    .join('')}</article></body></html>`;
const inline = `data:image/png;base64,${pngOf(8, 8, [9, 9, 9]).toString('base64')}`;

/** Pages with images: of their own server, of another one, and of every odd kind. */
const pagesWith = (images: ImageServer) => ({
  'own.png': () => ({ type: 'image/png', body: pngOf(96, 64, [200, 40, 40]) }),
  'mixed.html': () =>
    pageWith('Mixed images', [
      '<img src="own.png" alt="own">',
      `<img src="${images.url('open/o.png')}" alt="open">`,
      `<img src="${images.url('closed.png')}" alt="closed">`,
    ]),
  'many.html': () =>
    pageWith('Many images', [
      '<img src="own.png" alt="own">',
      `<img src="${images.url('small.png')}" srcset="${images.url('large.png')} 2x, ${images.url('small.png')} 1x" alt="set">`,
      ...Array.from({ length: 9 }, (_, n) => `<img src="${images.url(`${n}-photo.png`)}" alt="photo ${n}">`),
      `<img src="${images.url('twin-a.png')}" alt="twin"><img src="${images.url('twin-b.png')}" alt="twin">`,
      `<img src="${images.url('moved.png')}" alt="moved">`,
      `<img src="${images.url('twin-a.png')}" alt="again">`,
      `<img src="${inline}" alt="inline">`,
    ]),
  'odd.html': () =>
    pageWith(
      'Odd images',
      ['fine.png', 'drawing.svg', 'sign-in.png', 'gone.png', 'huge.png'].map(
        (name) => `<img src="${images.url(name)}" alt="${name}">`,
      ),
    ),
  'slow.html': () =>
    pageWith(
      'Slow images',
      Array.from({ length: 8 }, (_, n) => `<img src="${images.url(`${n}-slow.png`)}" alt="slow ${n}">`),
    ),
});

async function ask(session: ExtensionSession, type: string, request: Json): Promise<unknown> {
  const page = await session.openPage('options/index.html');
  try {
    return await extensionClient(page, { patience: 20_000 }).ask(type, request);
  } finally {
    await page.close();
  }
}
const keep = (session: ExtensionSession, keepImages: Settings['keepImages']): Promise<unknown> =>
  ask(session, 'settings.put', { ...defaultSettings, keepImages } as unknown as Json);

/** Clips a page by the toolbar button, as a user does, and gives the clip's id. */
async function clip(session: ExtensionSession, url: string): Promise<string> {
  await session.web().goto(url, { waitUntil: 'load' });
  const popup = popupDriver(await session.clickToolbarButton());
  await popup.reaches('ready');
  await popup.save();
  await popup.reaches('saved');
  await popup.popup.close();
  const library = await session.openPage('library/index.html');
  try {
    return await waitUntil('the clip in the library', () =>
      library.evaluate(
        (address) =>
          document.querySelector(`.clip a[href="${address}"]`)?.closest<HTMLElement>('.clip')?.dataset['clip'],
        url,
      ),
    );
  } finally {
    await library.close();
  }
}

const grantEverySite = async (session: ExtensionSession): Promise<void> => {
  await session.grantHostAccess('http://*');
  await session.grantHostAccess('https://*');
};

const says = (page: Page, selector: string, text: string | RegExp): Promise<unknown> =>
  waitUntil(`“${text}” in ${selector}`, async () => {
    const shown = await textOf(page, selector);
    return typeof text === 'string' ? shown.includes(text) : text.test(shown);
  }).catch(async (cause: unknown) => {
    throw new Error(`${cause}; it says: ${await textOf(page, selector)}`);
  });

/** Descriptions of the images that are really on the screen, with where their bytes come from. */
const shownIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('#article-text img')]
      .filter(({ complete, naturalWidth }) => complete && naturalWidth > 0)
      .map(({ alt, src }) => `${alt} ${new URL(src).protocol}`),
  );

async function exported(session: ExtensionSession, kind: string): Promise<Buffer> {
  rmSync(session.downloads, { recursive: true, force: true });
  const page = await session.openPage('library/transfer/index.html');
  await page.waitForSelector(`input[value=${kind}]`);
  await click(page, `input[value=${kind}]`);
  await click(page, '[data-action=export]');
  const bytes = await waitUntil('the download', () => finishedDownload(session.downloads, '.zip'));
  await page.close();
  return bytes;
}

for (const { name, missing, launch } of browsersUnderTest) {
  describe.skipIf(missing !== null)(missing === null ? `in ${name}` : `in ${name} (${missing})`, () => {
    let session: ExtensionSession;
    let images: ImageServer;
    let pages: FixtureServer;

    beforeAll(async () => {
      images = await imageServer();
      pages = await serve('test/fixtures/pages', pagesWith(images));
      session = await launch();
    });
    afterAll(async () => {
      await session?.close();
      await pages?.close();
      await images?.close();
    });

    describe('images kept with the clip', () => {
      it('are none where the user has not asked for any', async () => {
        const id = await clip(session, pages.url('mixed.html?none'));
        const page = await readerOn(session, id);
        await says(page, '.picture-notice', '3 pictures not loaded.');
        expect(await textOf(page, '#kept-pictures')).toBe('');
        await page.close();
      });

      it('are without a permission those that are open to all, and those of the page itself', async () => {
        await keep(session, 'all');
        const id = await clip(session, pages.url('mixed.html'));
        const page = await readerOn(session, id);
        await says(page, '#kept-pictures', '2 of 3 pictures kept: 1 may not be read by Sheaf without your permission.');
        await waitUntil('both of them', async () => (await shownIn(page)).length === 2);
        expect(await shownIn(page)).toEqual(['own blob:', 'open blob:']);
        await page.close();
      });

      it('are tried again when the user has allowed it', async () => {
        await grantEverySite(session);
        const library = await session.openPage('library/index.html');
        await waitUntil('the rows', () => library.$('.clip'));
        const href = await library.evaluate(
          () => document.querySelector('.clip-actions a')?.getAttribute('href') ?? '',
        );
        await library.close();
        const page = await session.openPage(href.slice(1));
        await page.waitForSelector('#retry-pictures');
        await click(page, '#retry-pictures');
        await says(page, '#kept-pictures', '3 pictures kept with the clip.');
        await waitUntil('the third', async () => (await shownIn(page)).length === 3);
        expect(await textOf(page, '.picture-notice')).not.toContain('not loaded');
        await page.close();
      });

      it('are all of the article, each once, the largest of a set, and come with the clip and not before it', async () => {
        images.delay = 300;
        const id = await clip(session, pages.url('many.html'));
        const page = await readerOn(session, id);
        await says(page, '#kept-pictures', '14 pictures kept with the clip.');
        images.delay = 0;
        await waitUntil('all of them', async () => (await shownIn(page)).length === 16);
        expect(await shownIn(page)).toEqual([
          ...['own blob:', 'set blob:', ...Array.from({ length: 9 }, (_, n) => `photo ${n} blob:`)],
          ...['twin blob:', 'twin blob:', 'moved blob:', 'again blob:', 'inline data:'],
        ]);
        await page.close();
      });

      it('that cannot be had say why, and spoil no other', async () => {
        const id = await clip(session, pages.url('odd.html'));
        const page = await readerOn(session, id);
        await says(page, '#kept-pictures', /^1 of 5 pictures kept: .*\./);
        const notice = await textOf(page, '#kept-pictures');
        for (const reason of [
          ...['1 was refused by its server', '1 is no picture', '1 is larger than 10 MB'],
          '1 is an SVG drawing, which can hold scripts',
        ]) {
          expect(notice).toContain(reason);
        }
        expect(await shownIn(page)).toEqual(['fine.png blob:']);
        await page.close();
      });

      it('go on where the background was ended in the middle', async () => {
        images.delay = 400;
        const id = await clip(session, pages.url('slow.html'));
        await session.killBackground();
        images.delay = 0;
        // Whatever starts it again: here, a page of Sheaf’s that asks for something.
        await ask(session, 'search.maintain', null);
        const page = await readerOn(session, id);
        await says(page, '#kept-pictures', '8 pictures kept with the clip.');
        await page.close();
      });

      it('go with the deleted clip and come back with it', async () => {
        const id = await clip(session, pages.url('mixed.html?undo'));
        const before = await readerOn(session, id);
        await says(before, '#kept-pictures', '3 pictures kept');
        await before.close();
        await ask(session, 'clip.trash', { ids: [id] });
        await ask(session, 'clip.restore', { ids: [id] });
        const page = await readerOn(session, id);
        await waitUntil('all three', async () => (await shownIn(page)).length === 3);
        await page.close();
      });

      it('can be kept for a single clip in the reader view', async () => {
        await keep(session, 'none');
        const id = await clip(session, pages.url('mixed.html?one'));
        const page = await readerOn(session, id);
        await page.waitForSelector('#keep-pictures');
        await click(page, '#keep-pictures');
        await says(page, '#kept-pictures', '3 pictures kept with the clip.');
        await page.close();
      });

      it('are chosen in the options, with what they cost and what is kept', async () => {
        const page = await session.openPage('options/index.html');
        await page.waitForSelector('input[name=keep-images][value=lead]');
        await click(page, 'input[name=keep-images][value=lead]');
        await says(page, '#pictures .outcome', 'Saved.');
        await says(page, '#picture-totals', /\d+ kept, 4 could not be kept\. Sheaf takes \d+ MB/);
        expect(await page.$('#pictures-access')).toBeNull();
        await session.withdrawHostAccess('http://*');
        await says(page, '#pictures-access', 'Sheaf needs your permission for all of them');
        await page.close();
        const again = await session.openPage('options/index.html');
        await says(again, '#pictures-access', 'Sheaf needs your permission for all of them');
        expect(await again.evaluate(() => document.querySelector<HTMLInputElement>('[value=lead]')?.checked)).toBe(
          true,
        );
        await again.close();
      });

      it('lie beside the Markdown files, which link to them there', async () => {
        const files = unzipSync(new Uint8Array(await exported(session, 'markdown-with-images')));
        const text = Buffer.from(files['Many images.md'] ?? []).toString();
        const links = [...text.matchAll(/!\[[^\]]*\]\(([^)\s]*)\)/g)].map(([, link = '']) => link);
        expect(links.filter((link) => link.startsWith('images/'))).toHaveLength(15);
        expect(links.filter((link) => !link.startsWith('images/') && !link.startsWith('data:'))).toEqual([]);
        for (const link of links.filter((each) => each.startsWith('images/'))) {
          expect([...(files[link] ?? [])].slice(1, 4), link).toEqual([...Buffer.from('PNG')]);
        }
        expect(Buffer.from(files['Odd images.md'] ?? []).toString()).toContain(images.url('gone.png'));
        // Those of equal bytes are one file.
        expect(Object.keys(files).filter((each) => each.includes('twin'))).toHaveLength(1);
      });

      it('are shown without any network', async () => {
        await pages.close();
        await images.close();
        const asked = images.requests.length;
        await session.restart();
        const library = await session.openPage('library/index.html');
        await waitUntil('the rows', () => library.$('.clip'));
        const id = await library.evaluate(
          () =>
            [...document.querySelectorAll<HTMLElement>('.clip')].find((row) => row.textContent?.includes('Many images'))
              ?.dataset['clip'] ?? '',
        );
        await library.close();
        const page = await readerOn(session, id);
        await waitUntil('all of them', async () => (await shownIn(page)).length === 16);
        expect(await textOf(page, '.picture-notice')).toBe('14 pictures kept with the clip. ');
        expect(images.requests).toHaveLength(asked);
        expect(
          images.requests.filter(({ path, referrer }) => path.includes('photo') && referrer === undefined),
        ).toHaveLength(9);
        await page.close();
      });
    });
  });
}

const missing = browsersUnderTest.filter((each) => each.missing !== null).map(({ name }) => name);

describe.skipIf(missing.length > 0)(
  `a backup with images (needs both browsers, missing: ${missing.join(', ') || 'none'})`,
  () => {
    it('restores them on the other browser, without any network, and from there back', async () => {
      const images = await imageServer();
      const pages = await serve('test/fixtures/pages', pagesWith(images));
      const states: string[][] = [];
      let backup: Buffer | null = null;
      let id = '';
      for (const wanted of ['chromium', 'firefox', 'chromium']) {
        const session = await browsersUnderTest.find(({ name }) => name === wanted)?.launch();
        if (session === undefined) throw new Error('a browser is missing');
        try {
          if (backup === null) {
            await session.grantHostAccess(images.url(''));
            await keep(session, 'all');
            await clip(session, pages.url('odd.html'));
            id = await clip(session, pages.url('many.html'));
            const reader = await readerOn(session, id);
            await says(reader, '#kept-pictures', '14 pictures kept');
            await reader.close();
            await pages.close();
            await images.close();
          } else await restore(session, backup);
          const page = await readerOn(session, id);
          await waitUntil('the images', async () => (await shownIn(page)).length === 16);
          await page.close();
          backup = await exported(session, 'backup');
          states.push(stateIn(backup));
        } finally {
          await session.close();
        }
      }
      expect(states[0]?.filter((line) => line.startsWith('images/'))).toHaveLength(14);
      expect(states[0]?.join('\n')).toContain('"failure":"drawing"');
      expect(states[1]).toEqual(states[0]);
      expect(states[2]).toEqual(states[0]);
    });
  },
);

async function restore(session: ExtensionSession, backup: Buffer): Promise<void> {
  const page = await session.openPage('library/transfer/index.html');
  await page.waitForSelector('#transfer-files');
  await chooseFiles(page, '#transfer-files', [{ name: 'sheaf-backup.zip', bytes: [...backup] }]);
  await page.waitForSelector('[data-action=import]');
  await click(page, '[data-action=import]');
  await says(page, '.outcome', /clips added/);
  await page.close();
}

/** The clips of a backup, line by line, and its images with their sizes, in an order of their own. */
function stateIn(backup: Buffer): string[] {
  const entries = Object.entries(unzipSync(new Uint8Array(backup)));
  const lines = entries
    .filter(([name]) => name.startsWith('clips/'))
    .flatMap(([, bytes]) => Buffer.from(bytes).toString().trim().split('\n'))
    .map((line) => {
      const { clip, ...rest }: { clip: Clip } = JSON.parse(line);
      return JSON.stringify({ id: clip.id, revision: clip.revision, ...rest });
    });
  const files = entries.filter(([name]) => name.startsWith('images/'));
  return [...lines, ...files.map(([name, bytes]) => `${name} ${bytes.length}`)].sort();
}
