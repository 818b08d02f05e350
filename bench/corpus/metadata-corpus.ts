import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { readHtmlFile } from './html-file.ts';

/** A field's right values, of which any will do. A corpus may write a single one without a list. */
const anyOfSchema = v.optional(
  v.union([
    v.array(v.string()),
    v.pipe(
      v.string(),
      v.transform((value) => [value]),
    ),
  ]),
);

/** What annotators saw in a page. A field that is absent was not annotated. */
const expectedSchema = v.object({
  title: anyOfSchema,
  /** All of the authors. */
  author: v.optional(v.array(v.string())),
  published: anyOfSchema,
  description: anyOfSchema,
  image: anyOfSchema,
  siteName: anyOfSchema,
  lang: anyOfSchema,
  canonical: anyOfSchema,
});
export type ExpectedMetadata = v.InferOutput<typeof expectedSchema>;

const rowSchema = v.object({
  id: v.string(),
  set: v.string(),
  html: v.string(),
  url: v.string(),
  expected: expectedSchema,
});

export interface MetadataPage {
  readonly id: string;
  readonly set: string;
  readonly url: string;
  readonly expected: ExpectedMetadata;
  readonly readHtml: () => Promise<string>;
}

/** A folder with rows.jsonl, a page a line, and the gzipped pages that the lines name. */
export async function readMetadataCorpus(folder: string): Promise<MetadataPage[]> {
  const lines = (await readFile(join(folder, 'rows.jsonl'), 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const { html, ...page } = v.parse(rowSchema, JSON.parse(line));
    return { ...page, readHtml: () => readHtmlFile(join(folder, html)) };
  });
}
