/**
 * `npm run train:body -- --corpus DIR [--corpus DIR] [--folds 5] [--write]`: learns which blocks of a page are its
 * article from corpora with expected texts. Prints what the forest scores on pages of hosts that it was not trained on;
 * with `--write`, trains on all pages and writes src/extract/body/blocks/model.json.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bundleClassicScript } from '../../scripts/build/classic-script.ts';
import { chooseLikely } from '../../src/extract/body/blocks/choose.ts';
import { featureNames } from '../../src/extract/body/blocks/features.ts';
import { type Forest, probability } from '../../src/extract/body/blocks/forest.ts';
import { readBodyCorpus } from '../corpus/body-corpus.ts';
import type { BodyCorpus, BodyPage } from '../corpus/body-page.ts';
import { withChromium } from '../run/chromium.ts';
import { eachPage } from '../run/each-page.ts';
import { withOfflinePage } from '../run/offline-page.ts';
import { bodyScorers } from '../score/body-scorers.ts';
import type { PageScore } from '../score/page-score.ts';
import { type BoostOptions, boost, type Example } from './boost.ts';
import { labelsOf } from './labels.ts';
import type { PageRows } from './page-rows.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    folds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});

const model = new URL('../../src/extract/body/blocks/model.json', import.meta.url);
const shape: BoostOptions = { trees: 150, depth: 4, rate: 0.12, features: 0.35, examples: 0.5, smallestLeaf: 20 };

/** A page of 2,000 links must not outweigh a page of ten paragraphs: of more blocks, that many outside the body. */
const mostBlocks = 300;

interface TrainingPage {
  readonly corpus: Pick<BodyCorpus, 'name' | 'unit'>;
  readonly page: BodyPage;
  readonly texts: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly boolean[];
}

async function readPages(folder: string): Promise<TrainingPage[]> {
  const corpus = await readBodyCorpus(folder);
  const script = await bundleClassicScript('bench/body-model/page-rows.ts');
  const { measured } = await withChromium((browser) =>
    eachPage(corpus.pages, async (page) => {
      const input = { url: page.url, html: await page.readHtml() };
      return withOfflinePage(browser, input, async (tab) => {
        await tab.evaluate(script);
        const read = (await tab.evaluate(`__pageRows(document, ${JSON.stringify(page.url)})`)) as PageRows | null;
        const { texts, rows } = read ?? { texts: [], rows: [] };
        return { corpus, page, texts, rows, labels: labelsOf(texts, page.expected) };
      });
    }),
  );
  return measured.filter(({ rows }) => rows.length > 0);
}

/** A page's blocks, each by its length, all pages alike. */
function examplesOf({ texts, rows, labels }: TrainingPage): Example[] {
  const weights = texts.map((text) => Math.sqrt(Math.min(600, text.length)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const others = labels.filter((isBody) => !isBody).length;
  const step = Math.max(1, others / mostBlocks);
  let due = 0;
  return rows.flatMap((row, at) => {
    const isBody = labels[at] ?? false;
    if (!isBody) {
      due += 1;
      if (due < step) return [];
      due -= step;
    }
    return [{ row, isBody, weight: ((weights[at] ?? 0) / whole) * 60 * (isBody ? 1 : step) }];
  });
}

const train = (pages: readonly TrainingPage[]): Forest => boost(pages.flatMap(examplesOf), featureNames, shape);

const keptFeature = featureNames.indexOf('kept');

function found(forest: Forest, { texts, rows }: TrainingPage): string {
  const candidates = rows.map((row, at) => ({
    likely: probability(forest, row),
    length: texts[at]?.length ?? 0,
    isKept: row[keptFeature] === 1,
  }));
  const chosen = chooseLikely(candidates);
  return texts.filter((_text, index) => chosen.has(index)).join('\n');
}

const hostOf = ({ page }: TrainingPage): string => new URL(page.url).hostname.replace(/^www\./, '');

/** Pages of one host always fall into the same fold: templates learned by heart must not count. */
function foldOf(page: TrainingPage, folds: number): number {
  return [...hostOf(page)].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) >>> 0, 7) % folds;
}

const pages = (await Promise.all(options.corpus.map(readPages))).flat();
console.log(`${pages.length} pages, ${pages.reduce((sum, { rows }) => sum + rows.length, 0)} blocks`);

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
  await writeFile(model, `${JSON.stringify(train(pages)).replaceAll(']],[[', ']],\n[[')}\n`);
  console.log(`written: ${model.pathname}`);
}
