import { wellFormed } from '../../model/text.ts';
import { foldSpace } from '../text/fold.ts';
import { perAlphabet } from '../text/per-alphabet.ts';
import { inline, unread } from './bounded-text.ts';
import { lazy } from './lazy.ts';
import {
  attributeOf,
  contains,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  textContentOf,
} from './safe-dom.ts';

/** A stretch of a line within one element, as it stands there: a link's words, or those before it. */
export type Run = { readonly text: string; readonly element: Element };

/** What stands between two boundaries of blocks, as a reader sees it, white space folded. */
export type Line = { readonly text: string; readonly runs: readonly Run[] };

/** The lines before and after the headline, in document order. */
export type Surroundings = {
  /** The smallest part of the page that holds the headline and what was written above it. */
  readonly scope: Element;
  readonly before: readonly Line[];
  /** Those that belong to it: standfirst, names, dates, buttons that share. */
  readonly after: readonly Line[];
  /** Those beneath them. */
  readonly farther: () => readonly Line[];
};

const limits = { before: 8, after: 15, farther: 60, nodes: 6_000, line: 400, climb: 5, lead: 300 } as const;

/** Parts that speak of other things than the article: what they say of authors and dates is theirs. */
const foreignNames = new Set(['nav', 'aside', 'footer', 'form', 'dialog', 'figure']);
const foreignClass = /comment|related|teaser|recommend|breadcrumb|newsletter|share-|sharing/i;

const isForeign = (element: Element, name: string): boolean =>
  foreignNames.has(name) || foreignClass.test(attributeOf(element, 'class') ?? '');

/** Reads the lines around a headline. Bounded, however large the page is. */
export function linesAround(headline: Element): Surroundings {
  const scope = scopeOf(headline);
  const before = scope === headline ? [] : readLines(scope, firstChildOf(scope), headline, 40);
  const following = (most: number) => readLines(null, nextOutside(headline), null, most);
  return {
    scope,
    before: before.slice(-limits.before),
    after: following(limits.after),
    farther: lazy(() => following(limits.farther).slice(limits.after)),
  };
}

/** Lines of one element alone, at most `most` of them. */
export const linesOf = (element: Element, most: number): Line[] =>
  readLines(element, firstChildOf(element), null, most);

/** Climbs while little is written above the headline: a kicker, a date and a name, but no other article. */
function scopeOf(headline: Element): Element {
  let scope = headline;
  let lead = 0;
  for (let level = 0; level < limits.climb; level += 1) {
    const parent = parentOf(scope);
    if (parent === null || nodeTypeOf(parent) !== 1 || /^(?:body|html|main)$/.test(localNameOf(parent as Element)))
      break;
    lead += lengthBefore(scope, parent as Element);
    if (lead > limits.lead) break;
    scope = parent as Element;
  }
  return scope;
}

const lengthBefore = (child: Element, parent: Element): number =>
  firstChildOf(parent) === child
    ? 0
    : readLines(parent, firstChildOf(parent), child, 40).reduce((length, { text }) => length + text.length, 0);

function nextOutside(node: Node): Node | null {
  for (let current: Node | null = node; current !== null; current = parentOf(current)) {
    const sibling = nextSiblingOf(current);
    if (sibling !== null) return sibling;
  }
  return null;
}

/** Lines from `first` on in document order, within `root` (or the document), up to the element `end`. */
function readLines(root: Element | null, first: Node | null, end: Element | null, most: number): Line[] {
  const lines: Line[] = [];
  let runs: Run[] = [];
  const flush = () => {
    const line = lineOf(runs);
    runs = [];
    if (line !== null) lines.push(line);
  };
  let visited = 0;
  let node = first;
  while (node !== null && node !== end && lines.length < most && visited < limits.nodes) {
    visited += 1;
    let enter = false;
    if (nodeTypeOf(node) === 3) {
      addText(runs, node);
    } else if (nodeTypeOf(node) === 1) {
      const element = node as Element;
      const name = localNameOf(element);
      if (!inline.has(name)) flush();
      enter = !unread.has(name) && (!isForeign(element, name) || (end !== null && contains(element, end)));
    }
    node = stepFrom(node, root, enter, flush);
  }
  flush();
  return lines.slice(0, most);
}

function stepFrom(node: Node, root: Element | null, enter: boolean, flush: () => void): Node | null {
  const child = enter ? firstChildOf(node) : null;
  if (child !== null) return child;
  for (let current: Node | null = node; current !== null && current !== root; current = parentOf(current)) {
    if (nodeTypeOf(current) === 1 && !inline.has(localNameOf(current as Element))) flush();
    const sibling = nextSiblingOf(current);
    if (sibling !== null) return sibling;
  }
  return null;
}

function addText(runs: Run[], node: Node): void {
  const parent = parentOf(node);
  const text = textContentOf(node) ?? '';
  if (parent === null || nodeTypeOf(parent) !== 1) return;
  const last = runs.at(-1);
  const element = parent as Element;
  if (last?.element === element) runs[runs.length - 1] = { element, text: `${last.text}${text}`.slice(0, limits.line) };
  else runs.push({ element, text: text.slice(0, limits.line) });
}

function lineOf(runs: readonly Run[]): Line | null {
  const text = folded(runs.reduce((line, run) => `${line}${gapBetween(line, run.text)}${run.text}`, '')).slice(
    0,
    limits.line,
  );
  return text === '' ? null : { text, runs };
}

const wordEnd = perAlphabet(({ lower, caseless }) => new RegExp(`[${lower}${caseless}\\d)]$`, 'u'));
const wordStart = perAlphabet(({ upper }) => new RegExp(`^[${upper}\\d(]`, 'u'));
const isIn = (pattern: (text: string) => RegExp, text: string): boolean => pattern(text).test(text);

/** Elements that flow in a line may be set apart by style alone: `<span>Jane Roe</span><span>3 May</span>`. */
const gapBetween = (before: string, after: string): string =>
  before !== '' && isIn(wordEnd, before.slice(-2)) && isIn(wordStart, after.slice(0, 2)) ? ' ' : '';

export const folded = (text: string): string => foldSpace(wellFormed(text)).trim();
