import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { chooseFiles, click, textOf } from '../support/page-driver.ts';

const fileOf = (name: string, text: string) => ({ name, bytes: [...Buffer.from(text)] });

const catalog = {
  topics: [{ id: 'desk-gardening', label: 'Gardening', source: 'Desk' }],
  offerings: [{ offeringId: 7, label: 'Example Spade', permalink: '', categories: ['Desk: Gardening'] }],
};

const clearUrls = { providers: { example: { urlPattern: '^https?://shop\\.example', rules: ['wander_id'] } } };

inEveryBrowser((given) => {
  const says = (page: Page, selector: string, text: string): Promise<unknown> =>
    waitUntil(`“${text}” in ${selector}`, async () => (await textOf(page, selector)).includes(text));
  const openOptions = async (): Promise<Page> => {
    const page = await given().session.openPage('options/index.html');
    await says(page, '#catalog-counts', 'The catalog holds');
    return page;
  };

  describe('the options', () => {
    it('refuse a catalog with a fault, say what is wrong and where, and keep the one in use', async () => {
      const page = await openOptions();
      await chooseFiles(page, '#catalog-file', [fileOf('catalog.json', '{\n  "topics": [],\n  offerings')]);
      await says(page, '#catalog [role=alert]', 'Line 3, column 3');
      const nameless = { ...catalog, topics: [{ id: 'desk-gardening', source: 'Desk' }] };
      await chooseFiles(page, '#catalog-file', [fileOf('catalog.json', JSON.stringify(nameless))]);
      await says(page, '#catalog [role=alert]', 'topics[0].label: is missing.');
      expect(await textOf(page, '#catalog-counts')).toContain('4 topics and 3 offerings');
      await page.close();
    });

    it('replace the catalog, which the popup offers from then on', async () => {
      const { session, openPopupOn } = given();
      const page = await openOptions();
      await chooseFiles(page, '#catalog-file', [fileOf('catalog.json', JSON.stringify(catalog))]);
      await says(page, '#catalog-counts', '1 topic and 1 offering');
      await page.close();
      await session.killBackground();
      const popup = await openPopupOn('article.html');
      await popup.reaches('ready');
      expect(await popup.pick('topics', 'gard')).toBe('Gardening');
      expect(await popup.pick('offerings', '')).toBe('Example Spade');
      await popup.popup.close();
    });

    it('go back to the catalog that Sheaf starts with', async () => {
      const page = await openOptions();
      await click(page, '#catalog-reset');
      await says(page, '#catalog-counts', '4 topics and 3 offerings');
      await page.close();
    });

    it('load ClearURLs’ rules besides the built-in list, and refuse what are none', async () => {
      const page = await openOptions();
      await page.type('#try-url', 'https://shop.example/a?wander_id=1&id=2&utm_source=x');
      await says(page, '#tried-url', 'https://shop.example/a?wander_id=1&id=2');
      await chooseFiles(page, '#clearurls-file', [fileOf('rules.json', '{"providers": []}')]);
      await says(page, '#addresses [role=alert]', 'not a ClearURLs rule file');
      await chooseFiles(page, '#clearurls-file', [fileOf('rules.json', JSON.stringify(clearUrls))]);
      await says(page, '#clearurls-state', 'A ClearURLs rule file is in force');
      expect(await textOf(page, '#tried-url')).toBe('https://shop.example/a?id=2');
      await page.close();
    });

    it('keep what was set: the rules and the export format are there when the page opens again', async () => {
      const first = await openOptions();
      await first.select('#export-format', 'json');
      await says(first, '#export [role=status]', 'Saved.');
      await first.close();
      const second = await openOptions();
      expect(await second.$eval('#export-format', (select) => (select as HTMLSelectElement).value)).toBe('json');
      expect(await textOf(second, '#clearurls-state')).toContain('is in force');
      await second.close();
    });
  });
});
