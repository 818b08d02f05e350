import type { Page } from 'puppeteer-core';
import type { ExtensionSession } from './browsers/extension-session.ts';
import { waitUntil } from './browsers/wait.ts';

/** Waits until several pages are clipped, and gives what the page says came of them. */
export const ended = (page: Page): Promise<string> =>
  waitUntil(
    'the end',
    () => page.evaluate(() => document.querySelector('#progress[data-step=ended] .outcome')?.textContent ?? null),
    { timeout: 40_000 },
  );

/** The page for several at once that opens next. */
export async function openedSeveral({ web }: ExtensionSession): Promise<Page> {
  const browser = web().browser();
  const before = new Set(await browser.pages());
  return waitUntil('the page', async () => {
    for (const page of await browser.pages()) {
      if (!before.has(page) && (await pathOf(page)).includes('/library/several/')) return page;
    }
    return null;
  });
}

/** Asked of the page itself: Puppeteer does not see where a new tab of Firefox goes in another process. */
const pathOf = (page: Page): Promise<string> =>
  page
    .evaluate(() => location.pathname)
    .catch((cause: unknown) => {
      // It is on its way to another document.
      console.debug(`asked again: ${cause}`);
      return '';
    });
