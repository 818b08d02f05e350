import { describe, expect, it } from 'vitest';
import { extensionClient } from '../faults/extension-client.ts';
import { finishedDownload } from '../support/browsers/downloads.ts';
import type { Json } from '../support/browsers/extension-session.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { largeCatalog } from '../support/large-catalog/large-catalog.ts';
import { chooseFiles, click, textOf } from '../support/page-driver.ts';
import type { Facet, PopupDriver } from '../support/popup-driver.ts';

inEveryBrowser((given) => {
  const openOptions = () => given().session.openPage('options/index.html');

  /** The groups of an open list, each with its first option. */
  const groups = ({ popup }: PopupDriver, facet: Facet) =>
    popup.evaluate((document, at) => {
      const all = [...document.querySelectorAll(`#${at}-list [role=group]`)];
      return all.map((group) => [
        group.querySelector('.combobox-heading')?.textContent ?? '',
        group.querySelector('[role=option] [dir=auto]')?.textContent ?? '',
      ]);
    }, facet);

  describe('in a catalog of 30,000 terms', () => {
    it('a clip is filed by the keyboard alone, typing errors and all', async () => {
      const { openPopupOn, libraryWith } = given();
      const options = await openOptions();
      const client = extensionClient(options, { patience: 60_000 });
      const request = { catalog: largeCatalog(), basedOn: 0, from: null } as unknown as Json;
      expect(await client.ask('catalog.put', request)).toEqual({ topics: 10_000, offerings: 20_000 });
      await options.close();

      const popup = await openPopupOn('article.html');
      await popup.reaches('ready');
      expect(await popup.pick('topics', 'neuropthay')).toBe('Neuropathy');
      await popup.focus('offerings-input');
      await popup.popup.press('ArrowDown');
      await waitUntil('the offerings of the topic first', async () => {
        const [first, second] = await groups(popup, 'offerings');
        return first?.[0] === 'Of the topics chosen' && second?.[0] === undefined;
      });
      await popup.popup.press('End');
      await waitUntil('the others after them', async () => (await groups(popup, 'offerings')).length > 0);
      // Without its accent.
      expect(await popup.pick('offerings', 'ostekipath comp')).toBe('Östekipath Neuropathy Companion Pro 34');
      await popup.save();
      await popup.reaches('saved');
      expect(await libraryWith('Neuropathy')).toContain('Östekipath Neuropathy Companion Pro 34');
    });

    it('what was picked before comes first, two keystrokes away', async () => {
      const { openPopupOn } = given();
      const popup = await openPopupOn('second.html');
      await popup.reaches('ready');
      await popup.focus('topics-input');
      await popup.popup.press('ArrowDown');
      await waitUntil('the list', async () => {
        const [first] = await groups(popup, 'topics');
        return first?.[0] === 'Used lately' && first[1] === 'Neuropathy';
      });
      await popup.popup.press('Enter');
      await waitUntil('the chip', async () => (await popup.chips('topics')).includes('Neuropathy'));
      await popup.popup.close();
    });

    it('a topic that is missing is created, and can be found from then on', async () => {
      const { openPopupOn } = given();
      const popup = await openPopupOn('article.html?new-topic');
      await popup.reaches('ready');
      await popup.focus('topics-input');
      await popup.popup.type('Hospital at home');
      expect(await popup.says('#topics .combobox-create')).toBe('Create topic “Hospital at home”');
      // The last option: other topics have these letters somewhere.
      await popup.popup.press('ArrowUp');
      await popup.popup.press('Enter');
      await waitUntil('the chip', async () => (await popup.chips('topics')).includes('Hospital at home'));
      await popup.save();
      await popup.reaches('saved');
      await popup.popup.close();
      const again = await openPopupOn('second.html?new-topic');
      await again.reaches('ready');
      expect(await again.pick('topics', 'hospital at')).toBe('Hospital at home');
      await again.popup.close();
    });

    it('a curator’s new topic is a proposal, and the export says so', async () => {
      const { session, openPopupOn } = given();
      const options = await openOptions();
      await waitUntil('the setting', () => options.$('#new-topics'));
      await options.select('#new-topics', 'proposed');
      await waitUntil('the setting to be kept', async () => (await textOf(options, '#catalog')).includes('Saved.'));
      await options.close();

      const popup = await openPopupOn('second.html?proposal');
      await popup.reaches('ready');
      await popup.focus('topics-input');
      await popup.popup.type('Ward robots');
      await popup.says('#topics .combobox-create');
      expect(await popup.text('#topics .combobox-create')).toBe('Propose topic “Ward robots”');
      await popup.popup.press('ArrowUp');
      await popup.popup.press('Enter');
      expect(await popup.says('#topics .chip-mark')).toBe('proposed');
      await popup.pick('topics', 'oncology');
      await popup.save();
      await popup.reaches('saved');
      await waitUntil('the button', async () => (await popup.text('#copy')) === 'Copy Markdown');
      await popup.click('#download');
      const file = await waitUntil('the file', () => finishedDownload(session.downloads, '.md'));
      expect(file.toString()).toMatch(
        /\ntopics:\n {2}- ['"]?Desk: Oncology['"]?\nproposedTopics:\n {2}- ['"]?Desk: Ward robots/,
      );
      await popup.popup.close();
    });
  });

  it('a damaged catalog is told of in the options, and another file takes its place', async () => {
    const before = await openOptions();
    await waitUntil('the catalog', async () => (await textOf(before, '#catalog-counts')) !== '');
    await before.evaluate(async () => {
      const request = indexedDB.open('sheaf');
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      const tx = request.result.transaction('catalog', 'readwrite');
      tx.objectStore('catalog').put({ topics: 'gone', offerings: [] }, 'current');
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      request.result.close();
    });
    await before.close();
    const options = await openOptions();
    await waitUntil('the damage', async () =>
      (await textOf(options, '#catalog-damage')).includes('The stored catalog cannot be read'),
    );
    const catalog = JSON.stringify({ topics: [{ id: 'a', label: 'A', source: '' }], offerings: [] });
    await chooseFiles(options, '#catalog-file', [{ name: 'catalog.json', bytes: [...Buffer.from(catalog)] }]);
    await waitUntil('the button', () => options.$('#catalog-apply:not([disabled])'));
    await click(options, '#catalog-apply');
    await waitUntil('the new catalog', async () => (await textOf(options, '#catalog-counts')).includes('1 topic and'));
    await options.close();
  });

  it('a file of 100 MB is refused at once, with the limit', async () => {
    const options = await openOptions();
    await waitUntil('the section', () => options.$('#catalog-file'));
    await options.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(105_000_000)], 'huge.json'));
      const input = document.querySelector<HTMLInputElement>('#catalog-file');
      if (input === null) throw new Error('there is no file input');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitUntil('the limit', async () =>
      (await textOf(options, '#catalog [role=alert]')).includes('The file has 105 MB; 50 MB are the most.'),
    );
    await options.close();
  });
});
