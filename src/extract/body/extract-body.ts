import type { PageMetadata } from '../../model/capture.ts';
import type { BodyOutcome } from '../../model/capture-api.ts';
import { countWords } from '../../model/count-words.ts';
import { limits } from '../../model/limits.ts';
import { err, ok } from '../../model/result.ts';
import { toMarkdown } from '../markdown/to-markdown.ts';
import { extractMetadata } from '../metadata/extract-metadata.ts';
import { findArticle } from './find-article.ts';
import { preparedCopy } from './prepare.ts';
import { removeEmpty, removeTitle } from './repairs.ts';
import { sanitize } from './sanitize.ts';
import { textOf } from './text.ts';

/**
 * The page's article. Works on a copy; the live page stays as it is.
 * @param url the address bar's, absolute
 * @param known what the metadata says already; read here where it is not given
 */
export function extractBody(
  live: Document,
  url: string,
  known: Pick<PageMetadata, 'title'> = extractMetadata(live, url),
): BodyOutcome {
  const prepared = preparedCopy(live, url);
  if (!prepared.ok) return prepared;
  const found = findArticle(prepared.value, known);
  if (found === null) return err('no-article');
  const clean = sanitize(found.element);
  removeTitle(clean, known.title);
  removeEmpty(clean);
  return describe(clean, found.extractor, url);
}

function describe(clean: HTMLElement, extractor: string, url: string): BodyOutcome {
  const html = clean.innerHTML.trim();
  const text = textOf(clean);
  if (text === '' && clean.querySelector('img') === null) return err('no-article');
  if (html.length > limits.body || text.length > limits.body) return err('too-large');
  const markdown = toMarkdown(clean, url);
  if (markdown.length > limits.body) return err('too-large');
  return ok({ html, markdown, text, wordCount: countWords(text), extractor });
}
