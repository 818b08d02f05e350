import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { severalEntry } from '../support/browsers/extension-session.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { type LinkServer, linkServer } from '../support/link-server.ts';
import { pressButton, textOf } from '../support/page-driver.ts';
import { ended, openedSeveral } from '../support/several-driver.ts';

interface Tab {
  readonly id: number;
  readonly url?: string;
  readonly discarded: boolean;
}

/** The tabs with that address, as the browser has them. */
const tabsWith = (page: Page, url: string): Promise<Tab[]> =>
  page.evaluate(async (wanted) => {
    interface Api {
      readonly tabs: { query(which: object): Promise<Tab[]> };
    }
    const { tabs } = (globalThis as unknown as { readonly chrome: Api }).chrome;
    return (await tabs.query({})).filter((tab) => tab.url === wanted);
  }, url);

/** Has the browser put a tab away, as it does when memory is short. */
const discard = (page: Page, id: number): Promise<void> =>
  page.evaluate(async (tabId) => {
    interface Api {
      readonly tabs: { discard(tabId: number): Promise<unknown> };
    }
    await (globalThis as unknown as { readonly chrome: Api }).chrome.tabs.discard(tabId);
  }, id);

inEveryBrowser((given) => {
  let server: LinkServer;
  beforeAll(async () => {
    server = await linkServer();
    await given().session.grantHostAccess(server.url(''));
  });
  afterAll(() => server.close());

  describe('several pages at once', () => {
    it('are reached from the menu of the toolbar button', async () => {
      const { session } = given();
      await session.web().goto(server.url('good/1'), { waitUntil: 'domcontentloaded' });
      const opened = openedSeveral(session);
      await session.pickFromButtonMenu(severalEntry);
      const page = await opened;
      await waitUntil('the tab', async () => (await textOf(page, '#tab-candidates')).includes('good/1'));
      expect(await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#links-text')?.value)).toBe('');
      await page.close();
    });

    it('are fetched from the site where their tab sleeps, and the tab sleeps on', async () => {
      const { session } = given();
      const url = server.url('good/41');
      const tab = await session.web().browser().newPage();
      await tab.goto(url, { waitUntil: 'domcontentloaded' });
      const page = await session.openPage('library/several/index.html');
      await waitUntil('the tab', async () => (await textOf(page, '#tab-candidates')).includes('good/41'));
      const [awake] = await tabsWith(page, url);
      await discard(page, awake?.id ?? 0);
      await waitUntil('its sleep', async () => (await tabsWith(page, url))[0]?.discarded === true);
      await waitUntil('the remark', async () => (await textOf(page, '#tab-candidates')).includes('asleep'));
      await page.evaluate(() => {
        const rows = [...document.querySelectorAll('#tab-candidates .candidate')];
        rows
          .find((row) => row.textContent?.includes('asleep'))
          ?.querySelector<HTMLElement>('input')
          ?.click();
      });
      const before = server.asked.length;
      await pressButton(page, '#start');
      expect(await ended(page)).toBe('1 saved.');
      expect(server.asked.slice(before)).toEqual(['good/41']);
      expect((await tabsWith(page, url)).map(({ discarded }) => discarded)).toEqual([true]);
      await page.close();
      expect(await given().libraryWith('Tide table 41')).toContain('Tide table 41');
    });
  });
});
