import type { BodyOutcome } from '../../model/capture-api.ts';
import { err } from '../../model/result.ts';
import { extractMetadata } from '../metadata/extract-metadata.ts';
import { parseHtml } from '../parse-html.ts';
import type { PageTraits } from './blocks/page-traits.ts';
import { type PageFacts, traitsOf } from './blocks/read-page-traits.ts';
import { describeBody } from './describe-body.ts';
import { articleElsewhere } from './elsewhere.ts';
import { findArticle } from './find-article.ts';
import { hidesMainPart } from './hidden.ts';
import { removeLeadingByline } from './leading-byline.ts';
import { legibleCopy } from './legible-copy.ts';
import { complete, type PreparedPage, preparedCopy } from './prepare.ts';
import { partAtBreaks, removeEmpty, removeTitle } from './repairs.ts';
import { sanitize } from './sanitize.ts';
import { removeSignUpBoxes } from './sign-up-boxes.ts';
import type { SnapshotOptions } from './snapshot.ts';

/**
 * The page's article. Works on a copy; the live page stays as it is.
 * @param url the address bar's, absolute
 * @param known what the metadata says already; read here where it is not given
 */
export function extractBody(
  live: Document,
  url: string,
  known: PageFacts = extractMetadata(live, url),
  options: Pick<SnapshotOptions, 'shadowRootOf'> = {},
): BodyOutcome {
  const read = legibleCopy(live, url, options);
  if (!read.ok) return read;
  const facts: Facts = { ...known, url, traits: traitsOf(known, url) };
  const found = findArticle(read.value.copy, facts.title, facts.traits);
  const extractor = read.value.of === 'noscript' ? 'noscript' : 'blocks';
  const body = found === null ? err('no-article' as const) : finished(found, read.value, extractor, facts);
  const isThin = body.ok ? body.value.wordCount < fewWords : body.error === 'no-article';
  return (isThin ? (fromElsewhere(live, facts) ?? fromHidden(live, facts, options)) : null) ?? body;
}

/** An article of fewer words may be a notice in the place of one that the page's elements do not hold. */
const fewWords = 60;

/** What is known of the page before its body is looked for. */
type Facts = PageFacts & { readonly url: string; readonly traits: PageTraits };

function fromElsewhere(live: Document, facts: Facts): BodyOutcome | null {
  const article = articleElsewhere(live, facts.title);
  if (article === null) return null;
  const prepared = preparedCopy(parseHtml(`<div>${article.html}</div>`), facts.url);
  if (!prepared.ok) return null;
  const root = prepared.value.copy.body.firstElementChild;
  return root === null ? null : finished(root, prepared.value, article.extractor, facts);
}

/** The article that a page hides until its scripts have run; null where its main part is not hidden. */
function fromHidden(live: Document, facts: Facts, options: SnapshotOptions): BodyOutcome | null {
  if (!hidesMainPart(live)) return null;
  const prepared = preparedCopy(live, facts.url, { ...options, withHidden: true });
  const found = prepared.ok ? findArticle(prepared.value.copy, facts.title, facts.traits) : null;
  if (!prepared.ok || found === null) return null;
  const body = finished(found, prepared.value, 'hidden', facts);
  return body.ok && body.value.wordCount >= fewWords ? body : null;
}

function finished(element: Element, page: PreparedPage, extractor: string, facts: Facts): BodyOutcome {
  const { title, authors = [], language = null, traits, url } = facts;
  removeSignUpBoxes(element);
  complete(element, page);
  const clean = sanitize(element);
  removeTitle(clean, title);
  // In a thread, every post begins with such a line.
  if (traits.forum === 0) removeLeadingByline(clean, { authors, language });
  partAtBreaks(clean);
  removeEmpty(clean);
  return describeBody(clean, extractor, url);
}
