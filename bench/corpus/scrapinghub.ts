import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { BodyCorpus } from './body-page.ts';
import { readHtmlFile } from './html-file.ts';

const groundTruthSchema = v.record(v.string(), v.object({ articleBody: v.optional(v.string(), ''), url: v.string() }));

export const scrapinghubGroundTruth = (folder: string): string => join(folder, 'ground-truth.json');

/** The layout of scrapinghub/article-extraction-benchmark: one ground-truth.json, html/<id>.html.gz. */
export async function readScrapinghub(folder: string): Promise<BodyCorpus> {
  const json: unknown = JSON.parse(await readFile(scrapinghubGroundTruth(folder), 'utf8'));
  const pages = Object.entries(v.parse(groundTruthSchema, json)).map(([id, { articleBody, url }]) => ({
    id,
    url,
    kind: 'article',
    expected: articleBody,
    readHtml: () => readHtmlFile(join(folder, 'html', `${id}.html.gz`)),
  }));
  return { name: 'article-extraction-benchmark', unit: 'shingles', pages };
}
