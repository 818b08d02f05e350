import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { BodyCorpus } from './body-page.ts';
import { readHtmlFile } from './html-file.ts';

const pageSchema = v.object({
  url: v.string(),
  ground_truth: v.object({
    main_content: v.nullish(v.string(), ''),
    title: v.nullish(v.string(), null),
    author: v.nullish(v.string(), null),
    publish_date: v.nullish(v.string(), null),
  }),
  _internal: v.optional(v.object({ page_type: v.optional(v.object({ primary: v.optional(v.string()) })) })),
});

export const wcxbGroundTruth = (folder: string): string => join(folder, 'ground-truth');

/** One page with all that its annotators wrote of it. */
interface WcxbPage {
  readonly id: string;
  readonly url: string;
  readonly kind: string;
  readonly truth: v.InferOutput<typeof pageSchema>['ground_truth'];
  readonly readHtml: () => Promise<string>;
}

/** The layout of the Web Content Extraction Benchmark: ground-truth/<id>.json, html/<id>.html.gz. */
export async function readWcxbPages(folder: string): Promise<WcxbPage[]> {
  const files = (await readdir(wcxbGroundTruth(folder))).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map((file) => readPage(folder, basename(file, '.json'))));
}

export async function readWcxb(folder: string): Promise<BodyCorpus> {
  const pages = (await readWcxbPages(folder)).map(({ truth, ...page }) => ({ ...page, expected: truth.main_content }));
  return { name: 'WCXB', unit: 'words', pages };
}

async function readPage(folder: string, id: string): Promise<WcxbPage> {
  const json: unknown = JSON.parse(await readFile(join(wcxbGroundTruth(folder), `${id}.json`), 'utf8'));
  const page = v.parse(pageSchema, json);
  return {
    id,
    // One page of the set has no address; it needs some origin to be opened at.
    url: page.url === '' ? `https://page-${id}.example/` : page.url,
    kind: kindOf(page._internal?.page_type?.primary),
    truth: page.ground_truth,
    readHtml: () => readHtmlFile(join(folder, 'html', `${id}.html.gz`)),
  };
}

/** As WCXB's evaluate.py reads it: no type is an article, a category a collection. */
const kindOf = (type = 'article'): string => (type === 'category' ? 'collection' : type);
