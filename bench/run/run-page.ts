import type { Browser } from 'puppeteer-core';
import type { PageRun } from '../page/run.ts';
import type { Extractor } from './extractors.ts';
import { withOfflinePage } from './offline-page.ts';

export type Runs = ReadonlyMap<Extractor['name'], PageRun>;

export interface PageInput {
  readonly url: string;
  readonly html: string;
}

/**
 * Runs every extractor over one page, each in a document loaded for it alone, as cold as a clipper's first click: the
 * second one in the same document profits from what the first has made the browser do, on the median page by 6 to 10 ms.
 * @param runner text of the script that sets `__run`
 */
export async function runPage(
  browser: Browser,
  input: PageInput,
  extractors: readonly Extractor[],
  runner: string,
): Promise<Runs> {
  const runs = new Map<Extractor['name'], PageRun>();
  for (const { name, global, script } of extractors) {
    const call = `__run(${JSON.stringify(global)}, ${JSON.stringify(input.url)})`;
    const run = await withOfflinePage(browser, input, async (page) => {
      await page.evaluate(runner);
      await page.evaluate(script);
      return (await page.evaluate(call)) as PageRun;
    });
    runs.set(name, run);
  }
  return runs;
}

/** The same extractors, the one whose turn it is first: nobody always profits from what another has left in a cache. */
export const rotated = <T>(list: readonly T[], turn: number): T[] => {
  const start = list.length === 0 ? 0 : turn % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
};
