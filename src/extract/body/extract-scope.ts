import type { PageMetadata } from '../../model/capture.ts';
import type { BodyOutcome, BodyScope } from '../../model/capture-api.ts';
import { err } from '../../model/result.ts';
import { describeBody } from './describe-body.ts';
import { extractBody } from './extract-body.ts';
import type { ShadowRootOf } from './flat-tree.ts';
import { framedDocuments } from './frames.ts';
import { complete, preparedCopy } from './prepare.ts';
import { partAtBreaks, removeEmpty } from './repairs.ts';
import { sanitizeContents } from './sanitize.ts';
import { selectedRanges } from './selected-ranges.ts';
import { withoutChrome } from './without-chrome.ts';

export interface ScopeOptions {
  readonly shadowRootOf?: ShadowRootOf;
  /** The page's metadata, where it has been read already: reading it takes a quarter of the whole. */
  readonly known?: PageMetadata | undefined;
}

/** What of the page the user wants as its body; see `BodyScope`. The live page is only read. */
export function extractScope(live: Document, url: string, scope: BodyScope, given: ScopeOptions = {}): BodyOutcome {
  const { known, ...options } = given;
  if (scope === 'page') return extractPage(live, url, options);
  if (scope !== 'article') {
    const selected = extractSelection(live, url, options);
    if (selected.ok || scope === 'selection') return selected;
  }
  return extractBody(live, url, known, options);
}

type Options = { readonly shadowRootOf?: ShadowRootOf };

/** What the user has selected in the page or in a frame of it, in the lists, tables and blocks that it stands in. */
function extractSelection(live: Document, url: string, options: Options): BodyOutcome {
  const source = framedDocuments(live, url)
    .map((framed) => ({ ...framed, ranges: selectedRanges(framed.document, options.shadowRootOf) }))
    .find(({ ranges }) => ranges.length > 0);
  if (source === undefined) return err('no-article');
  const { ranges } = source;
  const copied = preparedCopy(source.document, source.url, { ...options, ranges });
  if (!copied.ok) return copied;
  const selected = innermost(copied.value.copy.body);
  complete(selected, copied.value);
  const clean = sanitizeContents(selected);
  partAtBreaks(clean);
  removeEmpty(clean);
  return describeBody(clean, 'selection', source.url);
}

/** Everything but what every page of the site has. */
function extractPage(live: Document, url: string, options: Options): BodyOutcome {
  const copied = preparedCopy(live, url, options);
  if (!copied.ok) return copied;
  const page = withoutChrome(copied.value.copy.body);
  complete(page, copied.value);
  const clean = sanitizeContents(page);
  partAtBreaks(clean);
  removeEmpty(clean);
  return describeBody(clean, 'page', url);
}

/** Elements that give what they hold no meaning of its own. */
const neutral = /^(?:body|div|main|article|section|span|form|fieldset|center|font)$/;

/** The innermost element that holds all of the selection, not going into lists, tables, quotes, code and paragraphs. */
function innermost(root: Element): Element {
  let element = root;
  for (;;) {
    const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    const [child] = element.children;
    if (hasText || element.children.length !== 1 || child === undefined || !neutral.test(child.localName))
      return element;
    element = child;
  }
}
