import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { BodyCorpus, BodyPage } from './body-page.ts';
import { readHtmlFile } from './html-file.ts';

const pageSchema = v.object({
  url: v.string(),
  ground_truth: v.object({ main_content: v.nullish(v.string(), '') }),
  _internal: v.optional(v.object({ page_type: v.optional(v.object({ primary: v.optional(v.string()) })) })),
});

export const wcxbGroundTruth = (folder: string): string => join(folder, 'ground-truth');

/** The layout of the Web Content Extraction Benchmark: ground-truth/<id>.json, html/<id>.html.gz. */
export async function readWcxb(folder: string): Promise<BodyCorpus> {
  const files = (await readdir(wcxbGroundTruth(folder))).filter((file) => file.endsWith('.json')).sort();
  const pages = await Promise.all(files.map((file) => readPage(folder, basename(file, '.json'))));
  return { name: 'WCXB', unit: 'words', pages };
}

async function readPage(folder: string, id: string): Promise<BodyPage> {
  const json: unknown = JSON.parse(await readFile(join(wcxbGroundTruth(folder), `${id}.json`), 'utf8'));
  const page = v.parse(pageSchema, json);
  return {
    id,
    // One page of the set has no address; it needs some origin to be opened at.
    url: page.url === '' ? `https://page-${id}.example/` : page.url,
    kind: kindOf(page._internal?.page_type?.primary),
    expected: page.ground_truth.main_content,
    readHtml: () => readHtmlFile(join(folder, 'html', `${id}.html.gz`)),
  };
}

/** As WCXB's evaluate.py reads it: no type is an article, a category a collection. */
const kindOf = (type = 'article'): string => (type === 'category' ? 'collection' : type);
