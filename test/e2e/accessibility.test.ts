import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inEveryBrowser } from '../support/in-every-browser.ts';

/** What axe finds wrong, one line a rule. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as axe.AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

inEveryBrowser((given) => {
  describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
    const setTheme = (page: Page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);

    it('has a popup without accessibility violations, from filling to saved', async ({ skip }) => {
      const { openPopupOn } = given();
      const popup = await openPopupOn(`article.html?theme=${theme}`);
      await popup.reaches('ready');
      const page = popup.popup.page();
      if (page === null) return skip('axe cannot be put into a popup of this browser');
      await setTheme(page);
      await popup.pick('topics', '');
      expect(await violations(page)).toEqual([]);
      await popup.focus('offerings-input');
      await popup.popup.press('ArrowDown');
      expect(await violations(page)).toEqual([]);
      await popup.save();
      await popup.reaches('saved');
      expect(await violations(page)).toEqual([]);
    });

    it.each(['library/index.html', 'options/index.html'])(
      'has a page %s without accessibility violations',
      async (path) => {
        const { session, browser } = given();
        const page = await session.openPage(path);
        // Firefox has no such command yet; its pages are checked in the theme that it starts with.
        if (browser === 'chromium') await setTheme(page);
        expect(await violations(page)).toEqual([]);
        await page.close();
      },
    );
  });
});
