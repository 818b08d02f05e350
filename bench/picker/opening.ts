import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../test/support/browsers/wait.ts';

/** When a popup had what, in ms since its document began to load. */
export interface Opening {
  /** What the page says of itself stood in the form. */
  readonly fields: number;
  readonly body: number;
  /** The catalog had been read. */
  readonly catalog: number;
  /** The lists of topics and offerings could be used. */
  readonly lists: number;
  /** The longest time that its main thread did not answer; 0 for less than 50 ms. */
  readonly longest: number;
}

/** The marks that a popup leaves (popup/main.tsx: one for each action), read once all of them are there. */
export async function readOpening(popup: Page): Promise<Opening> {
  const marks = await waitUntil('the catalog in the popup', () =>
    popup.evaluate(() => {
      const entries = performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime] as const);
      const all: Record<string, number> = Object.fromEntries(entries);
      return all['catalog-indexed'] === undefined || all['body-read'] === undefined ? null : all;
    }),
  );
  const longest = await popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(Math.max(...list.getEntries().map(({ duration }) => duration))),
        ).observe({
          type: 'longtask',
          buffered: true,
        });
        setTimeout(resolve, 200, 0);
      }),
  );
  const at = (name: string): number => marks[name] ?? Number.NaN;
  return {
    fields: at('metadata-read'),
    body: at('body-read'),
    catalog: at('catalog-read'),
    lists: at('catalog-indexed'),
    longest,
  };
}
