import type { Page } from 'puppeteer-core';
import { bundleClassicScript } from '../../scripts/build/classic-script.ts';
import { extensionClient } from '../../test/faults/extension-client.ts';
import { launchChromium } from '../../test/support/browsers/chromium.ts';
import type { ExtensionSession } from '../../test/support/browsers/extension-session.ts';
import { median, memoryOf, quantile } from './measure.ts';
import { madeUpQueries } from './queries.ts';

export interface OwnResult {
  readonly clips: number;
  /** In s: putting the clips into the database, and making the index of them. */
  readonly fill: number;
  readonly indexing: number;
  /** In ms: from the navigation to the first rows, medians. `emptyPaint` is the same of an empty library. */
  readonly paint: number;
  readonly emptyPaint: number;
  /** In ms, from the input to the results in the document. */
  readonly first: number;
  readonly median: number;
  readonly p95: number;
  readonly found: readonly string[];
  /** In MB, above an empty library's page. */
  readonly memory: number;
  /** In ms: a clip more in the index, and the same for one small row: what the browser's flush to the disk takes. */
  readonly added: number;
  readonly oneRow: number;
}

const opened = 9;
const searches = 60;
/** In ms: of somebody who types 100 words a minute. */
const typingPause = 120;
const batch = 250;

/** Fills a library of the built extension, has it indexed by its background, and measures its page. */
export async function measureOwn(clips: number, log: (line: string) => void): Promise<OwnResult> {
  const session = await launchChromium();
  try {
    const empty = await openTimes(session);
    const filler = await session.openPage('options/index.html');
    await filler.evaluate(await bundleClassicScript('bench/page/library/fill.ts'));
    const fillStart = Date.now();
    for (let from = 0; from < clips; from += batch) {
      await filler.evaluate(`__library.fill(${from}, ${Math.min(clips, from + batch)})`);
    }
    const fill = (Date.now() - fillStart) / 1_000;
    log(`${clips} clips put in, ${fill.toFixed(0)} s`);
    const indexing = await makeIndex(filler, log);
    const full = await openTimes(session);

    const page = await session.openPage('library/index.html');
    await page.waitForSelector('.clip-title');
    const queries = madeUpQueries(searches);
    await page.evaluate(await bundleClassicScript('bench/page/library/search.ts'));
    const first = await search(page, queries[0] ?? '');
    const times: number[] = [];
    const found: string[] = [];
    for (const query of queries.slice(1)) {
      // As between two letters: what the page does after an answer is not the next one's time.
      await new Promise((resolve) => setTimeout(resolve, typingPause));
      const answer = await search(page, query);
      times.push(answer.ms);
      found.push(`${query}: ${answer.found}`);
    }
    const memory = (await memoryOf(page)) - empty.memory;
    await page.close();
    const writes: { added: number; floor: number }[] = [];
    for (let n = 0; n < 25; n += 1) {
      writes.push((await filler.evaluate(`__library.addOne(${10_000_000 + n})`)) as (typeof writes)[number]);
    }
    return {
      ...{ clips, fill, indexing, found, memory },
      paint: median(full.times),
      emptyPaint: median(empty.times),
      first: first.ms,
      median: median(times),
      p95: quantile(times, 0.95),
      added: median(writes.map((write) => write.added)),
      oneRow: median(writes.map((write) => write.floor)),
    };
  } finally {
    await session.close();
  }
}

const search = async (page: Page, query: string): Promise<{ ms: number; found: string }> =>
  (await page.evaluate(`__search(${JSON.stringify(query)})`)) as { ms: number; found: string };

interface IndexState {
  readonly isComplete: boolean;
  readonly docCount: number;
  readonly segments: readonly unknown[];
}

async function makeIndex(filler: Page, log: (line: string) => void): Promise<number> {
  // What the migration leaves: an index that knows nothing yet.
  await filler.evaluate('__library.forgetIndex()');
  const start = Date.now();
  await extensionClient(filler, { patience: 20_000 }).ask('search.maintain', null);
  let segments = 0;
  let logged = start;
  for (let rest = 0; rest < 5; ) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const state = (await filler.evaluate('__library.indexState()')) as IndexState | undefined;
    const isResting = state?.isComplete === true && state.segments.length === segments;
    rest = isResting ? rest + 1 : 0;
    segments = state?.segments.length ?? 0;
    if (Date.now() - logged > 20_000) {
      log(`${state?.docCount ?? 0} indexed`);
      logged = Date.now();
    }
  }
  const seconds = (Date.now() - start) / 1_000 - 5;
  log(`indexed in ${seconds.toFixed(0)} s, ${segments} segments`);
  return seconds;
}

/** Opens the library several times; the first, which compiles its scripts, does not count. */
async function openTimes(session: ExtensionSession): Promise<{ times: number[]; memory: number }> {
  const page = await session.openPage('library/index.html');
  await page.evaluateOnNewDocument(await bundleClassicScript('bench/page/library/note-paint.ts'));
  const times: number[] = [];
  for (let n = 0; n <= opened; n += 1) {
    await page.reload();
    const painted = await page.waitForFunction('globalThis.__painted');
    if (n > 0) times.push(Number(await painted.jsonValue()));
  }
  const memory = await memoryOf(page);
  await page.close();
  return { times, memory };
}
