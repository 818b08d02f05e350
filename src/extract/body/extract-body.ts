import type { PageMetadata } from '../../model/capture.ts';
import type { BodyOutcome } from '../../model/capture-api.ts';
import { err } from '../../model/result.ts';
import { extractMetadata } from '../metadata/extract-metadata.ts';
import { describeBody } from './describe-body.ts';
import { findArticle } from './find-article.ts';
import { preparedCopy } from './prepare.ts';
import { removeEmpty, removeTitle } from './repairs.ts';
import { sanitize } from './sanitize.ts';
import type { SnapshotOptions } from './snapshot.ts';

/**
 * The page's article. Works on a copy; the live page stays as it is.
 * @param url the address bar's, absolute
 * @param known what the metadata says already; read here where it is not given
 */
export function extractBody(
  live: Document,
  url: string,
  known: Pick<PageMetadata, 'title'> = extractMetadata(live, url),
  options: Pick<SnapshotOptions, 'shadowRootOf'> = {},
): BodyOutcome {
  const prepared = preparedCopy(live, url, options);
  if (!prepared.ok) return prepared;
  const found = findArticle(prepared.value, known);
  if (found === null) return err('no-article');
  const clean = sanitize(found.element);
  removeTitle(clean, known.title);
  removeEmpty(clean);
  return describeBody(clean, found.extractor, url);
}
