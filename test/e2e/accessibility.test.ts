import { randomUUID } from 'node:crypto';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { extensionClient } from '../faults/extension-client.ts';
import type { Theme } from '../support/browsers/extension-session.ts';
import { pageView } from '../support/browsers/page-view.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { chooseFiles, click, pressButton } from '../support/page-driver.ts';
import { popupDriver } from '../support/popup-driver.ts';
import { longBody, putReadable, readableClip } from '../support/readable-clips.ts';
import { readerOn } from '../support/reader-driver.ts';
import { asImported, sampleClip } from '../support/sample-clips.ts';
import { sampleQueuedPage } from '../support/sample-queue.ts';
import { type Fault, scriptableServer } from '../support/scriptable-server.ts';

const topic = { id: 'tides', label: 'Tides', source: 'Desk' };

/** What axe finds wrong, one line a rule. Colours are judged when they have come to rest. */
async function violations(page: Page): Promise<string[]> {
  await waitUntil('the end of all transitions', () =>
    page.evaluate(() => document.getAnimations().every(({ playState }) => playState !== 'running')),
  );
  await page.evaluate(axe.source);
  const results = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as axe.AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

inEveryBrowser((given) => {
  async function setTheme(page: Page, theme: Theme): Promise<void> {
    await given().session.setTheme(page, theme);
    const hasTheme = (wanted: string) => page.evaluate(`matchMedia('(prefers-color-scheme: ${wanted})').matches`);
    await waitUntil(`the ${theme} theme`, () => hasTheme(theme));
  }

  describe.each(['light', 'dark'] satisfies Theme[])('in the %s theme', (theme) => {
    it('has a popup without accessibility violations, from filling to saved', async () => {
      const { session, openPopupOn } = given();
      const backend = await scriptableServer(() => null);
      await session.grantHostAccess(backend.url);
      const options = await session.openPage('options/index.html');
      const client = extensionClient(options, { patience: 20_000 });
      const request = {
        id: randomUUID(),
        isNew: true,
        kind: 'webhook',
        name: 'News desk',
        config: { url: backend.url },
        secrets: null,
      };
      const { id } = (await client.ask('destination.put', request)) as { id: string };
      // The click on the button is what allows to read the page; axe can be put into a tab in any browser.
      const real = await openPopupOn(`article.html?theme=${theme}`);
      await real.reaches('ready');
      await real.popup.close();
      const page = await session.openPage('popup/index.html', { behindWeb: true });
      const popup = popupDriver(pageView(page));
      await popup.reaches('ready');
      await page.bringToFront();
      await setTheme(page, theme);

      await popup.pick('topics', '');
      expect(await violations(page)).toEqual([]);
      await popup.focus('offerings-input');
      await popup.popup.press('ArrowDown');
      expect(await violations(page)).toEqual([]);
      await popup.save();
      await popup.reaches('saved');
      await popup.says('#open-library');
      await popup.says('.delivery-done');
      expect(await violations(page)).toEqual([]);
      await click(page, '#undo');
      await popup.says('#stays-in');
      expect(await violations(page)).toEqual([]);
      await page.close();
      await client.ask('destination.remove', { id });
      await options.close();
      await backend.close();
    });

    it('has a popup without accessibility violations where a page cannot be clipped', async () => {
      const { session } = given();
      const page = await session.openPage('popup/index.html');
      await popupDriver(pageView(page)).reaches('unavailable');
      await setTheme(page, theme);
      expect(await violations(page)).toEqual([]);
      await page.close();
    });

    it('has no accessibility violations where destinations are set up, refuse and wait', async () => {
      const { session, openPopupOn } = given();
      let fault: Fault | null = null;
      const backend = await scriptableServer(() => fault);
      await session.grantHostAccess(backend.url);
      const options = await session.openPage('options/index.html');
      const client = extensionClient(options, { patience: 20_000 });
      const put = (name: string) =>
        client.ask('destination.put', {
          id: randomUUID(),
          isNew: true,
          kind: 'webhook',
          name,
          config: { url: backend.url },
          secrets: null,
        });
      const { id } = (await put('News desk')) as { id: string };
      const { id: second } = (await put('Archive')) as { id: string };

      // A clip each that has arrived, was refused, and waits for a token.
      const save = async (page: string, how: Fault | null) => {
        fault = how;
        const popup = await openPopupOn(`${page}?${theme}`);
        await popup.reaches('ready');
        await popup.save();
        await popup.reaches('saved');
        await waitUntil('the outcome', async () => (await popup.text('.delivery-done, .delivery-trouble')) !== null);
        await popup.popup.close();
      };
      await save('article.html', null);
      await save('second.html', 'refused');
      await save('published-sample.html', 'unauthorized');
      const library = await session.openPage('library/index.html');
      await setTheme(library, theme);
      await library.waitForSelector('#needs-you details');
      await library.click('#needs-you summary');
      await library.waitForSelector('.clip .deliveries');
      await library.click('.clip .tick input');
      expect(await violations(library)).toEqual([]);
      await library.close();

      await options.bringToFront();
      await setTheme(options, theme);
      await options.waitForSelector('.destination-trouble');
      await click(options, '[aria-label="Remove News desk"]');
      await options.waitForSelector('[data-confirm=remove]');
      expect(await violations(options)).toEqual([]);
      await click(options, '#add-destination');
      await options.waitForSelector('[data-kind]');
      expect(await violations(options)).toEqual([]);
      await click(options, '[data-kind=openproject]');
      await click(options, '#save-destination');
      await options.waitForSelector('[aria-invalid=true]');
      expect(await violations(options)).toEqual([]);
      for (const each of [id, second]) await client.ask('destination.remove', { id: each });
      await options.close();
      await backend.close();
    });

    it('has a library without accessibility violations where it is searched, filtered and helped with', async () => {
      const { session } = given();
      const page = await session.openPage('library/index.html?q=article&is=all&site=news.example');
      await setTheme(page, theme);
      const client = extensionClient(page, { patience: 20_000 });
      const clips = [1, 2].map((n) => sampleClip(n, { note: 'An article', topics: [topic] }));
      await client.ask('clip.merge', { clips: clips.map(asImported) } as never);
      await page.waitForSelector('.clip mark');
      await page.waitForSelector('#filters');
      await click(page, '.clip [data-action=favourite]');
      await page.click('.clip .tick input');
      await page.waitForSelector('#topics-selected');
      expect(await violations(page)).toEqual([]);
      await click(page, '#topics-selected');
      await page.waitForSelector('#topics[open]');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await click(page, '[aria-label="Help: search and keys"]');
      await page.waitForSelector('#help[open]');
      expect(await violations(page)).toEqual([]);
      await page.close();
    });

    it('has no accessibility violations from the preview of an import to its end, and in an export', async () => {
      const page = await given().session.openPage('library/transfer/index.html');
      await setTheme(page, theme);
      await page.waitForSelector('#transfer-files');
      const text = `title,url,time_added,tags,status\nA,https://${theme}.example/a,1700000000,one|two,unread\nB,,1,,unread\n`;
      await chooseFiles(page, '#transfer-files', [{ name: 'pocket.csv', bytes: [...Buffer.from(text)] }]);
      await page.waitForSelector('.labels table');
      await page.waitForSelector('.refused li');
      expect(await violations(page)).toEqual([]);
      await click(page, '[data-action=import]');
      await page.waitForSelector('#import[data-step=ended]');
      await click(page, '[data-action=export]');
      await page.waitForSelector('#export[data-step=done]');
      expect(await violations(page)).toEqual([]);
      await page.close();
    });

    it('has a reader view without accessibility violations, with each of its panels open', async () => {
      const { session } = given();
      const table = '<table><tr><th>Town</th><td>Kiel</td></tr></table><pre><code>a = 1</code></pre>';
      const clip = readableClip(21, `${longBody(6)}${table}<p><img src="https://img.example/a.png" alt="A pier"></p>`);
      await putReadable(session, clip);
      const page = await readerOn(session, clip.id);
      await page.bringToFront();
      await setTheme(page, theme);
      const keys = pageView(page);
      await keys.press('v');
      await page.waitForSelector('.selection-toolbar');
      expect(await violations(page)).toEqual([]);
      await keys.press('n');
      await page.waitForSelector('.highlight textarea');
      expect(await violations(page)).toEqual([]);
      for (const panel of ['display', 'speech', 'help']) {
        await click(page, `#panel-${panel}`);
        await page.waitForSelector(`#panel-${panel}[aria-expanded=true]`);
        expect(await violations(page), panel).toEqual([]);
      }
      await page.close();
    });

    it('has a page for several at once without accessibility violations, from choosing to the end', async () => {
      const { session, url } = given();
      await session.grantHostAccess(url(''));
      await session.web().goto(url('second.html'), { waitUntil: 'domcontentloaded' });
      const page = await session.openPage('library/several/index.html');
      await setTheme(page, theme);
      const client = extensionClient(page, { patience: 20_000 });
      const failed = { kind: 'failed', problem: { code: 'needs-tab', message: 'It failed.', nextStep: 'Look.' } };
      const outcome = { at: '2026-02-02T10:00:00.000Z', page: failed };
      const pages = [sampleQueuedPage(1), sampleQueuedPage(2, { from: 'menu', outcome } as never)];
      await client.ask('queue.put', { pages } as never);
      await page.waitForSelector('#unfinished');
      await page.waitForSelector('#recent');
      await page.waitForSelector('#tab-candidates');
      await page.type('#links-text', `${url('article.html')} ${url('no-such-page')} http://nowhere.invalid/`);
      await page.waitForSelector('#link-candidates');
      expect(await violations(page)).toEqual([]);
      await click(page, '[data-action=forget]');
      await click(page, '[data-action=clear-recent]');
      await page.evaluate(() => {
        const ticks = [...document.querySelectorAll<HTMLInputElement>('#link-candidates li input')];
        for (const [at, tick] of ticks.entries()) if (tick.checked !== at < 2) tick.click();
      });
      await pressButton(page, '#start');
      await page.waitForSelector('#progress');
      await page.waitForSelector('#progress[data-step=ended] .job[data-state=failed]');
      expect(await violations(page)).toEqual([]);
      await click(page, '[data-action=again]');
      await page.close();
    });

    it.each(['library/index.html', 'library/transfer/index.html', 'library/several/index.html', 'options/index.html'])(
      'has a page %s without accessibility violations',
      async (path) => {
        const page = await given().session.openPage(path);
        await setTheme(page, theme);
        expect(await violations(page)).toEqual([]);
        await page.close();
      },
    );
  });
});
