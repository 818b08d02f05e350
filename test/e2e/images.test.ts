import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionSession } from '../support/browsers/extension-session.ts';
import { browsersUnderTest } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { ask, clip, exported, grantEverySite, keep, says, shownIn } from '../support/image-driver.ts';
import { pagesWith } from '../support/image-pages.ts';
import { type ImageServer, imageServer } from '../support/image-server.ts';
import { click, textOf } from '../support/page-driver.ts';
import { readerOn } from '../support/reader-driver.ts';
import { type FixtureServer, serve } from '../support/serve.ts';

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
        expect(await page.evaluate(() => document.querySelector('.picture')?.getAttribute('aria-label'))).toBe(
          'Picture, not loaded: drawing.svg (not kept: it is an SVG drawing, which can hold scripts)',
        );
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

    it('raises no error in the extension', async () => {
      const errors = await session.errors();
      // Chromium logs by itself what a server does not open to all: without the permission there is no other way to know.
      expect(errors.filter((error) => !error.includes('has been blocked by CORS policy'))).toEqual([]);
    });
  });
}
