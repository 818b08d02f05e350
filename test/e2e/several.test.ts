import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clipLinkEntry, clipLinksEntry } from '../support/browsers/extension-session.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { type Given, inEveryBrowser } from '../support/in-every-browser.ts';
import { type LinkServer, linkServer } from '../support/link-server.ts';
import { click, pressButton, textOf } from '../support/page-driver.ts';
import { ended, openedSeveral } from '../support/several-driver.ts';

/** The page for several at once, with links in its box, all of them chosen. */
async function severalWith({ session }: Given, links: readonly string[]): Promise<Page> {
  const page = await session.openPage('library/several/index.html');
  await page.waitForSelector('#links-text');
  await enter(page, links);
  return page;
}

async function enter(page: Page, links: readonly string[]): Promise<void> {
  await page.evaluate((text) => {
    const box = document.querySelector<HTMLTextAreaElement>('#links-text');
    if (box === null) throw new Error('there is no box');
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, links.join('\n'));
  await page.waitForSelector('#link-candidates');
  // They lie in the network of this machine, so that nothing is chosen for its reader.
  expect(await page.evaluate(() => document.querySelectorAll('.candidate-list input:checked').length)).toBe(0);
  await click(page, '#link-candidates .candidate-all input');
}

/** What is said of each page, by the last part of its address. */
const said = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.job')].map((job) => {
        const url = job.querySelector('.job-url')?.textContent ?? job.querySelector('.job-title')?.textContent ?? '';
        const text = [...job.querySelectorAll('.job-state, .job-trouble')].map((each) => each.textContent).join(' ');
        return [url.replace(/^https?:\/\/[^/]+\//, ''), text];
      }),
    ),
  );

const stateOf = (page: Page, state: string): Promise<number> =>
  page.evaluate((wanted) => document.querySelectorAll(`.job[data-state=${wanted}]`).length, state);

const middleOf = (page: Page, selector: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const [line] = document.querySelector(wanted)?.getClientRects() ?? [];
    return { x: (line?.left ?? 0) + 5, y: (line?.top ?? 0) + (line?.height ?? 0) / 2 };
  }, selector);

/** What the toolbar button says on the tab in front. */
const badgeOf = (page: Page): Promise<{ text: string; title: string } | null> =>
  page.evaluate(async () => {
    interface Api {
      readonly tabs: { query(which: object): Promise<{ id: number }[]> };
      readonly action: Record<'getBadgeText' | 'getTitle', (which: object) => Promise<string>>;
    }
    const { tabs, action } = (globalThis as unknown as { readonly chrome: Api }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    const which = { tabId: tab?.id };
    return { text: await action.getBadgeText(which), title: await action.getTitle(which) };
  });

inEveryBrowser((given) => {
  let server: LinkServer;
  let elsewhere: LinkServer;
  beforeAll(async () => {
    elsewhere = await linkServer();
    server = await linkServer(elsewhere.url('good/9').replace('127.0.0.1', 'localhost'));
    await given().session.grantHostAccess(server.url(''));
  });
  afterAll(async () => {
    await server.close();
    await elsewhere.close();
  });

  describe('several pages at once', () => {
    it('clips pasted links without opening them, and says of each what came of it', async () => {
      const { session } = given();
      const paths = [
        'good/1',
        'good/2',
        'good/2#part',
        'missing',
        'paper.pdf',
        'app',
        'latin1',
        'moved',
        'members',
        'busy',
        'away',
      ];
      const page = await severalWith(given(), paths.map(server.url));
      expect(await textOf(page, '#links [role=status]')).toBe('10 links found; 1 more lead to the same pages.');
      await pressButton(page, '#start');
      expect(await ended(page)).toBe('4 saved, 1 already clipped, 5 failed.');
      expect(await said(page)).toMatchObject({
        'good/1': 'Saved',
        'good/2': 'Saved',
        missing: expect.stringContaining('There is no such page any more (404).'),
        'paper.pdf': expect.stringContaining('This is a PDF, and Sheaf clips web pages.'),
        app: expect.stringContaining('This page shows its text through scripts alone. Open it in a tab'),
        latin1: 'Saved',
        moved: 'Already clipped; left as it is',
        members: expect.stringContaining('The site asks for a login first.'),
        busy: 'Saved',
        away: expect.stringContaining('This link leads on to another site'),
      });
      expect(server.mostAtOnce()).toBe(1);
      expect(server.asked).not.toContain('app.js');
      await page.close();

      const library = await session.openPage('library/index.html');
      await waitUntil('the clips', async () => (await textOf(library, 'main')).includes('Ebbe für Anfänger'));
      expect(await textOf(library, 'main')).toContain('Tide table 1');
      expect(await textOf(library, 'main')).not.toContain('It ran');
      await library.close();
    });

    it('clips the tabs of the window as they are seen, and greys one that shows the same page', async () => {
      const { session } = given();
      await session.web().goto(server.url('good/11'), { waitUntil: 'domcontentloaded' });
      // What a script has written, and a fetched page would not have.
      await session.web().evaluate(() => {
        const [first] = document.querySelectorAll('p');
        if (first !== undefined) first.textContent = `Written by a script. ${first.textContent}`;
      });
      const second = await session.web().browser().newPage();
      await second.goto(server.url('good/12'), { waitUntil: 'domcontentloaded' });
      const third = await session.web().browser().newPage();
      await third.goto(server.url('good/12#part'), { waitUntil: 'domcontentloaded' });
      const page = await session.openPage('library/several/index.html');
      await waitUntil('the tabs', async () => (await textOf(page, '#tab-candidates')).includes('good/12#part'));
      expect(await textOf(page, '.candidate-barred')).toContain('Another tab shows the same page.');
      const before = server.asked.length;
      await click(page, '#tab-candidates .candidate-all input');
      await pressButton(page, '#start');
      expect(await ended(page)).toBe('2 saved.');
      expect(server.asked.length).toBe(before);
      await page.close();
      await second.close();
      await third.close();

      const library = await session.openPage('library/index.html?q=%22written+by+a+script%22');
      await waitUntil('the clip', async () => (await textOf(library, '.clip mark')) !== '');
      await library.close();
    });

    it('reads a page from the tab that its user has opened it in, where a tab is what it needs', async () => {
      const { session } = given();
      const page = await severalWith(given(), [server.url('app')]);
      await pressButton(page, '#start');
      expect(await ended(page)).toBe('1 failed.');
      const tab = await session.web().browser().newPage();
      await tab.goto(server.url('app'), { waitUntil: 'domcontentloaded' });
      await tab.evaluate((text) => document.querySelector('#root')?.append(text), 'Written by the app. '.repeat(60));
      await page.bringToFront();
      await waitUntil('the tab', async () => (await textOf(page, '#needs-tab')).includes('1 page is open by now.'));
      await pressButton(page, '[data-action=retry]');
      await waitUntil('the page out of its tab', async () => (await textOf(page, '.outcome')) === '1 saved.');
      await tab.close();
      await click(page, '[data-action=again]');
      await page.close();
    });

    it('marks what is clipped already, and updates it on demand', async () => {
      const page = await severalWith(given(), ['good/1', 'good/3'].map(server.url));
      await waitUntil('the mark', async () => (await textOf(page, '#link-candidates')).includes('already clipped'));
      await click(page, 'input[name=if-known][value=update]');
      await pressButton(page, '#start');
      expect(await ended(page)).toBe('1 saved, 1 updated.');
      await page.close();
    });

    it('stops at once, keeps what is saved, and goes on where it was stopped', async () => {
      const { session } = given();
      const page = await severalWith(given(), ['good/31', 'stall', 'good/32', 'good/33'].map(server.url));
      await pressButton(page, '#start');
      await waitUntil('the second page', async () => server.asked.at(-1) === 'stall');
      // The server never answers: whoever waited for it would not come to an end.
      await click(page, '[data-action=stop]');
      expect(await ended(page)).toBe('1 saved, 3 stopped.');
      // As if the window had been closed by mistake.
      await page.close();

      const again = await session.openPage('library/several/index.html');
      await again.waitForSelector('#unfinished');
      expect(await textOf(again, '#unfinished')).toContain('3 pages');
      await session.killBackground();
      await pressButton(again, '[data-action=resume]');
      expect(await ended(again)).toBe('3 saved.');
      await click(again, '[data-action=again]');
      await again.waitForSelector('#links-text');
      expect(await again.$('#unfinished')).toBeNull();
      await again.close();
    });

    it('clips two hundred links, and shows meanwhile how far it is', async () => {
      const page = await severalWith(
        given(),
        Array.from({ length: 200 }, (_, n) => server.url(`good/${1_000 + n}`)),
      );
      await pressButton(page, '#start');
      await waitUntil('half of them', async () => (await stateOf(page, 'saved')) >= 100, { timeout: 60_000 });
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-action=stop]')?.focus());
      expect(await textOf(page, '.busy')).toMatch(/1\d\d of 200 done/);
      expect(await ended(page)).toBe('200 saved.');
      await click(page, '[data-action=again]');
      await page.close();
    });

    it('clips a link of the context menu without opening it, and says so on the button and the page', async () => {
      const { session } = given();
      await session.web().goto(server.url('index'), { waitUntil: 'domcontentloaded' });
      await session.pickFromMenu(clipLinkEntry, await middleOf(session.web(), '#first'), {
        linkUrl: server.url('good/21'),
      });
      const page = await session.openPage('library/several/index.html', { behindWeb: true });
      await waitUntil('the mark', async () => (await badgeOf(page))?.text === '+1');
      expect((await badgeOf(page))?.title).toBe('Clipped the link: Tide table 21');
      await waitUntil('the outcome', async () => (await textOf(page, '#recent')).includes('Tide table 21'));
      expect(await session.web().url()).toBe(server.url('index'));

      await session.web().bringToFront();
      await session.pickFromMenu(clipLinkEntry, await middleOf(session.web(), '#pdf'), {
        linkUrl: server.url('paper.pdf'),
      });
      await waitUntil('the mark', async () => (await badgeOf(page))?.text === '!');
      expect((await badgeOf(page))?.title).toContain('This is a PDF');
      await waitUntil('the outcome', async () => (await textOf(page, '#recent')).includes('This is a PDF'));
      await page.close();
    });

    it('takes the links of a selection into its box', async () => {
      const { session } = given();
      await session.web().goto(server.url('index'), { waitUntil: 'domcontentloaded' });
      // In Chromium only this gives access to the tab, see `pickFromMenu`.
      if (session.browser === 'chromium') await (await session.clickToolbarButton()).close();
      await session
        .web()
        .evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#list') ?? document.body));
      const opened = openedSeveral(session);
      await session.pickFromMenu(clipLinksEntry, await middleOf(session.web(), '#list'), { selectionText: 'Read one' });
      const page = await opened;
      await waitUntil('the links', async () =>
        (await textOf(page, '#links [role=status]')).startsWith('2 links found'),
      );
      expect(await textOf(page, '#link-candidates')).toContain('/good/22');
      expect(new URL(page.url()).hash).toBe('');
      await page.close();
    });
  });
});
