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
 * Runs every extractor over one page, each in the same document and as cold as a clipper's first click.
 * @param runner text of the script that sets `__run`
 */
export async function runPage(
  browser: Browser,
  input: PageInput,
  extractors: readonly Extractor[],
  runner: string,
): Promise<Runs> {
  return withOfflinePage(browser, input, async (page) => {
    await page.evaluate(runner);
    const runs = new Map<Extractor['name'], PageRun>();
    for (const { name, global, script } of extractors) {
      await page.evaluate(script);
      const call = `__run(${JSON.stringify(global)}, ${JSON.stringify(input.url)})`;
      runs.set(name, (await page.evaluate(call)) as PageRun);
    }
    return runs;
  });
}

/** The same extractors, the one whose turn it is first: nobody always profits from what another has warmed up. */
export const rotated = <T>(list: readonly T[], turn: number): T[] => {
  const start = list.length === 0 ? 0 : turn % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
};
