import type { BodyOutcome } from '../../model/capture-api.ts';
import { describeBody } from './describe-body.ts';
import { complete, preparedCopy } from './prepare.ts';
import { partAtBreaks, removeEmpty } from './repairs.ts';
import { sanitizeContents } from './sanitize.ts';
import { parseWithoutHandlers } from './without-handlers.ts';

/**
 * An article that came as HTML, out of a file, in the form of one that was captured: its footnotes, formulas, code,
 * players and pictures in the forms of ours, then sanitised. All of it is the article; nothing is chosen.
 *
 * @param html of strangers; `url` is what its relative addresses start from
 */
export function bodyOfHtml(html: string, url: string, extractor: string): BodyOutcome {
  const prepared = preparedCopy(parseWithoutHandlers(html), url);
  if (!prepared.ok) return prepared;
  const { body } = prepared.value.copy;
  complete(body, prepared.value);
  const clean = sanitizeContents(body);
  partAtBreaks(clean);
  removeEmpty(clean);
  return describeBody(clean, extractor, url);
}
