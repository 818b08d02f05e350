import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withChromium } from '../../bench/run/chromium.ts';
import { findBrowser } from '../../scripts/browser-paths.mjs';
import { bundleClassicScript } from '../../scripts/build/classic-script.ts';
import type { ImportedBody } from '../../src/import/item.ts';
import type { BodyOutcome } from '../../src/model/capture-api.ts';

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url), 'utf8');
const url = 'https://harbour.example/tides';

describe.skipIf(findBrowser('chromium') === null)('a body out of a file', () => {
  let page: Page | undefined;
  let quit = (): void => undefined;
  let running: Promise<void> | undefined;
  beforeAll(async () => {
    const script = await bundleClassicScript('test/support/finish-body-entry.ts');
    await new Promise<void>((isReady) => {
      running = withChromium(async (browser: Browser) => {
        page = await browser.newPage();
        await page.evaluate(script);
        isReady();
        await new Promise<void>((over) => {
          quit = over;
        });
      });
    });
  });
  afterAll(async () => {
    quit();
    await running;
  });

  async function finished(kind: ImportedBody['kind'], text: string) {
    const outcome = (await page?.evaluate(`__finishBody(${JSON.stringify({ kind, text })}, '${url}')`)) as BodyOutcome;
    if (!outcome.ok) throw new Error(outcome.error);
    return outcome.value;
  }

  it('runs nothing, and has absolute addresses and the footnotes of a captured one', async () => {
    const { html, markdown } = await finished('html', fixture('omnivore/content/how-tides-are-predicted-18f0.html'));
    expect(html).not.toMatch(/script|alert|onerror/);
    expect(html).toContain('src="https://harbour.example/moon.jpg"');
    expect(html).toContain('<sup><a href="#fn-1">1</a></sup>');
    expect(markdown).toContain('The moon pulls[^1], and [the sun](https://harbour.example/sun) too.');
    expect(markdown).toContain('[^1]: Newton, 1687.');
  });

  it('has the formulas of a captured one', async () => {
    const katex =
      '<p>Force <span class="katex"><span class="katex-mathml"><math><semantics><mi>F</mi><annotation encoding="application/x-tex">F=ma</annotation></semantics></math></span><span class="katex-html">F=ma</span></span>.</p>';
    expect((await finished('html', katex)).markdown).toContain('Force $F=ma$.');
  });

  it('is what GitHub makes of Markdown: tables, footnotes, emphasis', async () => {
    const source = fixture('obsidian.md').replace(/^---[\s\S]*?---\n/, '');
    const { html, markdown } = await finished('markdown', source);
    expect(html).toContain('<strong>strongly</strong>');
    expect(html).toMatch(/<td>6<\/td>/);
    expect(html).toContain('<li id="fn-1">');
    expect(markdown).toContain('pulls, **strongly**.[^1]');
    expect(markdown).toContain('[^1]: Newton, 1687.');
  });

  it('has no live HTML out of Markdown', async () => {
    const { html } = await finished(
      'markdown',
      'a <img src=x onerror=alert(1)> [b](javascript:alert(2)) <script>alert(3)</script>\n\n<iframe src="javascript:alert(4)"></iframe>\n\n<iframe src="https://www.youtube.com/embed/abc"></iframe>',
    );
    expect(html).toContain('href="https://www.youtube.com/watch?v=abc"');
    expect(html).not.toMatch(/alert|script|onerror|iframe/);
  });

  it('is the same once more when it is read again', async () => {
    const once = await finished('html', fixture('omnivore/content/how-tides-are-predicted-18f0.html'));
    expect(await finished('html', once.html)).toEqual(once);
  });
});
