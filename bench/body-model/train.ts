/**
 * `npm run train:body -- --corpus DIR [--corpus DIR] [--folds 5] [--rows DIR] [--write]`: learns which blocks of a page are its
 * article from corpora with expected texts. Prints what the forest scores on pages of hosts that it was not trained on;
 * with `--write`, trains on all pages and writes src/extract/body/blocks/model.json and the names of its features. With
 * `--rows`, the rows are kept in that folder and read from it the next time: delete them when a feature changes.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleClassicScript } from '../../scripts/build/classic-script.ts';
import { chooseArticle } from '../../src/extract/body/blocks/choose.ts';
import { featureNames } from '../../src/extract/body/blocks/features.ts';
import { type Forest, probabilities } from '../../src/extract/body/blocks/forest.ts';
import { readBodyCorpus } from '../corpus/body-corpus.ts';
import type { BodyCorpus, BodyPage } from '../corpus/body-page.ts';
import { withChromium } from '../run/chromium.ts';
import { eachPage } from '../run/each-page.ts';
import { withOfflinePage } from '../run/offline-page.ts';
import { bodyScorers } from '../score/body-scorers.ts';
import type { PageScore } from '../score/page-score.ts';
import { type BoostOptions, boost, type Examples } from './boost.ts';
import { labelsOf } from './labels.ts';
import type { PageRows } from './page-rows.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    folds: { type: 'string', default: '5' },
    rows: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const model = new URL('../../src/extract/body/blocks/model.json', import.meta.url);
const modelFeatures = new URL('model-features.json', import.meta.url);
const width = featureNames.length;
const shape: BoostOptions = { trees: 140, depth: 4, rate: 0.1, features: 0.35, examples: 0.5, smallestLeaf: 20 };

/** A page of 2,000 links must not outweigh a page of ten paragraphs: of more blocks, that many outside the body. */
const mostBlocks = 150;

interface TrainingPage extends Pick<PageRows, 'texts' | 'candidates' | 'kind'> {
  readonly corpus: Pick<BodyCorpus, 'name' | 'unit'>;
  readonly page: BodyPage;
  readonly rows: Float32Array;
  readonly labels: readonly boolean[];
}

async function readPages(folder: string): Promise<TrainingPage[]> {
  const corpus = await readBodyCorpus(folder);
  const read = await keptRows(corpus);
  return corpus.pages.flatMap((page) => {
    const found = read[page.id];
    if (found === undefined || found.texts.length === 0) return [];
    const { texts, rows, candidates, kind } = found;
    const numbers = new Float32Array(Uint8Array.from(Buffer.from(rows, 'base64')).buffer);
    if (numbers.length !== texts.length * width) throw new Error('the rows are of other features: delete them');
    return [{ corpus, page, texts, candidates, kind, rows: numbers, labels: labelsOf(texts, page.expected) }];
  });
}

type RowsById = Record<string, PageRows>;

async function keptRows(corpus: BodyCorpus): Promise<RowsById> {
  if (options.rows === undefined) return computeRows(corpus);
  const file = join(options.rows, `${corpus.name}.json`);
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as RowsById;
  const rows = await computeRows(corpus);
  await mkdir(options.rows, { recursive: true });
  await writeFile(file, JSON.stringify(rows));
  return rows;
}

async function computeRows(corpus: BodyCorpus): Promise<RowsById> {
  const script = await bundleClassicScript('bench/body-model/page-rows.ts');
  const { measured, unmeasured } = await withChromium((browser) =>
    eachPage(corpus.pages, async (page) => {
      const input = { url: page.url, html: await page.readHtml() };
      return withOfflinePage(browser, input, async (tab) => {
        await tab.evaluate(script);
        const rows = (await tab.evaluate(`__pageRows(document, ${JSON.stringify(page.url)})`)) as PageRows | null;
        return rows === null ? [] : [[page.id, rows] as const];
      });
    }),
  );
  for (const { url, cause } of unmeasured) console.log(`no rows: ${url}: ${cause}`);
  return Object.fromEntries(measured.flat());
}

/** A page's blocks, each by its length, all pages alike. */
function examplesOf(pages: readonly TrainingPage[]): Examples {
  const rows: Float32Array[] = [];
  const isBody: boolean[] = [];
  const weights: number[] = [];
  for (const page of pages) {
    const own = page.texts.map((text) => Math.sqrt(Math.min(600, text.length)));
    const whole = own.reduce((sum, weight) => sum + weight, 0);
    const step = Math.max(1, page.labels.filter((is) => !is).length / mostBlocks);
    let due = 0;
    for (const [at, is] of page.labels.entries()) {
      if (!is) {
        due += 1;
        if (due < step) continue;
        due -= step;
      }
      rows.push(page.rows.subarray(at * width, (at + 1) * width));
      isBody.push(is);
      weights.push(((own[at] ?? 0) / whole) * 60 * (is ? 1 : step));
    }
  }
  const values = new Float32Array(rows.length * width);
  for (const [at, row] of rows.entries()) values.set(row, at * width);
  return { rows: { values, width }, isBody, weights };
}

const train = (pages: readonly TrainingPage[]): Forest => boost(examplesOf(pages), shape);

function found(forest: Forest, { texts, rows, candidates, kind }: TrainingPage): string {
  const likely = probabilities(forest, rows, width);
  const chosen = chooseArticle(
    candidates.map((each, at) => ({ ...each, likely: likely[at] ?? 0 })),
    kind,
  );
  return texts.filter((_text, index) => chosen.has(index)).join('\n');
}

const hostOf = ({ page }: TrainingPage): string => new URL(page.url).hostname.replace(/^www\./, '');

/** Pages of one host always fall into the same fold: templates learned by heart must not count. */
function foldOf(page: TrainingPage, folds: number): number {
  return [...hostOf(page)].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) >>> 0, 7) % folds;
}

const pages = (await Promise.all(options.corpus.map(readPages))).flat();
console.log(`${pages.length} pages, ${pages.reduce((sum, { texts }) => sum + texts.length, 0)} blocks`);

const folds = Number(options.folds);
const scored = new Map<string, { unit: BodyCorpus['unit']; pages: PageScore[] }>();
for (let fold = 0; fold < folds; fold++) {
  const forest = train(pages.filter((page) => foldOf(page, folds) !== fold));
  for (const page of pages.filter((each) => foldOf(each, folds) === fold)) {
    const { name, unit } = page.corpus;
    const kind = `${name}, ${page.page.kind}`;
    const score = bodyScorers[unit].scorePage(page.page.expected, found(forest, page));
    scored.set(kind, { unit, pages: [...(scored.get(kind)?.pages ?? []), score] });
  }
}
for (const [kind, { unit, pages: of }] of scored) {
  const { f1, precision, recall } = bodyScorers[unit].total(of);
  console.log(
    `${kind}: F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${of.length} pages`,
  );
}

if (options.write) {
  await writeFile(model, `${JSON.stringify(train(pages)).replaceAll('],[', '],\n[')}\n`);
  await writeFile(modelFeatures, `${JSON.stringify(featureNames, null, 2)}\n`);
  console.log(`written: ${model.pathname}`);
}
