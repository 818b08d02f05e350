/**
 * `npm run bench:export [-- --clips 10000] [--length 6000] [--rows 500000] [--kinds markdown,backup]
 * [--import]`: what exports of a whole library
 * and the import of a large table take, in real Chromium with the built extension: time, and memory of all of the
 * browser's processes. With `--import` the rows are stored too, not only counted.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { bundleClassicScript } from '../scripts/build/classic-script.ts';
import { launchChromium } from '../test/support/browsers/chromium.ts';
import { finishedDownload } from '../test/support/browsers/downloads.ts';
import type { ExtensionSession } from '../test/support/browsers/extension-session.ts';
import { sleep } from '../test/support/browsers/wait.ts';
import { click } from '../test/support/page-driver.ts';
import { table } from './report/table.ts';
import { type MemoryUse, withMemory } from './run/browser-memory.ts';

const { values: options } = parseArgs({
  options: {
    clips: { type: 'string', default: '10000' },
    length: { type: 'string', default: '6000' },
    rows: { type: 'string', default: '500000' },
    kinds: { type: 'string', default: 'markdown,curated-content,backup,json,csv,selection' },
    import: { type: 'boolean', default: false },
  },
});
const [clips, length, rows] = [options.clips, options.length, options.rows].map(Number) as [number, number, number];

/** Clips that are stored by one call. */
const stretch = 1_000;

const session = await launchChromium();
const folder = join(session.downloads, '..');
const script = await bundleClassicScript('bench/page/transfer.ts');

/** In a browser that has just been started, so that nothing is measured of what was done before. */
async function open(path: string): Promise<Page> {
  await session.restart();
  const page = await session.openPage(path);
  page.setDefaultTimeout(3_600_000);
  await page.evaluate(script);
  return page;
}

interface Run {
  readonly name: string;
  readonly seconds: number;
  readonly memory: MemoryUse;
  /** Of the file that came out, in MB; null for none. */
  readonly size: number | null;
}

async function timed(name: string, task: () => Promise<number | null>): Promise<Run> {
  console.error(name);
  const { value, memory } = await withMemory(folder, async () => {
    const start = performance.now();
    const size = await task();
    return { size, seconds: (performance.now() - start) / 1_000 };
  });
  return { name, memory, ...value };
}

/** Asks again and again: one question that waits for its answer would be given up after two minutes. */
async function reaches(page: Page, selector: string, text = ''): Promise<void> {
  const isThere = (wanted: string, words: string): boolean =>
    document.querySelector(wanted)?.textContent?.includes(words) ?? false;
  while (!(await page.evaluate(isThere, selector, text))) await sleep(100);
}

async function exportAs(kind: string): Promise<Run> {
  const page = await open('library/transfer/index.html');
  await click(page, `input[value=${kind}]`);
  const run = await timed(kind, async () => {
    await click(page, '[data-action=export]');
    await reaches(page, '#export[data-step=done]');
    return null;
  });
  const size = await downloadSize(session);
  await page.close();
  return { ...run, size };
}

/** What the library's list does with a selection. */
async function exportSelected(): Promise<Run> {
  const page = await open('library/index.html');
  await reaches(page, '.clip');
  // Until the list is whole, the tick is for its first rows.
  await reaches(page, '.selection-bar', `Select all ${clips.toLocaleString()} clips`);
  await click(page, '.selection-bar .tick input');
  await reaches(page, '.selection-bar', `${clips.toLocaleString()} clips selected`);
  await page.select('#export-format', 'markdown');
  const run = await timed('markdown, of a selection in the list', async () => {
    await click(page, '#export-selected');
    await reaches(page, '.toast-text', 'exported');
    return null;
  });
  const size = await downloadSize(session);
  await page.close();
  return { ...run, size };
}

async function downloadSize({ downloads }: ExtensionSession): Promise<number> {
  for (;;) {
    for (const extension of ['.zip', '.json', '.csv'] as const) {
      const bytes = await finishedDownload(downloads, extension);
      if (bytes === null) continue;
      rmSync(downloads, { recursive: true });
      return bytes.length / 1e6;
    }
    await sleep(100);
  }
}

async function importRows(): Promise<Run[]> {
  const page = await open('library/transfer/index.html');
  for (let from = 0; from < rows; from += 50 * stretch) {
    await page.evaluate(`__write(${from}, ${Math.min(50 * stretch, rows - from)})`);
  }
  const runs = [
    await timed(`${rows.toLocaleString()} rows read and counted`, async () => {
      await page.evaluate('__choose()');
      await reaches(page, '#import[data-step=preview]');
      return null;
    }),
  ];
  if (options.import) {
    runs.push(
      await timed(`${rows.toLocaleString()} rows stored`, async () => {
        await click(page, '[data-action=import]');
        await reaches(page, '#import[data-step=ended]');
        return null;
      }),
    );
  }
  await page.close();
  return runs;
}

const row = ({ name, seconds, memory, size }: Run, count: number): string[] => [
  name,
  seconds.toFixed(1),
  ((seconds * 1e6) / count).toFixed(0),
  memory.peak.toFixed(0),
  size === null ? '–' : size.toFixed(0),
];
const head = ['run', 's', 'µs an entry', 'peak above before, MB', 'file, MB'];

try {
  const page = await open('library/transfer/index.html');
  console.error('storing the clips');
  for (let from = 0; from < clips; from += stretch) {
    await page.evaluate(`__fill(${from}, ${Math.min(stretch, clips - from)}, ${length})`);
  }
  await page.close();
  const exports: Run[] = [];
  for (const kind of options.kinds.split(',')) {
    exports.push(kind === 'selection' ? await exportSelected() : await exportAs(kind));
    console.error(row(exports.at(-1) as Run, clips).join(' '));
  }
  console.log(`${clips.toLocaleString()} clips with bodies of ${length.toLocaleString()} characters`);
  console.log(
    table(
      head,
      exports.map((run) => row(run, clips)),
    ),
  );
  const imports = await importRows();
  console.log(
    table(
      head,
      imports.map((run) => row(run, rows)),
    ),
  );
} finally {
  await session.close();
}
