import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { extensionClient } from '../faults/extension-client.ts';
import { finishedDownload } from './browsers/downloads.ts';
import type { ExtensionSession, Json } from './browsers/extension-session.ts';
import { waitUntil } from './browsers/wait.ts';
import { click, textOf } from './page-driver.ts';
import { popupDriver } from './popup-driver.ts';

export async function ask(session: ExtensionSession, type: string, request: Json): Promise<unknown> {
  const page = await session.openPage('options/index.html');
  try {
    return await extensionClient(page, { patience: 20_000 }).ask(type, request);
  } finally {
    await page.close();
  }
}
export const keep = (session: ExtensionSession, keepImages: Settings['keepImages']): Promise<unknown> =>
  ask(session, 'settings.put', { ...defaultSettings, keepImages } as unknown as Json);

/** Clips a page by the toolbar button, as a user does, and gives the clip's id. */
export async function clip(session: ExtensionSession, url: string): Promise<string> {
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

export const grantEverySite = async (session: ExtensionSession): Promise<void> => {
  await session.grantHostAccess('http://*');
  await session.grantHostAccess('https://*');
};

export const says = (page: Page, selector: string, text: string | RegExp): Promise<unknown> =>
  waitUntil(`“${text}” in ${selector}`, async () => {
    const shown = await textOf(page, selector);
    return typeof text === 'string' ? shown.includes(text) : text.test(shown);
  }).catch(async (cause: unknown) => {
    throw new Error(`${cause}; it says: ${await textOf(page, selector)}`);
  });

/** Descriptions of the images that are really on the screen, with where their bytes come from. */
export const shownIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('#article-text img')]
      .filter(({ complete, naturalWidth }) => complete && naturalWidth > 0)
      .map(({ alt, src }) => `${alt} ${new URL(src).protocol}`),
  );

export async function exported(session: ExtensionSession, kind: string): Promise<Buffer> {
  rmSync(session.downloads, { recursive: true, force: true });
  const page = await session.openPage('library/transfer/index.html');
  await page.waitForSelector(`input[value=${kind}]`);
  await click(page, `input[value=${kind}]`);
  await click(page, '[data-action=export]');
  const bytes = await waitUntil('the download', () => finishedDownload(session.downloads, '.zip'));
  await page.close();
  return bytes;
}
