import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { finishedDownload } from '../support/browsers/downloads.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { chooseFiles, click, textOf } from '../support/page-driver.ts';
import { serve } from '../support/serve.ts';

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

  const apply = async (page: Page): Promise<void> => {
    await waitUntil('the button', () => page.$('#catalog-apply:not([disabled])'));
    await click(page, '#catalog-apply');
    await waitUntil('the preview to go', async () => (await textOf(page, '#catalog-preview')) === '');
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

    it('show what a file changes, and change nothing when told so', async () => {
      const page = await openOptions();
      await chooseFiles(page, '#catalog-file', [fileOf('catalog.json', JSON.stringify(catalog))]);
      await says(page, '#catalog-preview-counts', '2 added, 0 changed, 0 retired, 7 removed');
      expect(await textOf(page, '#catalog-counts')).toContain('4 topics and 3 offerings');
      await click(page, '#catalog-cancel');
      await waitUntil('no preview', async () => (await textOf(page, '#catalog-preview')) === '');
      expect(await textOf(page, '#catalog-counts')).toContain('4 topics and 3 offerings');
      await page.close();
    });

    it('replace the catalog, which the popup offers from then on', async () => {
      const { session, openPopupOn } = given();
      const page = await openOptions();
      await chooseFiles(page, '#catalog-file', [fileOf('catalog.json', JSON.stringify(catalog))]);
      await apply(page);
      await says(page, '#catalog-counts', '1 topic and 1 offering');
      await page.close();
      await session.killBackground();
      const popup = await openPopupOn('article.html');
      await popup.reaches('ready');
      expect(await popup.pick('topics', 'gard')).toBe('Gardening');
      expect(await popup.pick('offerings', '')).toBe('Example Spade');
      await popup.save();
      await popup.reaches('saved');
      await popup.popup.close();
    });

    it('take Excel’s CSV that retires a topic in use, after saying how many clips that touches', async () => {
      const { session } = given();
      const page = await openOptions();
      const csv =
        '\uFEFFid;label;source;synonyms;replacedBy\r\n' +
        'desk-gardening;Gardening;Desk;;desk-horticulture\r\n' +
        'desk-horticulture;Horticulture;Desk;"Gardens | ""Green"" work";\r\n';
      await chooseFiles(page, '#catalog-file', [fileOf('topics.csv', csv)]);
      await says(page, '#catalog-preview-counts', '1 added, 0 changed, 1 retired, 0 removed');
      expect(await textOf(page, '#catalog-preview-counts')).toContain('1 clip.');
      await apply(page);
      await says(page, '#catalog-counts', '2 topics and 1 offering');
      await page.close();

      const library = await session.openPage('library/index.html');
      await waitUntil('the clip', async () => (await textOf(library, 'main')).includes('Gardening'));
      await click(library, '.selection-bar .tick input');
      await waitUntil('a selection', async () => (await textOf(library, '.selection-bar')).includes('1 clip selected'));
      await click(library, '#export-selected');
      const file = await waitUntil('the file', () => finishedDownload(session.downloads, '.md'));
      expect(file.toString()).toContain('Desk: Horticulture');
      expect(file.toString()).not.toContain('Desk: Gardening');
      expect(await textOf(library, 'main')).toContain('Gardening');
      await library.close();
    });

    it('refresh the catalog from its address, and keep the last good one when it is gone', async () => {
      const { session } = given();
      let answer = { type: 'application/json', body: JSON.stringify(catalog), status: 200 };
      const server = await serve('test/fixtures/pages', { 'catalog.json': () => answer });
      await session.grantHostAccess('http://127.0.0.1');
      const page = await openOptions();
      await page.type('#catalog-url', server.url('catalog.json'));
      await page.click('#catalog-refresh');
      await says(page, '#catalog-preview-counts', '0 added');
      await apply(page);
      await says(page, '#catalog-refreshed', 'Last refreshed');
      const counts = await textOf(page, '#catalog-counts');
      await page.close();

      const again = await openOptions();
      expect(await again.$eval('#catalog-url', (field) => (field as HTMLInputElement).value)).toBe(
        server.url('catalog.json'),
      );
      answer = { type: 'text/html', body: '<!doctype html><title>Gone</title>', status: 404 };
      await again.click('#catalog-refresh');
      await says(again, '#catalog [role=alert]', 'The server answered 404.');
      answer = { ...answer, status: 200 };
      await again.click('#catalog-refresh');
      await says(again, '#catalog [role=alert]', 'The file is a web page');
      await server.close();
      await again.click('#catalog-refresh');
      await says(again, '#catalog [role=alert]', 'could not be loaded from its address');
      expect(await textOf(again, '#catalog-counts')).toBe(counts);
      await again.close();
    });

    it('save the catalog as JSON, CSV and SKOS, each of which says the same again', async () => {
      const { session } = given();
      const page = await openOptions();
      const buttons = await page.$$eval('#catalog .actions .button', (all) =>
        all.map((each) => each.textContent ?? ''),
      );
      expect(buttons.filter((text) => text.startsWith('Save as'))).toHaveLength(3);
      for (const extension of ['.json', '.csv', '.jsonld'] as const) {
        await click(page, `#catalog-save-${extension.slice(1)}`);
        const file = await waitUntil(`the ${extension}`, () => finishedDownload(session.downloads, extension));
        await chooseFiles(page, '#catalog-file', [{ name: `again${extension}`, bytes: [...file] }]);
        await says(page, '#catalog-preview', `again${extension}`);
        await says(page, '#catalog-preview-counts', 'the catalog says the same already');
      }
      await page.close();
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
