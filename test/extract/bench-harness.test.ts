import type { Browser } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { withChromium } from '../../bench/run/chromium.ts';
import type { Extractor } from '../../bench/run/extractors.ts';
import { runPage } from '../../bench/run/run-page.ts';
import { findBrowser } from '../../scripts/browser-paths.mjs';
import { bundleClassicScript } from '../../scripts/build/classic-script.ts';

/** An extractor that gives one expression's value as the title. */
const telling = (expression: string): Extractor => ({
  name: 'sheaf',
  global: '__telling',
  script: `globalThis.__telling = (document, url) => ({ title: String(${expression}), html: '<p>one</p><p>two</p>' })`,
});

const html = `<!doctype html><title>Served</title>
  <meta http-equiv="refresh" content="0; url=https://elsewhere.example/">
  <link rel="stylesheet" href="/style.css"><img src="/image.png"><iframe src="https://frame.example/"></iframe>
  <script>document.title = 'Scripted'</script><noscript>No script</noscript><p>Ünïcode`;
const url = 'http://page.example/story?id=7';

const run = async (browser: Browser, extractor: Extractor) =>
  (await runPage(browser, { url, html }, [extractor], await bundleClassicScript('bench/page/run.ts'))).get('sheaf');

describe.skipIf(findBrowser('chromium') === null)('the harness of the benchmarks (needs Chromium)', () => {
  it('shows a page at its own address, its scripts off, and keeps it there', async () => {
    await withChromium(async (browser) => {
      const told = await run(browser, telling('[location.href, url, document.title].join(" ")'));
      expect(told?.extracted?.title).toBe(`${url} ${url} Served`);
      const text = await run(browser, telling('document.body.textContent'));
      expect(text?.extracted?.title).toContain('Ünïcode');
    });
  });

  it('times a run, and takes the text of blocks apart', async () => {
    await withChromium(async (browser) => {
      const told = await run(browser, telling('(() => { const end = Date.now() + 30; while (Date.now() < end); })()'));
      expect(told?.ms).toBeGreaterThan(25);
      expect(told?.text.split(/\s+/).filter(Boolean)).toEqual(['one', 'two']);
    });
  });

  it('records what an extractor throws, with no output', async () => {
    await withChromium(async (browser) => {
      expect(await run(browser, telling('document.nothing.there'))).toMatchObject({
        extracted: null,
        text: '',
        error: expect.stringContaining('TypeError'),
      });
    });
  });
});
