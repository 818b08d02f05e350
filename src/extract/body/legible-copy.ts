import { limits } from '../../model/limits.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { innerHtmlOf, select, textContentOf } from '../page/safe-dom.ts';
import { parseHtml } from '../parse-html.ts';
import { foldSpace } from '../text/fold.ts';
import { type PreparedPage, preparedCopy } from './prepare.ts';
import type { SnapshotOptions } from './snapshot.ts';

/** A copy from which the article is chosen, and what of the page it shows. */
export interface LegibleCopy extends PreparedPage {
  readonly of: 'elements' | 'noscript';
}

/** Code units of text of a page that says little more than that it needs scripts. */
const fewest = 1_000;

/** The page's copy or, where its elements say next to nothing, one of what it says to those without scripts. */
export function legibleCopy(
  live: Document,
  url: string,
  options: SnapshotOptions = {},
): Result<LegibleCopy, 'too-large'> {
  const prepared = preparedCopy(live, url, options);
  if (!prepared.ok) return err(prepared.error);
  const length = lengthOf(prepared.value);
  const html = length < fewest ? longestNoscript(live) : '';
  const other = html === '' ? null : preparedCopy(parseHtml(html), url);
  return other?.ok && lengthOf(other.value) > Math.max(2 * length, fewest / 2)
    ? ok({ ...other.value, of: 'noscript' })
    : ok({ ...prepared.value, of: 'elements' });
}

/** Code units of a copy's text, white space folded; of a long one, of its beginning. */
function lengthOf({ copy }: PreparedPage): number {
  const beginning = folded(beginningOf(copy.body, 10 * fewest));
  return beginning >= fewest ? beginning : folded(copy.body.textContent ?? '');
}

/** The first code units of an element's text, at most so many; all of it may be megabytes. */
function beginningOf(element: Element, length: number): string {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let beginning = '';
  while (beginning.length < length && texts.nextNode() !== null) beginning += texts.currentNode.nodeValue ?? '';
  return beginning.slice(0, length);
}

const folded = (text: string): number => foldSpace(text).length;

function longestNoscript(live: Document): string {
  let longest = '';
  for (const element of select(live, 'noscript', 200)) {
    const html = noscriptHtml(element);
    if (html.length > longest.length && html.length <= limits.pageText) longest = html;
  }
  return longest;
}

/** What a `<noscript>` holds: with scripting on text, without elements. */
export const noscriptHtml = (element: Element): string =>
  select(element, '*', 1).length === 0 ? (textContentOf(element) ?? '') : innerHtmlOf(element);
