import { readFileSync, rmSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { finishedDownload } from '../support/browsers/downloads.ts';
import type { ExtensionSession } from '../support/browsers/extension-session.ts';
import { browsersUnderTest } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { chooseFiles, click, type FileToChoose, textOf } from '../support/page-driver.ts';

const folder = new URL('../fixtures/imports/', import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, folder));
const file = (name: string): FileToChoose => ({ name, bytes: [...read(name)] });
const omnivore: FileToChoose = {
  name: 'omnivore.zip',
  bytes: [
    ...zipSync(
      Object.fromEntries(
        [
          'metadata_0_to_20.json',
          'content/how-tides-are-predicted-18f0.html',
          'highlights/how-tides-are-predicted-18f0.md',
        ].map((name) => [name, new Uint8Array(read(`omnivore/${name}`))]),
      ),
    ),
  ],
};

const open = (session: ExtensionSession): Promise<Page> => session.openPage('library/transfer/index.html');
const reaches = (page: Page, panel: 'import' | 'export', step: string): Promise<unknown> =>
  waitUntil(`${panel} at ${step}`, () =>
    page.evaluate((id, wanted) => document.getElementById(id)?.dataset['step'] === wanted, panel, step),
  );
const count = async (page: Page, id: string): Promise<number> => Number(await textOf(page, `[data-count=${id}] dd`));

async function preview(page: Page, files: readonly FileToChoose[]): Promise<void> {
  await page.waitForSelector('#transfer-files');
  await chooseFiles(page, '#transfer-files', files);
  await reaches(page, 'import', 'preview');
}

async function importAll(page: Page): Promise<string> {
  await click(page, '[data-action=import]');
  await reaches(page, 'import', 'ended');
  const outcome = await textOf(page, '.outcome');
  await click(page, '[data-action=again]');
  return outcome;
}

async function exported(session: ExtensionSession, page: Page, kind: string, extension: `.${string}`): Promise<Buffer> {
  rmSync(session.downloads, { recursive: true, force: true });
  await page.waitForSelector(`input[value=${kind}]`);
  await click(page, `input[value=${kind}]`);
  await click(page, '[data-action=export]');
  await reaches(page, 'export', 'done');
  return waitUntil('the download', () => finishedDownload(session.downloads, extension));
}

/** The entries of a backup that say what a library holds, in an order of their own. */
function stateIn(backup: Buffer): { readonly lines: readonly string[]; readonly files: Record<string, string> } {
  const entries = Object.entries(unzipSync(new Uint8Array(backup)));
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
  const lines = entries
    .filter(([name]) => name.startsWith('clips/'))
    .flatMap(([, bytes]) => text(bytes).trim().split('\n'))
    .sort();
  const others = entries.filter(([name]) => !name.startsWith('clips/') && name !== 'sheaf-backup.json');
  return {
    lines,
    files: Object.fromEntries(others.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])),
  };
}

inEveryBrowser((given) => {
  describe('import and export', () => {
    it('shows what an export of another program would bring, and refuses rows with their reasons', async () => {
      const page = await open(given().session);
      await preview(page, [file('pocket.csv'), file('raindrop.csv')]);
      expect(await textOf(page, '.formats')).toBe('Pocket, Raindrop');
      expect(await count(page, 'new')).toBe(4);
      expect(await count(page, 'repeated')).toBe(1);
      expect(await count(page, 'known')).toBe(0);
      expect(await count(page, 'refused')).toBe(2);
      expect(await textOf(page, '.refused')).toContain('pocket.csv, line 6: “mailto:” is no web address.');
      expect(await textOf(page, '.labels')).toContain('long reads');
      await click(page, 'input[name=unknown-labels][value=create]');
      expect(await importAll(page)).toBe('4 clips added, 1 joined with what was there.');
      await page.close();
      const library = await given().session.openPage('library/index.html');
      await waitUntil('the clips', async () => (await textOf(library, 'main')).includes('How tides are predicted'));
      expect(await textOf(library, 'main')).toContain('oceans');
      await library.close();
    });

    it('joins what is known and stores nothing twice', async () => {
      const page = await open(given().session);
      await preview(page, [file('pocket.csv')]);
      expect(await count(page, 'known')).toBe(3);
      expect(await importAll(page)).toBe('0 clips added, 3 known already.');
      await preview(page, [omnivore, file('obsidian.md'), file('karakeep.json'), file('chromium.html')]);
      expect(await importAll(page)).toMatch(/^5 clips added, \d joined/);
      await page.close();
    });

    it('gives out Markdown, JSON and CSV of the whole library', async () => {
      const { session } = given();
      const page = await open(session);
      const markdown = unzipSync(new Uint8Array(await exported(session, page, 'markdown', '.zip')));
      expect(Object.keys(markdown)).toHaveLength(9);
      const tides = Buffer.from(markdown['How tides are predicted.md'] ?? []).toString();
      expect(tides).toContain('The moon pulls[^1], and [the sun](https://harbour.example/sun) too.');
      expect(tides).toContain('clipped: ');
      const json = JSON.parse((await exported(session, page, 'json', '.json')).toString());
      expect(json).toMatchObject({ format: 'sheaf-clips', version: 1 });
      expect(json.clips).toHaveLength(9);
      const csv = (await exported(session, page, 'csv', '.csv')).toString();
      expect(csv.startsWith('\ufeffurl,title,')).toBe(true);
      expect(csv).toContain('"A title, with ""quotes"""');
      await page.close();
    });

    it('goes on where it was stopped, and keeps what is in', async () => {
      const { session } = given();
      const page = await open(session);
      const rows = Array.from({ length: 3_000 }, (_, i) => `Row ${i},https://many.example/${i},1700000000,,unread`);
      const bytes = [...strToU8(['title,url,time_added,tags,status', ...rows].join('\n'))];
      await preview(page, [{ name: 'many.csv', bytes }]);
      await click(page, '[data-action=import]');
      await waitUntil('the first clips', async () =>
        /Importing [1-9]/.test(await textOf(page, '#import [role=status]')),
      );
      await click(page, '[data-action=stop]');
      await reaches(page, 'import', 'ended');
      const stopped = Number((await textOf(page, '.outcome')).replaceAll(/\D/g, ''));
      expect(stopped).toBeGreaterThan(0);
      expect(stopped).toBeLessThan(3_000);
      await session.killBackground();
      await click(page, '[data-action=resume]');
      await waitUntil('the end', async () => (await textOf(page, '.outcome')) === '3,000 clips added.');
      await page.close();
    });
  });
});

const missing = browsersUnderTest.filter((each) => each.missing !== null).map(({ name }) => name);

describe.skipIf(missing.length > 0)(`a backup (needs both browsers, missing: ${missing.join(', ') || 'none'})`, () => {
  it('restores a library on the other browser, and from there back on this one', async () => {
    const launches = ['chromium', 'firefox', 'chromium'].map((wanted) =>
      browsersUnderTest.find(({ name }) => name === wanted),
    );
    const states: ReturnType<typeof stateIn>[] = [];
    let backup: FileToChoose | null = null;
    for (const browser of launches) {
      if (browser === undefined) throw new Error('a browser is missing');
      const session = await browser.launch();
      try {
        const page = await open(session);
        if (backup === null) {
          await preview(page, [file('raindrop.csv'), omnivore, file('chromium.html')]);
          await click(page, 'input[name=unknown-labels][value=create]');
          await importAll(page);
          await trashOne(session);
        } else {
          await preview(page, [backup]);
          expect(await textOf(page, '.formats')).toBe('Sheaf backup');
          await importAll(page);
        }
        const bytes = await exported(session, page, 'backup', '.zip');
        states.push(stateIn(bytes));
        backup = { name: 'sheaf-backup.zip', bytes: [...bytes] };
      } finally {
        await session.close();
      }
    }
    const [first, second, third] = states;
    expect(first?.lines).toHaveLength(6);
    expect(first?.lines.filter((line) => line.includes('"trashedAt"'))).toHaveLength(1);
    expect(Object.keys(first?.files ?? {})).toContain('catalog.json');
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  }, 180_000);
});

async function trashOne(session: ExtensionSession): Promise<void> {
  const library = await session.openPage('library/index.html');
  await library.waitForSelector('.clip [data-action=move]');
  await click(library, '.clip [data-action=move]');
  await waitUntil('the clip in the trash', async () => (await textOf(library, '.toast-text')).includes('deleted'));
  await library.close();
}
