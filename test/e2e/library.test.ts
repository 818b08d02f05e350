import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { finishedDownload } from '../support/browsers/downloads.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { click, dropFiles, textOf } from '../support/page-driver.ts';

const fixtures = ['hand-written.md', 'unknown-keys.md', 'windows.md'].map((name) => ({
  name,
  bytes: [...readFileSync(new URL(`../fixtures/curated-content/${name}`, import.meta.url))],
}));

const notes = { name: 'notes.txt', bytes: [...Buffer.from('no front matter')] };

/** The page that opens in a new tab by what is done to another. */
async function pageOpenedBy(page: Page, act: () => Promise<void>): Promise<Page> {
  const before = new Set(await page.browser().pages());
  await act();
  return waitUntil('another tab', async () => {
    for (const each of await page.browser().pages()) {
      // While the tab changes its process there is no document to ask.
      const path = before.has(each) ? '' : await each.evaluate(() => location.pathname).catch(() => '');
      if (path.includes('/transfer/')) return each;
    }
    return null;
  });
}

const titles = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.clip-title')].map((title) => title.textContent ?? ''));
const shows = (page: Page, count: number): Promise<unknown> =>
  waitUntil(`${count} clips on the page`, async () => (await titles(page)).length === count);

inEveryBrowser((given) => {
  describe('the library', () => {
    it('takes files that are dropped on it to the page that imports, and shows what came in', async () => {
      const { session } = given();
      const page = await session.openPage('library/index.html');
      await waitUntil('an open library', async () => (await textOf(page, 'main')).includes('No clips yet'));
      const transfer = await pageOpenedBy(page, () => dropFiles(page, [...fixtures, notes]));
      await waitUntil('the preview', async () => (await textOf(transfer, '#import')).includes('notes.txt'));
      expect(await textOf(transfer, '[data-count=new] dd')).toBe('3');
      await click(transfer, '[data-action=import]');
      await waitUntil('the end', async () => (await textOf(transfer, '.outcome')) === '3 clips added.');
      await transfer.close();
      await shows(page, 3);
      expect(await titles(page)).toContain("Tides & timetables:  a ferry's year");
      await page.close();
    });

    it('has all of a clip within a window of 360 pixels', async () => {
      const page = await given().session.openPage('library/index.html');
      await page.setViewport({ width: 360, height: 760 });
      await shows(page, 3);
      const beyond = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth)
          .map((element) => element.textContent),
      );
      expect(beyond).toEqual([]);
      await page.close();
    });

    it('exports all of them again, byte for byte', async () => {
      const { session } = given();
      const page = await session.openPage('library/index.html');
      await shows(page, 3);
      await click(page, '.selection-bar .tick input');
      await waitUntil('a selection', async () => (await textOf(page, '.selection-bar')).includes('3 clips selected'));
      await page.select('#export-format', 'curated-content');
      await click(page, '#export-selected');
      const zip = await waitUntil('the file', () => finishedDownload(session.downloads, '.zip'));
      const written = Object.values(unzipSync(zip));
      const sorted = (files: Uint8Array[]) => files.map((bytes) => Buffer.from(bytes).toString()).sort();
      expect(sorted(written)).toEqual(sorted(fixtures.map(({ bytes }) => new Uint8Array(bytes))));
      await page.close();
    });

    it('deletes clips, with Undo at hand, and shows it in every window', async () => {
      const { session } = given();
      const [page, other] = [
        await session.openPage('library/index.html'),
        await session.openPage('library/index.html'),
      ];
      await shows(page, 3);
      await shows(other, 3);
      await click(page, '.selection-bar .tick input');
      await click(page, '#delete-selected');
      await shows(page, 0);
      await shows(other, 0);
      expect(await textOf(page, '[role=status] .toast-text')).toBe('3 clips deleted.');
      await click(page, '#undo');
      await shows(page, 3);
      await shows(other, 3);
      await other.close();
      await page.close();
    });

    it('keeps what was deleted for a while, after the background was ended too', async () => {
      const { session } = given();
      const page = await session.openPage('library/index.html');
      await shows(page, 3);
      await page.focus('.clip [data-action=move]');
      await page.keyboard.press('Enter');
      await shows(page, 2);
      // The keyboard goes on from where it was.
      await waitUntil('the focus on the next clip', () =>
        page.evaluate(() => document.activeElement?.closest('.clip') === document.querySelector('.clip')),
      );
      await session.killBackground();
      await click(page, '#to-trash');
      await waitUntil('the deleted clip', async () => (await textOf(page, 'h1')) === 'Recently deleted');
      await shows(page, 1);
      await click(page, '[data-action=move]');
      await waitUntil('an empty view', async () => (await textOf(page, 'main')).includes('Nothing was deleted'));
      await click(page, '#to-clips');
      await shows(page, 3);
      await page.close();
    });
  });
});
