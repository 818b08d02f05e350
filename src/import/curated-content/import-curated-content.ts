import { importedExtractor } from '../../export/curated-content/body.ts';
import { htmlToText } from '../../export/html-text.ts';
import type { ArticleBody } from '../../model/capture.ts';
import type { FullClip } from '../../model/clip.ts';
import { countWords } from '../../model/count-words.ts';
import type { Problem } from '../../model/problem.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Settings } from '../../model/settings.ts';
import { readUrls } from './addresses.ts';
import { readMetas } from './metas.ts';
import { originOf } from './origin.ts';
import { readClip } from './read-clip.ts';
import { invalid, readFile } from './read-file.ts';
import { valuesOf } from './values.ts';

/**
 * Reads a curated-content file into a clip whose export is that file, byte for byte, until the clip is edited.
 *
 * The body needs a DOM to be finished, and this code has none: `body.html` is the file's own, **not sanitised**, and
 * `body.markdown` and `contentHash` are empty. A page that imports sanitises the one and fills in the others before
 * it stores the clip, and leaves `extractor` and `curatedOrigin` as they are.
 *
 * @param text The file decoded from UTF-8, its byte order mark left in.
 * @param now Stands in for the dates of a file that has none.
 * @returns `file-invalid` for what is no such file, with the line where one is known.
 */
export function importCuratedContent(text: string, settings: Settings, now = new Date()): Result<FullClip, Problem> {
  const file = readFile(text);
  if (!file.ok) return file;
  const values = valuesOf(file.value.pairs);
  const urls = readUrls(values);
  if (urls === null) {
    return invalid('This file names no web address.', 'Add a key href with the address of the article.', [
      'front matter: neither link.href nor href nor original holds an http(s) address',
    ]);
  }
  const body = bodyOf(file.value.body);
  const clip = { ...readClip(values, urls, now), wordCount: body?.wordCount ?? 0, contentHash: null };
  const content = { body, metas: readMetas(values), jsonLd: [] };
  const curatedOrigin = originOf(file.value, { clip, content }, settings.site);
  return ok({ clip, content: { ...content, curatedOrigin } });
}

function bodyOf(html: string): ArticleBody | null {
  if (html.trim() === '') return null;
  const text = htmlToText(html);
  return { html, markdown: '', text, wordCount: countWords(text), extractor: importedExtractor };
}
