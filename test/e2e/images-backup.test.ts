import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../src/model/clip.ts';
import type { ExtensionSession } from '../support/browsers/extension-session.ts';
import { browsersUnderTest } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { ask, clip, exported, keep, says, shownIn } from '../support/image-driver.ts';
import { pagesWith } from '../support/image-pages.ts';
import { imageServer } from '../support/image-server.ts';
import { chooseFiles, click } from '../support/page-driver.ts';
import { readerOn } from '../support/reader-driver.ts';
import { serve } from '../support/serve.ts';

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
        const session = await launched(wanted);
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

    it('asks for no image that was still to be loaded, where none are kept, and says so', async () => {
      const images = await imageServer();
      const pages = await serve('test/fixtures/pages', pagesWith(images));
      let backup: Buffer | null = null;
      let id = '';
      for (const wanted of ['chromium', 'chromium', 'firefox']) {
        const session = await launched(wanted);
        try {
          if (backup === null) {
            await session.grantHostAccess(images.url(''));
            id = await clip(session, pages.url('slow.html'));
            images.delay = 20_000;
            await ask(session, 'image.keep', { ids: [id] });
            backup = await exported(session, 'backup');
            expect(stateIn(backup).join('\n')).toContain(`{"url":"${images.url('0-slow.png')}"}`);
            continue;
          }
          images.delay = 0;
          const before = images.requests.length;
          await session.grantHostAccess(images.url(''));
          await restore(session, backup);
          const page = await readerOn(session, id);
          await says(page, '.picture-notice', '8 pictures not loaded.');
          expect(await page.$('#kept-pictures')).toBeNull();
          expect(await page.$('#keep-pictures')).not.toBeNull();
          await page.close();
          expect(images.requests).toHaveLength(before);
        } finally {
          await session.close();
        }
      }
      await pages.close();
      await images.close();
    });
  },
);

function launched(wanted: string): Promise<ExtensionSession> {
  const browser = browsersUnderTest.find(({ name }) => name === wanted);
  if (browser === undefined) throw new Error(`${wanted} is missing`);
  return browser.launch();
}

async function restore(session: ExtensionSession, backup: Buffer): Promise<void> {
  const page = await session.openPage('library/transfer/index.html');
  await page.waitForSelector('#transfer-files');
  await chooseFiles(page, '#transfer-files', [{ name: 'sheaf-backup.zip', bytes: [...backup] }]);
  await page.waitForSelector('[data-action=import]');
  await click(page, '[data-action=import]');
  await says(page, '.outcome', /clips? added/);
  await page.close();
}

/** The clips of a backup, line by line, and its images with their sizes, in an order of their own. */
function stateIn(backup: Buffer): string[] {
  const entries = Object.entries(unzipSync(new Uint8Array(backup)));
  const lines = entries
    .filter(([name]) => name.startsWith('clips/'))
    .flatMap(([, bytes]) => Buffer.from(bytes).toString().trim().split('\n'))
    .map((line) => {
      // Where reading stopped is new each time: the clip is read in between.
      const { clip, readingPlace: _, ...rest }: { clip: Clip; readingPlace?: unknown } = JSON.parse(line);
      return JSON.stringify({ id: clip.id, revision: clip.revision, ...rest });
    });
  const files = entries.filter(([name]) => name.startsWith('images/'));
  return [...lines, ...files.map(([name, bytes]) => `${name} ${bytes.length}`)].sort();
}
