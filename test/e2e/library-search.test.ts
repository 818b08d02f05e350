import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { extensionClient } from '../faults/extension-client.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { click, textOf } from '../support/page-driver.ts';
import { asImported, sampleBody, sampleClip, sampleFields, saveRequest } from '../support/sample-clips.ts';

/** Clips of two sites over 200 days, every tenth about ferries, one of them in Japanese. */
const clips = Array.from({ length: 200 }, (_, n) => {
  const day = new Date(Date.UTC(2026, 0, 1) - n * 86_400_000).toISOString();
  const text =
    n === 7 ? '昨日、東京都庁に行った。' : n % 10 === 0 ? 'A ferry leaves at low tide.' : 'Low water, high tide.';
  const host = n % 2 === 0 ? 'even.example' : 'odd.example';
  const { clip, content } = sampleClip(n, {
    title: n === 30 ? 'Café news' : `Report ${n}`,
    urls: { visited: `https://${host}/${n}`, canonical: null, clean: `https://${host}/${n}` },
    clippedAt: day,
    clippedOn: day.slice(0, 10),
    topics: n === 20 ? [{ id: 'tides', label: 'Tides', source: 'Desk' }] : [],
  });
  return { clip, content: { ...content, body: sampleBody(text) } };
});

const titles = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.clip-title')].map((title) => title.textContent ?? ''));
const found = (page: Page): Promise<string> => textOf(page, '#found');
const says = (page: Page, text: string) => waitUntil(`“${text}”`, async () => (await found(page)) === text);

async function search(page: Page, query: string): Promise<void> {
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('#search');
    if (input === null) throw new Error('the page has no search');
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);
  await waitUntil(`the answer to ${query}`, () =>
    page.evaluate(
      (wanted) =>
        document.querySelector('main')?.dataset['answer'] === wanted &&
        !document.querySelector('.clips[data-whole=false]'),
      query,
    ),
  );
}

/** As a user would. Puppeteer's own waits for a load of an extension's page that Firefox does not tell of. */
async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['old'] = '';
    location.reload();
  });
  const isNew = () => page.evaluate(() => document.documentElement.dataset['old'] === undefined);
  // Between the two there is no document to ask.
  await waitUntil('the new document', () => isNew().catch(() => false));
}

inEveryBrowser((given) => {
  describe('a library of 200 clips', () => {
    it('draws the rows near the screen alone, and every other one once it is scrolled to', async () => {
      const page = await given().session.openPage('library/index.html');
      const client = extensionClient(page, { patience: 20_000 });
      for (let from = 0; from < clips.length; from += 50) {
        await client.ask('clip.merge', { clips: clips.slice(from, from + 50).map(asImported) } as never);
      }
      await says(page, '200 clips');
      await waitUntil('the first rows', async () => (await titles(page)).includes('Report 0'));
      expect((await titles(page)).length).toBeLessThan(80);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await waitUntil('the last row', async () => (await titles(page)).includes('Report 199'));
      expect(await titles(page)).not.toContain('Report 0');
      await page.close();
    });

    it('finds words, phrases, beginnings, accents and Japanese, ranked and marked', async () => {
      const page = await given().session.openPage('library/index.html');
      await says(page, '200 clips');
      await search(page, 'ferr');
      await says(page, '20 clips found');
      expect(await textOf(page, '.clip-excerpt mark')).toBe('ferry');
      await search(page, '"low tide"');
      await says(page, '20 clips found');
      await search(page, 'low tide ');
      await says(page, '199 clips found');
      await search(page, 'CAFE ');
      expect(await titles(page)).toEqual(['Café news']);
      await search(page, '京都庁');
      expect(await titles(page)).toEqual(['Report 7']);
      await search(page, 'topic:tides ferry ');
      expect(await titles(page)).toEqual(['Report 20']);
      await search(page, 'site:odd.example before:2025-07 ');
      expect((await titles(page)).every((title) => /[13579]$/.test(title))).toBe(true);
      await search(page, 'ferry before:soon ');
      expect(await textOf(page, '.search-note')).toContain('names no date');
      await page.close();
    });

    it('keeps what is shown in its address, so that back works', async () => {
      const page = await given().session.openPage('library/index.html');
      await says(page, '200 clips');
      await search(page, 'ferry ');
      await says(page, '20 clips found');
      await page.select('#sort', 'title');
      await waitUntil('the order of titles', async () => (await titles(page))[0] === 'Café news');
      expect(page.url()).toContain('?q=ferry+&sort=title');
      await reload(page);
      await waitUntil('the same after a reload', async () => (await titles(page))[0] === 'Café news');
      await page.evaluate(() => history.go(-2));
      await says(page, '200 clips');
      expect(page.url()).not.toContain('?');
      await page.close();
    });

    it('is gone through with keys', async () => {
      const page = await given().session.openPage('library/index.html');
      await waitUntil('the first rows', async () => (await titles(page)).includes('Report 0'));
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await waitUntil('the second clip in focus', () =>
        page.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Report 1'),
      );
      await page.keyboard.press('s');
      await waitUntil('a favourite', async () => (await textOf(page, '.clip[data-current=true]')).includes('★'));
      await page.keyboard.press('e');
      await says(page, '199 clips');
      await click(page, '#undo');
      await says(page, '200 clips');
      await page.keyboard.press('x');
      await waitUntil('a ticked clip', async () => (await textOf(page, '.selection-bar')).includes('1 clip selected'));
      await page.keyboard.press('?');
      await page.waitForSelector('#help[open]');
      await page.keyboard.press('Escape');
      await waitUntil('no dialog', () => page.evaluate(() => document.querySelector('#help') === null));
      await page.keyboard.press('/');
      await page.keyboard.type('jk');
      expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#search')?.value)).toBe('jk');
      await page.close();
    });

    it('stays right while two of its tabs and a popup write at once', async () => {
      const { session } = given();
      const pages = [await session.openPage('library/index.html'), await session.openPage('library/index.html')];
      const [one, other] = pages as [Page, Page];
      for (const page of pages) await waitUntil('its rows', async () => (await titles(page)).length > 0);
      const [a, b, c] = pages
        .concat(await session.openPage('options/index.html'))
        .map((page) => extensionClient(page, { patience: 20_000 }));
      const ids = clips.map(({ clip }) => clip.id);
      await Promise.all([
        a?.ask('clip.mark', { ids: ids.slice(0, 50), marks: { isArchived: true } }),
        b?.ask('clip.trash', { ids: ids.slice(40, 60) }),
        c?.ask('clip.save', {
          ...saveRequest(900, { fields: sampleFields(900, { title: 'The newest ferry' }) }),
          tabId: null,
        } as never),
        a?.ask('clip.file', { ids: ids.slice(60, 80), add: [{ id: 'x', label: 'Harbours', source: '' }], remove: [] }),
        b?.ask('clip.mark', { ids: ids.slice(30, 70), marks: { isRead: true } }),
      ]);
      // 200 and one new, without 50 archived and 10 more in the trash; those in both count once.
      for (const page of pages) await says(page, '141 clips');
      for (const page of [one, other]) {
        await search(page, 'topic:harbours');
        await says(page, '20 clips found');
        await search(page, 'newest ferry ');
        expect(await titles(page)).toEqual(['The newest ferry']);
        await search(page, 'is:read is:archived');
        await says(page, '10 clips found');
      }
      for (const page of pages) await page.close();
    });

    it('comes back from the reader view to the row from which it was opened', async () => {
      const page = await given().session.openPage('library/index.html');
      const inFocus = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      await waitUntil('the first rows', async () => (await titles(page)).length > 5);
      const third = (await titles(page))[2];
      for (let n = 0; n < 3; n += 1) await page.keyboard.press('j');
      await waitUntil('the third clip in focus', async () => (await inFocus()) === third);
      await page.keyboard.press('o');
      // Between two documents there is none to ask.
      const isReader = () => page.evaluate(() => location.pathname === '/reader/index.html');
      await waitUntil('the reader view', () => isReader().catch(() => false));
      await page.evaluate(() => history.back());
      await waitUntil('the same clip in focus', async () => (await inFocus().catch(() => '')) === third);
      await page.close();
    });
  });
});
