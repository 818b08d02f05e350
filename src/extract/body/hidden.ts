import { isInlineNote } from '../footnotes/inline-notes.ts';
import { boundedText } from '../page/bounded-text.ts';
import {
  attributeOf,
  documentElementOf,
  localNameOf,
  namespaceOf,
  previousElementOf,
  select,
  windowOf,
} from '../page/safe-dom.ts';

/** Whether an element is one that the reader does not see. */
export type IsHidden = (element: Element, name: string) => boolean;

const html = 'http://www.w3.org/1999/xhtml';

/** Hidden by the browser, and yet of use: formulas and their source (MathJax 2 has it in scripts), what a script will show, ruby's parentheses. */
const spared = new Set('math annotation script img picture source noscript rp rt template slot'.split(' '));

/** Marked as decoration, an element with more text than this is the page behind an open dialog. */
const decoration = 100;

/**
 * How to tell what the reader of the live page does not see. Where nothing is laid out (a document that was only parsed,
 * a page that hides all of itself) only what the page itself calls hidden is.
 */
export function visibilityOf(live: Document): IsHidden {
  const view = windowOf(live);
  const root: Element | null = documentElementOf(live);
  const body = root === null ? undefined : select(root, 'body', 1)[0];
  const isLaidOut =
    view !== null &&
    root !== null &&
    'checkVisibility' in Element.prototype &&
    [root, body].every((part) => part && displayOf(view, part) !== 'none');
  return (element, name) => {
    if (spared.has(name) || namespaceOf(element) !== html) return false;
    if (isDecoration(element, name)) return true;
    const hasBox = isLaidOut ? Element.prototype.checkVisibility.call(element) : true;
    if (isLaidOut && hasBox) return false;
    // What a closed <details> holds has no box either.
    const isHidden = isLaidOut ? displayOf(view, element) === 'none' : isCalledHidden(element);
    if (!isHidden || isFolded(element)) return false;
    // Formulas are hidden where the page shows a picture of them, notes until a click shows them.
    return !isInlineNote(attributeOf(element, 'class')) && select(element, 'math, annotation', 1).length === 0;
  };
}

/** Whether a laid out page hides what it says is its main part. */
export const hidesMainPart = (live: Document): boolean =>
  windowOf(live) !== null &&
  'checkVisibility' in Element.prototype &&
  select(live, 'main, article, [role="main"], h1', 20).some((part) => !Element.prototype.checkVisibility.call(part));

const isCalledHidden = (element: Element): boolean =>
  attributeOf(element, 'hidden') === '' || /(?:^|;)\s*display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '');

/** Whether an element is what the heading right before it unfolds. */
function isFolded(element: Element): boolean {
  const before = previousElementOf(element);
  return (
    before !== null && /^(?:h[1-6]|dt)$/.test(localNameOf(before)) && select(before, '[aria-expanded]', 1).length > 0
  );
}

const displayOf = (view: Window, element: Element): string => view.getComputedStyle(element).display;

/** Icons and marks beside the text. Formulas hide the look from those who are read the meaning. */
function isDecoration(element: Element, name: string): boolean {
  if (attributeOf(element, 'aria-hidden') !== 'true') return false;
  if (/katex|mathjax|mjx|MathJax|mwe-math/.test(`${name} ${attributeOf(element, 'class') ?? ''}`)) return false;
  if (select(element, 'img, picture, video, math', 1).length > 0) return false;
  return boundedText(element, 2 * decoration).length <= decoration;
}
