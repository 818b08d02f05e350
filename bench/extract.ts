/**
 * `npm run bench:extract -- --corpus DIR [--extractors sheaf,defuddle,readability] [--limit N] [--pages ID,ID]
 * [--worst 20] [--json FILE] [--dump DIR]`: how well each extractor finds the body of real pages, and how fast.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bundleClassicScript } from '../scripts/build/classic-script.ts';
import { readBodyCorpus } from './corpus/body-corpus.ts';
import { corpusFolder } from './corpus/folder.ts';
import { bodyJson, errorLines, kindsTable, largestTable, totalsTable, worstTable } from './report/body-report.ts';
import { withChromium } from './run/chromium.ts';
import { dumpPage } from './run/dump.ts';
import { eachPage } from './run/each-page.ts';
import { buildExtractors, extractorsWithText, parseExtractorNames } from './run/extractors.ts';
import { choosePages, parseCount } from './run/options.ts';
import { rotated, runPage } from './run/run-page.ts';
import { scorePage } from './score/body-results.ts';
import { bodyScorers } from './score/body-scorers.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    extractors: { type: 'string' },
    limit: { type: 'string' },
    pages: { type: 'string' },
    worst: { type: 'string', default: '10' },
    json: { type: 'string' },
    dump: { type: 'string' },
  },
});

const corpus = await readBodyCorpus(corpusFolder(options.corpus));
const pages = choosePages(corpus.pages, options);
const worst = parseCount('worst', options.worst);
const names = parseExtractorNames(options.extractors);
const extractors = await buildExtractors(names);
const runner = await bundleClassicScript('bench/page/run.ts');
const scorer = bodyScorers[corpus.unit];

const { measured, unmeasured } = await withChromium((browser) =>
  eachPage(pages, async (page, index) => {
    const input = { url: page.url, html: await page.readHtml() };
    const runs = await runPage(browser, input, rotated(extractors, index), runner);
    if (options.dump !== undefined) await dumpPage(options.dump, page, runs);
    const inOrder = new Map([...runs].toSorted(([one], [other]) => names.indexOf(one) - names.indexOf(other)));
    return scorePage({ ...page, size: input.html.length }, inOrder, scorer, extractorsWithText);
  }),
);

const parts = [
  `${corpus.name}: ${measured.length} pages, by ${corpus.unit}`,
  totalsTable(measured, scorer),
  kindsTable(measured, scorer),
  largestTable(measured, 3),
  worstTable(measured, worst),
  errorLines(measured).join('\n'),
  unmeasured.map(({ url, cause }) => `not measured: ${url}: ${cause}`).join('\n'),
];
console.log(parts.filter((part) => part !== '').join('\n\n'));
if (options.json !== undefined) {
  const json = { corpus: corpus.name, unit: corpus.unit, ...bodyJson(measured, scorer), unmeasured };
  await writeFile(options.json, `${JSON.stringify(json, null, 2)}\n`);
}
if (unmeasured.length > 0) process.exitCode = 1;
