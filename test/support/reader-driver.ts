import type { Page } from 'puppeteer-core';
import { readerPath } from '../../src/model/reader-address.ts';
import type { ExtensionSession } from './browsers/extension-session.ts';
import { waitUntil } from './browsers/wait.ts';
import { textOf } from './page-driver.ts';

/** Opens a clip in the reader view and waits for its text. */
export async function readerOn(
  session: ExtensionSession,
  clipId: string,
  listIds: readonly string[] = [],
): Promise<Page> {
  const page = await session.openPage(readerPath({ clipId, listIds }));
  await waitUntil('the text', async () => (await textOf(page, '#article-text')) !== '');
  return page;
}
