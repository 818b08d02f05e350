import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { extensionClient } from '../faults/extension-client.ts';
import { pageView } from '../support/browsers/page-view.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { click, textOf } from '../support/page-driver.ts';
import { longBody, putReadable, readableClip } from '../support/readable-clips.ts';
import { readerOn } from '../support/reader-driver.ts';
import { sampleHighlight } from '../support/sample-highlights.ts';

const article = readableClip(11, longBody(60));

/** The passage at the window's top, below the bar. */
const topParagraph = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const top = (document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0) + 14;
    const found = [...document.querySelectorAll('#article-text p')].find((p) => p.getBoundingClientRect().bottom > top);
    return found?.textContent?.slice(0, 30) ?? '';
  });

/** What is painted in a colour, as the browser has it. */
const painted = (page: Page, color: string): Promise<string[]> =>
  page.evaluate((name) => [...(CSS.highlights.get(`sheaf-${name}`) ?? [])].map(String), color);

inEveryBrowser((given) => {
  describe('the reader view', () => {
    it('is opened from the library and shows the text with what is known of it', async () => {
      await putReadable(given().session, article);
      const library = await given().session.openPage('library/index.html');
      await waitUntil('the row', async () => (await textOf(library, '.clip')).includes('Article 11'));
      const href = await library.evaluate(() => document.querySelector('.clip-actions a')?.getAttribute('href') ?? '');
      expect(href).toBe(`/reader/index.html?clip=${article.id}&list=${article.id}`);
      await library.close();
      const page = await readerOn(given().session, article.id);
      expect(await textOf(page, 'h1')).toBe('Article 11');
      expect(await textOf(page, '.facts')).toMatch(/Example News · A\. Writer · .* · 5 min/);
      expect(await textOf(page, '#article-text')).toContain('Paragraph 59 begins here.');
      await page.close();
    });

    it('goes on where reading stopped, by the words, whatever the size of type and window', async () => {
      const { session } = given();
      const page = await readerOn(session, article.id);
      await page.evaluate(() => {
        const target = [...document.querySelectorAll('#article-text p')][30];
        scrollTo(0, (target?.getBoundingClientRect().top ?? 0) + scrollY - 60);
      });
      const before = await topParagraph(page);
      expect(before).toMatch(/^Paragraph (29|30) /);
      await click(page, '#panel-display');
      await page.waitForSelector('#size');
      for (const size of ['28', '15']) {
        await page.evaluate((wanted) => {
          const slider = document.querySelector<HTMLInputElement>('#size');
          if (slider === null) throw new Error('no slider');
          slider.value = wanted;
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        }, size);
        await waitUntil('the same words in view', async () => (await topParagraph(page)) === before);
      }
      await waitUntil('the place in the library', () => storedFraction(page, article.id));
      await page.close();

      const again = await readerOn(session, article.id);
      await waitUntil('the same words in view', async () => (await topParagraph(again)) === before);
      await again.close();
    });

    it('leads to the clips before and after it, in the library’s order and in a list’s own', async () => {
      const { session } = given();
      const [older, newer] = [readableClip(10, longBody(2)), readableClip(12, longBody(2))];
      await putReadable(given().session, older);
      await putReadable(given().session, newer);
      const page = await readerOn(session, article.id);
      await page.waitForSelector('#next');
      await pageView(page).press('j');
      // While the tab is on its way there is no document to ask.
      const title = () => textOf(page, 'h1').catch(() => '');
      await waitUntil('the older clip', async () => (await title()) === 'Article 10');
      expect(await page.evaluate(() => document.querySelector('#next'))).toBeNull();
      await page.close();

      const listed = await readerOn(session, article.id, [older.id, article.id, newer.id]);
      await waitUntil('the list’s next', () =>
        listed.evaluate((id) => document.querySelector('#next')?.getAttribute('href')?.includes(id) === true, newer.id),
      );
      await listed.close();
    });

    it('changes theme, font and width, and has them again at the next clip', async () => {
      const { session } = given();
      const page = await readerOn(session, article.id);
      await page.evaluate(() => document.body.focus());
      await pageView(page).press('d');
      await page.waitForSelector('input[value=sepia]');
      await click(page, 'input[value=sepia]');
      await click(page, 'input[value=mono]');
      const look = (of: Page) =>
        of.evaluate(() => [
          document.documentElement.dataset['theme'],
          getComputedStyle(document.documentElement).backgroundColor,
          getComputedStyle(document.querySelector('.reading') ?? document.body).fontFamily.includes('monospace'),
        ]);
      await waitUntil('the theme', async () => (await look(page))[0] === 'sepia');
      const chosen = await look(page);
      expect(chosen).toEqual(['sepia', 'rgb(246, 236, 216)', true]);
      await page.close();
      const again = await readerOn(session, article.id);
      expect(await look(again)).toEqual(chosen);
      await click(again, '#panel-display');
      await again.waitForSelector('input[value=system]');
      await click(again, 'input[value=system]');
      await click(again, 'input[value=serif]');
      await again.close();
    });

    it('says what is missing where the browser has no voice for the text', async () => {
      const { session } = given();
      const clip = readableClip(14, '<p>Kiel ya?</p>', { language: 'art-x-sheaf' });
      await putReadable(given().session, clip);
      const page = await readerOn(session, clip.id);
      await click(page, '#panel-speech');
      expect(await waitUntil('the sentence', async () => (await textOf(page, '#no-voice')) || null)).toContain(
        'Add one in the system’s settings',
      );
      await page.close();
    });

    it('says what to do where there is no such clip', async () => {
      const page = await given().session.openPage('reader/index.html?clip=11111111-1111-4111-8111-111111111111');
      await waitUntil('the problem', async () => (await textOf(page, '[data-problem=not-found]')) !== '');
      expect(await textOf(page, '[data-problem=not-found]')).not.toContain('Reload');
      await click(page, '[data-problem=not-found] a');
      await page.waitForSelector('.clip');
      await page.close();
    });

    it('says of a clip in the trash that it lies there, and restores it', async () => {
      const { session } = given();
      const clip = readableClip(17, '<p>Soon to be deleted.</p>');
      await putReadable(session, clip);
      const beside = await readerOn(session, clip.id);
      expect(await beside.$('#in-trash')).toBeNull();
      const other = await session.openPage('options/index.html');
      await extensionClient(other, { patience: 20_000 }).ask('clip.trash', { ids: [clip.id] });
      await other.close();
      await waitUntil('the notice', async () => (await textOf(beside, '#in-trash')).includes('can be restored until'));
      const page = await readerOn(session, clip.id);
      await waitUntil('the notice', async () => (await textOf(page, '#in-trash')).includes('can be restored until'));
      expect(await textOf(page, '#article-text')).toContain('Soon to be deleted.');
      await click(page, '#restore');
      await waitUntil('the end of the notice', async () => (await page.$('#in-trash')) === null);
      await waitUntil('the same beside it', async () => (await beside.$('#in-trash')) === null);
      await page.close();
      await beside.close();
      const library = await session.openPage('library/index.html');
      await waitUntil('the row', async () => (await textOf(library, 'main')).includes('Article 17'));
      await library.close();
    });
  });

  describe('highlights in the reader view', () => {
    it('are made by keyboard, get a note, are deleted and come back, and are there again after a reload', async () => {
      const { session } = given();
      const page = await readerOn(session, article.id);
      await page.bringToFront();
      const keys = pageView(page);
      await keys.press('v');
      await waitUntil('the toolbar', () => page.evaluate(() => document.querySelector('.selection-toolbar') !== null));
      await keys.press('Shift+ArrowLeft');
      await keys.press('n');
      await page.waitForSelector('.highlight textarea:focus');
      await keys.type('Ask Ines.');
      await keys.press('Escape');
      const [words] = await waitUntil('the paint', async () => {
        const found = await painted(page, 'yellow');
        return found.length === 1 ? found : null;
      });
      // The last word is off again.
      expect(words).toMatch(/^Paragraph \d+ begins/);
      expect(words).not.toContain('here.');
      await waitUntil('the note', async () => (await storedNotes(page, article.id)).includes('Ask Ines.'));

      await click(page, '.highlight .button');
      await waitUntil('no paint', async () => (await painted(page, 'yellow')).length === 0);
      await click(page, '#undo');
      await waitUntil('the paint again', async () => (await painted(page, 'yellow')).length === 1);
      await page.close();

      const again = await readerOn(session, article.id);
      await waitUntil('the paint', async () => (await painted(again, 'yellow'))[0] === words);
      await click(again, '#panel-highlights');
      await again.waitForSelector('.highlight textarea');
      expect(await again.evaluate(() => document.querySelector('textarea')?.value)).toBe('Ask Ines.');
      await click(again, '.highlight input[value=blue]');
      await waitUntil('the other colour', async () => (await painted(again, 'blue'))[0] === words);
      await again.close();
    });

    it('are made with the mouse, at the colours beside the selection, and opened by a click', async () => {
      const { session } = given();
      const page = await readerOn(session, article.id);
      await page.bringToFront();
      const line = await page.evaluate(() => {
        scrollTo(0, 0);
        const text = document.querySelector('#article-text p em');
        const { x, y, width, height } = text?.getBoundingClientRect() ?? new DOMRect();
        return { x, y: y + height / 2, width };
      });
      await page.mouse.move(line.x + 1, line.y);
      await page.mouse.down();
      await page.mouse.move(line.x + line.width - 1, line.y, { steps: 4 });
      await page.mouse.up();
      const button = await page.waitForSelector('.selection-toolbar [data-color=green]');
      await button?.click();
      const [words] = await waitUntil('the paint', async () => {
        const found = await painted(page, 'green');
        return found.length === 1 ? found : null;
      });
      expect('every').toContain(words?.trim());
      await page.mouse.click(line.x + line.width / 2, line.y);
      await page.waitForSelector('.highlight[data-color=green] textarea:focus');
      await page.close();
    });

    it('are looked for in a body that has taken the place of theirs, and listed where they are not found', async () => {
      const { session } = given();
      const clip = readableClip(15, '<p>The ferry leaves at two, since the old pier is iced.</p><p>So far.</p>');
      await putReadable(given().session, clip);
      const options = await session.openPage('options/index.html');
      const client = extensionClient(options, { patience: 20_000 });
      const quoting = (n: number, exact: string) =>
        sampleHighlight(n, {
          clipId: clip.id,
          position: null,
          quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        });
      await client.ask('highlight.put', { ...quoting(1, 'ferry leaves at one, since the pier is iced') });
      await client.ask('highlight.put', { ...quoting(2, 'Nobody remembers what stood here before.') });
      await options.close();
      const page = await readerOn(session, clip.id);
      await waitUntil('the paint', async () => (await painted(page, 'yellow')).length === 1);
      expect(await painted(page, 'yellow')).toEqual(['ferry leaves at two, since the old pier is iced']);
      await click(page, '#panel-highlights');
      await waitUntil('the list', async () => (await textOf(page, '#missing-highlights')) !== '');
      expect(await textOf(page, '#missing-highlights')).toContain('Nobody remembers what stood here before.');
      await page.close();
    });
  });
});

/** What the database holds, asked from a page of the extension. */
const stored = (page: Page, store: string): Promise<unknown[]> =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('sheaf');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
          all.onerror = () => reject(all.error);
        };
      }),
    store,
  );

async function storedNotes(page: Page, clipId: string): Promise<string[]> {
  const rows = (await stored(page, 'highlights')) as { clipId: string; note: string }[];
  return rows.filter((row) => row.clipId === clipId).map(({ note }) => note);
}

async function storedFraction(page: Page, clipId: string): Promise<number | null> {
  const rows = (await stored(page, 'readingPlaces')) as { clipId: string; fraction: number }[];
  return rows.find((row) => row.clipId === clipId)?.fraction ?? null;
}
