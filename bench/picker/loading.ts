import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../test/support/browsers/wait.ts';
import { textOf } from '../../test/support/page-driver.ts';

/** How the options page bears a catalog file. */
export interface Loading {
  readonly megabytes: number;
  /** Ms from choosing the file to its preview, or to the refusal. */
  readonly shown: number;
  /** The longest time that the page did not answer, in ms; 0 for less than 50. */
  readonly longest: number;
}

interface Watched {
  sheafLongest?: number;
}

/** Gives a file to the options page and waits for what it says. The text goes over before the clock starts. */
export async function timeLoading(page: Page, name: string, text: string): Promise<Loading> {
  await page.evaluate(
    (content, fileName) => {
      const scope = globalThis as Watched & { sheafFile?: File };
      scope.sheafFile = new File([content], fileName);
      scope.sheafLongest = 0;
      new PerformanceObserver((entries) => {
        for (const { duration } of entries.getEntries())
          scope.sheafLongest = Math.max(scope.sheafLongest ?? 0, duration);
      }).observe({ type: 'longtask' });
    },
    text,
    name,
  );
  const start = performance.now();
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    const { sheafFile } = globalThis as { sheafFile?: File };
    if (sheafFile !== undefined) transfer.items.add(sheafFile);
    const input = document.querySelector<HTMLInputElement>('#catalog-file');
    if (input === null) throw new Error('there is no file input');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await waitUntil(
    `what becomes of ${name}`,
    async () =>
      (await textOf(page, '#catalog-preview-title')).includes(name) ||
      (await textOf(page, '#catalog [role=alert]')) !== '',
    { timeout: 120_000, every: 20 },
  );
  const shown = performance.now() - start;
  const longest = await page.evaluate(() => (globalThis as Watched).sheafLongest ?? 0);
  return { megabytes: text.length / 1_000_000, shown, longest };
}
