/**
 * `npm run bench:markdown [-- --misses CONVERTER]`: HTML → Markdown → HTML over the specifications' examples and cases
 * from articles: how often the document that comes back is the one that went in, and how the time grows.
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { bundleClassicScript } from '../scripts/build/classic-script.ts';
import { type GrowingInput, growingInputs } from './corpus/growing-inputs.ts';
import { markdownSuites } from './corpus/markdown-examples.ts';
import { type ConverterResult, growthTable, missLines, type RoundTrip, tripsTable } from './report/markdown-report.ts';
import { withChromium } from './run/chromium.ts';
import { convertRepeatedly, type Growth, inputUrl, measureGrowth } from './run/convert.ts';
import { buildConverters, type Converter } from './run/converters.ts';
import { withOfflinePage } from './run/offline-page.ts';
import { markdownToHtml } from './score/markdown-to-html.ts';
import { isSameDocument } from './score/same-document.ts';

const { values: options } = parseArgs({ options: { misses: { type: 'string' } } });
const converters = await buildConverters();
if (options.misses !== undefined && !converters.some(({ name }) => name === options.misses)) {
  throw new Error(`no converter “${options.misses}”: there are ${converters.map(({ name }) => name).join(', ')}`);
}
const runner = await bundleClassicScript('bench/page/markdown/run.ts');
const blank = { url: inputUrl, html: '<!doctype html><title>Blank</title>' };

async function measure(page: Page, converter: Converter): Promise<ConverterResult> {
  await page.evaluate(runner);
  await page.evaluate(converter.script);
  const inputs = markdownSuites.flatMap(({ examples }) => examples.map(({ html }) => html));
  const { ms, outputs, error } = await convertRepeatedly(page, converter, inputs);
  let next = 0;
  const trip = (example: { name: string; html: string }): RoundTrip => {
    const markdown = outputs[next++] ?? null;
    const back = markdown === null ? null : markdownToHtml(markdown);
    return { example, markdown, back, isSame: back !== null && isSameDocument(example.html, back, inputUrl) };
  };
  const trips = new Map(markdownSuites.map((suite) => [suite, suite.examples.map(trip)]));
  const growth = new Map<GrowingInput, Growth>();
  for (const input of growingInputs) growth.set(input, await measureGrowth(page, converter, input));
  const gzipBytes = gzipSync(converter.script, { level: 9 }).length;
  return { name: converter.name, gzipBytes, ms, error, trips, growth };
}

const results = await withChromium(async (browser) => {
  const all: ConverterResult[] = [];
  for (const converter of converters) {
    all.push(await withOfflinePage(browser, blank, (page) => measure(page, converter)));
  }
  return all;
});

console.log(tripsTable(results, markdownSuites));
console.log(`\n${growthTable(results, growingInputs)}`);
for (const result of results) {
  if (result.error !== null) console.log(`${result.name} threw: ${result.error}`);
  if (result.name === options.misses) console.log(`\n${missLines(result).join('\n\n')}`);
}
