import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findBrowser, howToGet } from '../../scripts/browser-paths.mjs';
import { bundleClassicScript } from '../../scripts/build/classic-script.ts';
import type { PageMetadata } from '../../src/model/capture.ts';
import type { BodyOutcome, BodyScope } from '../../src/model/capture-api.ts';

export interface Extraction {
  readonly metadata: PageMetadata;
  readonly body: BodyOutcome;
  /** Counts of the page's elements, texts and attributes, before and after: it must be as it was. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly milliseconds: number;
}

export interface ExtractorPage {
  /** Opens the HTML at an address and runs the built content script on it, in a world of its own as an extension does. */
  extract(html: string, options?: PageOptions): Promise<Extraction>;
  /** As `extract`, with a file of test/fixtures/pages. */
  extractFixture(file: string, options?: PageOptions): Promise<Extraction>;
  toMarkdown(html: string, url?: string): Promise<string>;
}

export interface PageOptions {
  readonly url?: string;
  /** Runs in the page, before extraction. */
  readonly pageScript?: string;
  /** How often the content script is injected; 1 unless told. */
  readonly injections?: number;
  /** An expression for the extractor's world, run before extraction. */
  readonly before?: string;
  /** What of the page is asked for; `auto` unless told. */
  readonly scope?: BodyScope;
}

const address = 'https://paper.example/2026/05/03/story?id=7';
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Specs that run the extraction in a real Chromium; where there is none they are skipped, and the title says why. */
export function inExtractorPage(subject: string, specs: (given: () => ExtractorPage) => void): void {
  const executablePath = findBrowser('chromium');
  const title = executablePath === null ? `${subject} (${howToGet('chromium')})` : subject;
  describe.skipIf(executablePath === null)(title, () => {
    let browser: Browser | undefined;
    let page: ExtractorPage | undefined;
    beforeAll(async () => {
      browser = await puppeteer.launch({
        executablePath: executablePath ?? '',
        headless: true,
        pipe: true,
        args: flags,
      });
      page = await open(browser);
    });
    afterAll(async () => browser?.close());
    specs(() => {
      if (page === undefined) throw new Error('Chromium is not running');
      return page;
    });
  });
}

async function open(browser: Browser): Promise<ExtractorPage> {
  const [capture, extract] = await Promise.all([
    bundleClassicScript('content-scripts/capture.ts'),
    bundleClassicScript('scripts/extract/entry.ts'),
  ]);
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  let served = '';
  // A hostile page's alert would hold everything up.
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    // Nothing leaves the machine: whatever else the page asks for is not there.
    void (isPage ? request.respond({ contentType: 'text/html; charset=utf-8', body: served }) : request.abort());
  });

  const show = async (html: string, url: string): Promise<(expression: string) => Promise<unknown>> => {
    served = html;
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return isolatedWorld(session);
  };
  const run = async (
    html: string,
    { url = address, pageScript, before, injections = 1, scope = 'auto' }: PageOptions = {},
  ): Promise<Extraction> => {
    const evaluate = await show(html, url);
    if (pageScript !== undefined) await page.evaluate(pageScript);
    for (let count = 0; count < injections; count += 1) await evaluate(capture);
    if (before !== undefined) await evaluate(before);
    return (await evaluate(inspect(scope))) as Extraction;
  };
  return {
    extract: run,
    extractFixture: async (file, options) => run(await readFile(join('test/fixtures/pages', file), 'utf8'), options),
    toMarkdown: async (html, url = address) => {
      const evaluate = await show('<!doctype html><title>Blank</title>', address);
      await evaluate(extract);
      return String(await evaluate(`__toMarkdown(${JSON.stringify(html)}, ${JSON.stringify(url)})`));
    },
  };
}

const inspect = (scope: BodyScope) => `(() => {
  const measure = () => {
    const elements = [...document.querySelectorAll('*')];
    const attributes = elements.flatMap((element) =>
      Element.prototype.getAttributeNames.call(element).map((name) => Element.prototype.getAttribute.call(element, name)));
    return [elements.length, document.documentElement.textContent.length, attributes.length, attributes.join('').length];
  };
  const before = measure();
  const start = performance.now();
  const metadata = sheafCapture.metadata();
  const body = sheafCapture.body('${scope}');
  return { metadata, body, milliseconds: performance.now() - start, before, after: measure() };
})()`;

/** Evaluates in the world that a content script would have: the page's DOM, built-ins of its own. */
async function isolatedWorld(session: CDPSession): Promise<(expression: string) => Promise<unknown>> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'sheaf',
  });
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
}
