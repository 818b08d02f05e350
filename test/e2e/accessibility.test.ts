import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../support/browsers/extension-session.ts';
import { pageView } from '../support/browsers/page-view.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { popupDriver } from '../support/popup-driver.ts';

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
      expect(await violations(page)).toEqual([]);
      await page.close();
    });

    it('has a popup without accessibility violations where a page cannot be clipped', async () => {
      const { session } = given();
      const page = await session.openPage('popup/index.html');
      await popupDriver(pageView(page)).reaches('unavailable');
      await setTheme(page, theme);
      expect(await violations(page)).toEqual([]);
      await page.close();
    });

    it.each(['library/index.html', 'options/index.html'])(
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
