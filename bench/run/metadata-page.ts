import type { Browser } from 'puppeteer-core';
import type { MetadataPage } from '../corpus/metadata-page.ts';
import type { MetadataResult } from '../score/metadata/results.ts';
import type { Extractor } from './extractors.ts';
import type { createMetascraper } from './metascraper.ts';
import { runPage } from './run-page.ts';

interface Tools {
  readonly browser: Browser;
  readonly extractors: readonly Extractor[];
  readonly runner: string;
  readonly metascraper: ReturnType<typeof createMetascraper>;
}

/** What every contestant says of one page: those of the browser in it, metascraper on its source. */
export async function readMetadata(page: MetadataPage, tools: Tools): Promise<MetadataResult> {
  const input = { url: page.url, html: await page.readHtml() };
  const runs = [...(await runPage(tools.browser, input, tools.extractors, tools.runner))];
  const inBrowser = runs.flatMap(([name, { extracted }]) => (extracted === null ? [] : [[name, extracted] as const]));
  const thrown = runs.flatMap(([name, { error }]) => (error === null ? [] : [[name, error] as const]));
  const ofSource = await tools.metascraper(input).then(
    (got) => ({ got: [['metascraper', got] as const], error: [] }),
    (cause: unknown) => ({ got: [], error: [['metascraper', String(cause)] as const] }),
  );
  return {
    id: page.id,
    set: page.set,
    url: page.url,
    expected: page.expected,
    got: new Map([...inBrowser, ...ofSource.got]),
    errors: new Map([...thrown, ...ofSource.error]),
  };
}
