import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { highlightEntry } from '../support/browsers/extension-session.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { type Given, inEveryBrowser } from '../support/in-every-browser.ts';
import { click, textOf } from '../support/page-driver.ts';
import { readerOn } from '../support/reader-driver.ts';

/** Selects words of the page as a user does, and gives the middle of their first line. */
const select = (page: Page, words: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      const [line] = range.getClientRects();
      return { x: (line?.left ?? 0) + (line?.width ?? 0) / 2, y: (line?.top ?? 0) + (line?.height ?? 0) / 2 };
    }
    throw new Error(`the page has no “${wanted}”`);
  }, words);

/** What the page shows as highlighted, as its own scripts can see it. */
const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('sheaf-yellow') ?? [])].map(String));

/** Marks words of the page in front, by the menu. */
async function highlight({ session }: Given, words: string): Promise<void> {
  // In Chromium only this gives access to the tab, see `pickFromMenu`.
  if (session.browser === 'chromium') await (await session.clickToolbarButton()).close();
  await session.pickFromMenu(highlightEntry, await select(session.web(), words));
}

inEveryBrowser((given) => {
  describe('highlights on the page itself', () => {
    const passage = 'found that most of them asked for nothing';

    it('are made by the menu of a selection, with a clip of the page, and change nothing in its document', async () => {
      const { session, url } = given();
      await session.web().goto(url('article.html'), { waitUntil: 'domcontentloaded' });
      const html = () => session.web().evaluate(() => document.documentElement.outerHTML);
      const before = await html();
      await highlight(given(), passage);
      await waitUntil('the paint', async () => (await painted(session.web()))[0] === passage);
      expect(await html()).toBe(before);
      expect(await given().libraryWith('Telemetry on the ward')).toContain('Telemetry on the ward');
    });

    it('are shown again when the page is visited again and the popup opened, also where it was edited', async () => {
      const { session } = given();
      await highlight(given(), 'the settings were always there');
      await waitUntil('the paint', async () => (await painted(session.web())).length === 2);
      const popup = await given().openPopupOn('article.html?utm_source=letter');
      expect(await popup.says('#page-highlights')).toContain('2 of 2 highlights shown on the page.');
      expect(await painted(session.web())).toEqual([passage, 'the settings were always there']);
      await popup.popup.close();

      await session.web().reload({ waitUntil: 'domcontentloaded' });
      await session.web().evaluate((words) => {
        for (const element of document.querySelectorAll('p')) {
          if (element.textContent?.includes(words)) element.textContent = 'Another text stands here now.';
        }
      }, passage);
      await session.clickToolbarButton();
      await waitUntil('the paint', async () => (await painted(session.web())).length === 1);
      expect(await painted(session.web())).toEqual(['the settings were always there']);
    });

    it('are in the reader view too', async () => {
      const { session } = given();
      const library = await session.openPage('library/index.html');
      await waitUntil('the row', async () => (await textOf(library, '.clip')).includes('Telemetry on the ward'));
      const id = await library.evaluate(() => document.querySelector('[data-clip]')?.getAttribute('data-clip') ?? '');
      await library.close();
      const page = await readerOn(session, id);
      await waitUntil('the paint', async () => (await painted(page)).length === 2);
      await click(page, '#panel-highlights');
      await waitUntil('the list', async () => (await textOf(page, '.panel')).includes(passage));
      await page.close();
    });

    it('are not made where nothing is selected: the toolbar button says what to do', async ({ skip }) => {
      const { session, url } = given();
      skip(session.browser === 'firefox', 'Firefox has the entry in its menu for a selection only');
      await session.web().goto(url('second.html'), { waitUntil: 'domcontentloaded' });
      await (await session.clickToolbarButton()).close();
      await session.pickFromMenu(highlightEntry, { x: 5, y: 5 });
      const options = await session.openPage('options/index.html');
      await session.web().bringToFront();
      await waitUntil('the mark', () => badgeOf(options));
      expect(await badgeOf(options)).toContain('Select a passage of the text');
      await options.close();
    });

    it('are made by the key too, which the browser has registered', async () => {
      const { session, url } = given();
      const options = await session.openPage('options/index.html');
      expect(await shortcutOf(options, 'highlight-selection')).toMatch(/^Alt\+Shift\+H$/);
      await options.close();
      await session.web().goto(url('second.html'), { waitUntil: 'domcontentloaded' });
      if (session.browser === 'chromium') await (await session.clickToolbarButton()).close();
      const words = await firstWords(session.web());
      await select(session.web(), words);
      await session.highlightByKey();
      await waitUntil('the paint', async () => (await painted(session.web()))[0] === words);
    });
  });
});

/** The title of the toolbar button on the tab in front, where it is marked with `!`. */
const badgeOf = (page: Page): Promise<string | null> =>
  page.evaluate(async () => {
    interface Api {
      readonly tabs: { query(which: object): Promise<{ id: number }[]> };
      readonly action: Record<'getBadgeText' | 'getTitle', (which: object) => Promise<string>>;
    }
    const { tabs, action } = (globalThis as unknown as { readonly chrome: Api }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    const isMarked = (await action.getBadgeText({ tabId: tab?.id })) === '!';
    return isMarked ? action.getTitle({ tabId: tab?.id }) : null;
  });

/** The key of a command, as the browser has it. */
const shortcutOf = (page: Page, command: string): Promise<string | undefined> =>
  page.evaluate(async (name) => {
    interface Api {
      readonly commands: { getAll(): Promise<{ readonly name?: string; readonly shortcut?: string }[]> };
    }
    const { commands } = (globalThis as unknown as { readonly chrome: Api }).chrome;
    return (await commands.getAll()).find((each) => each.name === name)?.shortcut;
  }, command);

/** The beginning of the page's first paragraph that has some words. */
const firstWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('p')].map((element) => element.firstChild?.textContent ?? '');
    return (
      texts
        .find((text) => text.trim().length > 40)
        ?.trim()
        .slice(0, 30)
        .trim() ?? ''
    );
  });
