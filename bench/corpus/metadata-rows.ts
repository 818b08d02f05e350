import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { readHtmlFile } from './html-file.ts';
import { expectedSchema, type MetadataPage } from './metadata-page.ts';

const rowSchema = v.object({
  id: v.string(),
  set: v.string(),
  html: v.string(),
  url: v.string(),
  expected: expectedSchema,
});

export const metadataRows = (folder: string): string => join(folder, 'rows.jsonl');

/** A folder with rows.jsonl, a page a line, and the gzipped pages that the lines name. */
export async function readMetadataRows(folder: string): Promise<MetadataPage[]> {
  const lines = (await readFile(metadataRows(folder), 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const { html, ...page } = v.parse(rowSchema, JSON.parse(line));
    return { ...page, readHtml: () => readHtmlFile(join(folder, html)) };
  });
}
