/**
 * `npm run bench:metadata -- --corpus DIR [--limit N] [--pages ID,ID] [--misses FIELD] [--json FILE]`: how often each
 * extractor is right, field by field, over all pages and in each set of annotations.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bundleClassicScript } from '../scripts/build/classic-script.ts';
import { corpusFolder } from './corpus/folder.ts';
import { readMetadataCorpus } from './corpus/metadata-corpus.ts';
import { fieldsTable, metadataJson, missLines, setTables } from './report/metadata-report.ts';
import { withChromium } from './run/chromium.ts';
import { eachPage } from './run/each-page.ts';
import { buildExtractors } from './run/extractors.ts';
import { installPeers } from './run/install-peers.ts';
import { readMetadata } from './run/metadata-page.ts';
import { createMetascraper } from './run/metascraper.ts';
import { choosePages } from './run/options.ts';
import { metadataFields } from './score/metadata/fields.ts';
import type { Contestant } from './score/metadata/results.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    limit: { type: 'string' },
    pages: { type: 'string' },
    misses: { type: 'string' },
    json: { type: 'string' },
  },
});
const missesOf = metadataFields.find((field) => field === options.misses);
if (options.misses !== undefined && missesOf === undefined) {
  throw new Error(`no field “${options.misses}”: there are ${metadataFields.join(', ')}`);
}

const contestants: readonly Contestant[] = [
  { name: 'sheaf', authors: 'list', without: [] },
  { name: 'defuddle', authors: 'line', without: ['canonical'] },
  { name: 'readability', authors: 'line', without: ['image', 'canonical'] },
  { name: 'metascraper', authors: 'line', without: [] },
];

await installPeers();
const metascraper = createMetascraper();
const pages = choosePages(await readMetadataCorpus(corpusFolder(options.corpus)), options);
const extractors = await buildExtractors(['sheaf', 'defuddle', 'readability']);
const runner = await bundleClassicScript('bench/page/run.ts');

const { measured, unmeasured } = await withChromium((browser) =>
  eachPage(pages, (page) => readMetadata(page, { browser, extractors, runner, metascraper })),
);

console.log(`${measured.length} pages\n\n${fieldsTable(measured, contestants)}`);
for (const table of setTables(measured, contestants)) console.log(`\n${table}`);
for (const { url, errors } of measured) {
  for (const [name, error] of errors) console.log(`${name} threw on ${url}: ${error}`);
}
for (const { url, cause } of unmeasured) console.log(`not measured: ${url}: ${cause}`);
if (missesOf !== undefined) console.log(`\n${missLines(measured, missesOf, contestants).join('\n\n')}`);
if (options.json !== undefined) {
  await writeFile(options.json, `${JSON.stringify(metadataJson(measured, contestants), null, 2)}\n`);
}
if (unmeasured.length > 0) process.exitCode = 1;
