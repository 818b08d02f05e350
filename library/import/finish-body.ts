import { importedExtractor } from '../../src/export/curated-content/body.ts';
import { bodyOfHtml } from '../../src/extract/body/body-of-html.ts';
import { sanitizeContents } from '../../src/extract/body/sanitize.ts';
import { parseWithoutHandlers } from '../../src/extract/body/without-handlers.ts';
import type { ImportedBody } from '../../src/import/item.ts';
import type { ArticleBody } from '../../src/model/capture.ts';
import type { BodyOutcome } from '../../src/model/capture-api.ts';
import { markdownToHtml } from './markdown-to-html.ts';

/** Another program's body in the form of a captured one, sanitised. `url` is what its addresses start from. */
export const finishedBody = ({ kind, text }: ImportedBody, url: string): BodyOutcome =>
  bodyOfHtml(kind === 'markdown' ? markdownToHtml(text) : text, url, importedExtractor);

/**
 * A body that a capture of ours has made, out of a backup that anybody may have written: sanitised, and otherwise as it
 * was, so that a library comes back the same.
 */
export function sanitizedBody(body: ArticleBody): ArticleBody {
  const html = sanitizeContents(parseWithoutHandlers(body.html).body).innerHTML.trim();
  return html === body.html ? body : { ...body, html };
}
