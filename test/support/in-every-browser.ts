import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionSession } from './browsers/extension-session.ts';
import { browsersUnderTest } from './browsers/index.ts';
import { waitUntil } from './browsers/wait.ts';
import { generatedPages } from './generated-pages.ts';
import { type PopupDriver, popupDriver } from './popup-driver.ts';
import { type FixtureServer, serve } from './serve.ts';

export interface Given {
  /** The running browser. */
  readonly session: ExtensionSession;
  readonly browser: ExtensionSession['browser'];
  /** The address of a fixture page. */
  url(path: string): string;
  /** Goes to a fixture page in the web tab and clicks the toolbar button there. */
  openPopupOn(path: string): Promise<PopupDriver>;
  /** What the library page shows, once it shows `text`. */
  libraryWith(text: string): Promise<string>;
}

/**
 * One set of specs for all browsers: `specs` is called once a browser. Where one is missing its specs are skipped, and
 * their title says why. Whatever the specs do, the extension must raise no error.
 */
export function inEveryBrowser(specs: (given: () => Given) => void): void {
  for (const { name, missing, launch } of browsersUnderTest) {
    describe.skipIf(missing !== null)(missing === null ? `in ${name}` : `in ${name} (${missing})`, () => {
      let session: ExtensionSession | undefined;
      let server: FixtureServer | undefined;

      beforeAll(async () => {
        server = await serve('test/fixtures/pages', generatedPages);
        session = await launch();
      });
      afterAll(async () => {
        await session?.close();
        await server?.close();
      });

      specs(() => {
        if (session === undefined || server === undefined) throw new Error(`${name} is not running`);
        return given(session, server);
      });

      it('raises no error in the extension', async () => {
        expect(await session?.errors()).toEqual([]);
      });
    });
  }
}

const given = (session: ExtensionSession, server: FixtureServer): Given => ({
  session,
  browser: session.browser,
  url: server.url,
  async openPopupOn(path) {
    await session.web().goto(server.url(path), { waitUntil: 'domcontentloaded' });
    return popupDriver(await session.clickToolbarButton());
  },
  async libraryWith(text) {
    const page = await session.openPage('library/index.html');
    try {
      return await waitUntil(`“${text}” in the library`, async () => {
        const shown = await page.evaluate(() => document.querySelector('main')?.textContent ?? '');
        return shown.includes(text) ? shown : null;
      });
    } finally {
      await page.close();
    }
  },
});
