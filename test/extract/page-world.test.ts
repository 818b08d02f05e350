import { describe, expect, it } from 'vitest';
import { withChromium } from '../../bench/run/chromium.ts';
import { withOfflinePage } from '../../bench/run/offline-page.ts';
import { findBrowser } from '../../scripts/browser-paths.mjs';
import { bundleClassicScript } from '../../scripts/build/classic-script.ts';
import type { Extracted } from '../../scripts/extract/extracted.ts';

const url = 'https://paper.example/hive';
const paragraph =
  '<p>The bees of this page are made up, but they fly as others do, at dusk, and towards the light.</p>';
const article = `<title>The hive</title><article><h1>The hive</h1>${paragraph.repeat(3)}</article>`;

/** What the built extractor gives for pages when it runs in their own world, as in anybody's harness. */
async function extractAll(pages: readonly string[]): Promise<Extracted[]> {
  const script = await bundleClassicScript('scripts/extract/entry.ts');
  return withChromium(async (browser) => {
    const found: Extracted[] = [];
    for (const html of pages) {
      const run = withOfflinePage(browser, { url, html }, async (page) => {
        await page.evaluate(script);
        return (await page.evaluate(`__extract(document, ${JSON.stringify(url)})`)) as Extracted;
      });
      found.push(await run);
    }
    return found;
  });
}

describe.skipIf(findBrowser('chromium') === null)('the built extractor in a page’s own world (needs Chromium)', () => {
  it('reads a page that lets no text become markup', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'">`;
    const [found] = await extractAll([`<head>${policy}</head>${article}<noscript>Turn it on, please.</noscript>`]);
    expect(found).toMatchObject({ title: 'The hive', text: expect.stringContaining('made up') });
  });

  it('reads a page whose elements bear the names of the document’s own properties', async () => {
    const names = ['implementation', 'nodeType', 'importNode', 'querySelector', 'body', 'createElement'];
    const found = await extractAll(names.map((name) => `${article}<img name="${name}"><form name="${name}"></form>`));
    expect(found.map(({ title }) => title)).toEqual(names.map(() => 'The hive'));
    for (const { text } of found) expect(text).toContain('made up');
  });
});
