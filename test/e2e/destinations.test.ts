import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { click, pressButton, says, textOf } from '../support/page-driver.ts';
import { type Fault, type ScriptableServer, scriptableServer } from '../support/scriptable-server.ts';

/** A destination as a user meets it, from the form to what arrives. */
inEveryBrowser((given) => {
  describe('a destination', () => {
    let fault: Fault | null = null;
    let backend: ScriptableServer;
    let options: Page;

    beforeAll(async () => {
      backend = await scriptableServer(() => fault);
      options = await given().session.openPage('options/index.html');
    });
    afterAll(async () => {
      await options.close();
      await backend.close();
    });

    /** By its key: the browser takes the question for access from a user's act alone, and the pointer misses what moves. */
    const press = async (selector: string) => {
      await options.bringToFront();
      await pressButton(options, selector);
    };
    const fill = async (selector: string, text: string) => {
      await options.bringToFront();
      await options.click(selector, { count: 3 });
      await options.keyboard.press('Backspace');
      await options.type(selector, text);
    };
    const row = '[data-destination]';

    it('is added by a form that says beside the field what is missing', async () => {
      await says(options, '#data', 'Nothing is sent anywhere.');
      await press('#add-destination');
      await press('[data-kind=webhook]');
      await press('#save-destination');
      await says(options, '#destination-url-hint', 'Fill this in');
      await fill('#destination-url', 'ftp://desk.example');
      await press('#connect-destination');
      await says(options, '#destination-url-hint', 'begins with https:// or http://');
    });

    it('with a wrong address or a token that is refused says what to do', async () => {
      const { session } = given();
      await session.grantHostAccess(backend.url);
      const gone = await scriptableServer(() => null);
      await gone.close();
      await fill('#destination-url', gone.url);
      await press('#connect-destination');
      await says(options, '#destinations [role=alert]', 'cannot be reached. Check the address and the network');
      fault = 'refused';
      await fill('#destination-url', backend.url);
      await press('#connect-destination');
      await says(options, '#destinations [role=alert]', 'Check the address and what else is filled in');
      fault = 'unauthorized';
      await press('#connect-destination');
      await says(options, '#destinations [role=alert]', 'Enter a token that is valid');
    });

    it('is connected, named and saved', async () => {
      fault = null;
      await fill('#destination-name', 'News desk');
      await fill('#destination-token', 'token-of-the-desk');
      await press('#connect-destination');
      await says(options, '#connection', 'A test event (sheaf.test, unsigned) was accepted.');
      await press('#save-destination');
      await says(options, row, 'News desk');
      await says(options, row, 'In use.');
      await says(options, '#data', `News desk at ${new URL(backend.url).host}`);
      expect(backend.headers.at(-1)?.['authorization']).toBe('Bearer token-of-the-desk');
    });

    it('gets a clip, which the popup and the library then say', async () => {
      const { openPopupOn, session } = given();
      const popup = await openPopupOn('article.html?first');
      await popup.reaches('ready');
      await waitUntil('the destination', async () => (await popup.text('#send-to'))?.includes('News desk'));
      await popup.save();
      await popup.reaches('saved');
      expect(await popup.says('.delivery-done')).toContain('News desk delivered');
      expect(backend.stored).toHaveLength(1);
      await popup.popup.close();
      const library = await session.openPage('library/index.html');
      await says(library, '.clip', 'Delivered to News desk');
      await library.close();
    });

    it('keeps a clip that the user takes back, and the popup says so', async () => {
      const { openPopupOn } = given();
      const popup = await openPopupOn('article.html?taken-back');
      await popup.reaches('ready');
      await popup.save();
      await popup.reaches('saved');
      await popup.says('.delivery-done');
      await popup.click('#undo');
      expect(await popup.says('#stays-in')).toContain('stays in News desk');
      await popup.popup.close();
    });

    it('that is paused keeps its clips, shows them, and goes on when it may', async () => {
      const { openPopupOn, session } = given();
      await press('[aria-label="Pause News desk"]');
      await says(options, row, 'Paused.');
      const popup = await openPopupOn('second.html?paused');
      await popup.reaches('ready');
      await popup.save();
      await popup.reaches('saved');
      expect(await popup.says('.delivery-waiting')).toContain('waits while the destination is paused');
      await popup.popup.close();
      await says(options, row, '1 clip waits to be sent.');
      const before = backend.stored.length;
      const library = await session.openPage('library/index.html');
      await says(library, '.clip', 'waits while the destination is paused');
      await press('[aria-label="Go on: News desk"]');
      await says(library, '.clip', 'Delivered to News desk');
      expect(backend.stored).toHaveLength(before + 1);
      await library.close();
    });

    it('that refuses a clip is told of on top of the library, and gets it again when asked to', async () => {
      const { session } = given();
      fault = 'refused';
      const library = await session.openPage('library/index.html');
      await library.waitForSelector('.clip .tick input');
      await click(library, '.clip .tick input');
      await library.waitForSelector('#send-selected:not([disabled])');
      expect(await textOf(library, '#send-selected')).toBe('Send to News desk');
      await click(library, '#send-selected');
      await says(library, '.toast', '1 clip on the way to News desk.');
      await says(library, '#needs-you', '1 clip was refused.');
      await says(library, '.clip .delivery-trouble', 'The title is too long.');
      await says(library, '.clip .delivery-trouble', 'Open page to edit');
      fault = null;
      await click(library, '.clip .delivery-trouble button');
      await says(library, '.clip', 'Delivered to News desk');
      await waitUntil('the notice to go', async () => (await library.$('#needs-you')) === null);
      await library.close();
    });

    it('that the browser may not be reached any more can be allowed again', async () => {
      const { session } = given();
      await session.withdrawHostAccess(backend.url);
      await says(options, row, 'the browser does not let Sheaf reach News desk');
      await session.grantHostAccess(backend.url);
      await says(options, row, 'In use.');
    });

    it('is changed without its token, which stays', async () => {
      await press('[aria-label="Edit News desk"]');
      await waitUntil('the stored token', () => options.$('[placeholder^="Stored"]'));
      await fill('#destination-name', 'Front page');
      await press('#save-destination');
      await says(options, row, 'Front page');
      await press('[aria-label="Edit Front page"]');
      await press('#connect-destination');
      await says(options, '#connection', 'was accepted');
      expect(backend.headers.at(-1)?.['authorization']).toBe('Bearer token-of-the-desk');
      await press('.destination-form .button-quiet');
    });

    it('is removed with its permission', async () => {
      await press('[aria-label="Remove Front page"]');
      await says(options, row, 'Everything that was sent there has arrived.');
      await press('[data-confirm=remove]');
      await says(options, '#data', 'Nothing is sent anywhere.');
      const origins = await waitUntil('the permission to go', () =>
        options.evaluate(
          `(globalThis.browser ?? chrome).permissions.getAll().then(({ origins }) => origins.length === 0)`,
        ),
      );
      expect(origins).toBe(true);
    });
  });
});
