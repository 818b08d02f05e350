import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { click, textOf } from '../support/page-driver.ts';
import type { PopupDriver } from '../support/popup-driver.ts';

inEveryBrowser((given) => {
  const suggested = (popup: PopupDriver) =>
    popup.popup.evaluate((document) =>
      [...document.querySelectorAll('.suggestion-label')].map((label) => label.textContent ?? ''),
    );
  const top = (popup: PopupDriver) =>
    popup.popup.evaluate((document) => document.getElementById('topics')?.getBoundingClientRect().top);
  const openOnWard = async (at: number): Promise<PopupDriver> => {
    const popup = await given().openPopupOn(`wards/${at}.html`);
    await popup.reaches('ready');
    await waitUntil('an answer', async () => (await popup.text('.suggestions[data-known=true]')) !== null);
    return popup;
  };
  const openLearned = async (): Promise<Page> => {
    const page = await given().session.openPage('options/index.html#suggestions');
    await waitUntil('the counts', () => page.$('#learned-counts'));
    return page;
  };
  const says = (page: Page, selector: string, text: string): Promise<unknown> =>
    waitUntil(`“${text}” in ${selector}`, async () => (await textOf(page, selector)).includes(text));

  it('suggests nothing for a page that says nothing of the catalog, and keeps the form where it was', async () => {
    const popup = await given().openPopupOn('wards/0.html');
    await popup.reaches('metadata', 'ready');
    const before = await top(popup);
    await popup.reaches('ready');
    await waitUntil('an answer', async () => (await popup.text('.suggestions[data-known=true]')) !== null);
    expect(await suggested(popup)).toEqual([]);
    expect(await popup.text('.suggestion-why')).toBeNull();
    expect(await top(popup)).toBe(before);
    await popup.popup.close();
  });

  it('suggests what was picked for the site before, says why, and files it by two keys', async () => {
    for (let at = 1; at <= 5; at += 1) {
      const popup = await openOnWard(at);
      await popup.pick('topics', 'Oncology');
      await popup.save();
      await popup.reaches('saved');
      await popup.popup.close();
    }
    const popup = await openOnWard(6);
    await waitUntil('a suggestion', async () => (await suggested(popup)).includes('Oncology'));
    expect(await popup.text('.suggestion-why')).toContain('you chose it for 5 clips from this site');
    await popup.focus('topics-input');
    await popup.popup.press('Shift+Tab');
    await popup.popup.press('Enter');
    await waitUntil('the chip', async () => (await popup.chips('topics')).includes('Oncology'));
    expect(await suggested(popup)).not.toContain('Oncology');
    // The next key types on in the picker.
    const focused = await popup.popup.evaluate((document) => document.activeElement?.id);
    expect(focused).toBe('topics-input');
    await popup.save();
    await popup.reaches('saved');
    await popup.popup.close();
  });

  it('learns at a save, and takes that back when the save is undone', async () => {
    const page = await openLearned();
    await says(page, '#learned-counts', 'Learned from 6 clips');
    const popup = await openOnWard(8);
    await popup.pick('topics', 'Oncology');
    await popup.save();
    await popup.reaches('saved');
    await says(page, '#learned-counts', 'Learned from 7 clips');
    await popup.says('#undo');
    await popup.click('#undo');
    await popup.reaches('ready');
    await says(page, '#learned-counts', 'Learned from 6 clips');
    await popup.popup.close();
    await page.close();
  });

  it('shows what was learned, and forgets a topic after asking', async () => {
    const page = await openLearned();
    await says(page, '#learned-counts', 'Learned from 6 clips: 1 topic and 0 offerings.');
    await click(page, '#learned summary');
    await says(page, '#learned-terms', 'picked for 6 clips');
    await says(page, '#learned-sites', '127.0.0.1');
    await click(page, '[data-learned="topic:medigy-oncology"] button');
    await click(page, '#suggestions .notice .button:not([data-confirm])');
    await says(page, '#learned-terms', 'picked for 6 clips');
    await click(page, '[data-learned="topic:medigy-oncology"] button');
    await click(page, '[data-confirm=forget]');
    await says(page, '#suggestions', 'Forgotten: Oncology.');
    await waitUntil('the row to go', async () => (await page.$('[data-learned="topic:medigy-oncology"]')) === null);
    await page.close();

    const popup = await openOnWard(7);
    expect(await suggested(popup)).toEqual([]);
    await popup.popup.close();
  });

  it('learns from what is in the library when asked to, and suggests by that', async () => {
    const page = await openLearned();
    await click(page, '#forget-all');
    await click(page, '[data-confirm=forget]');
    await says(page, '#learned-counts', 'Nothing has been learned yet.');
    await waitUntil('the button', () => page.$('#learn-library'));
    await click(page, '#learn-library');
    await says(page, '#suggestions', 'Learned from 6 clips more.');
    await says(page, '#learned-counts', 'Learned from 6 clips: 1 topic and 0 offerings.');
    await click(page, '#learn-library');
    await says(page, '#suggestions', 'has been learned from already');
    await page.close();
    const popup = await openOnWard(9);
    await waitUntil('a suggestion', async () => (await suggested(popup)).includes('Oncology'));
    expect(await popup.text('.suggestion-why')).toContain('you chose it for 6 clips from this site');
    await popup.popup.close();
  });

  it('shows no suggestions where they are switched off', async () => {
    const page = await openLearned();
    await click(page, '#suggestions-on');
    await says(page, '#suggestions .outcome', 'Saved.');
    const popup = await given().openPopupOn('wards/8.html');
    await popup.reaches('ready');
    await waitUntil('no suggestions', async () => (await popup.text('.suggestions')) === null);
    await popup.popup.close();
    await click(page, '#suggestions-on');
    await waitUntil('the switch', () => page.$('#suggestions-on:checked'));
    await page.close();
  });
});
