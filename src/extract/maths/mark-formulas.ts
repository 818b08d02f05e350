import { parseHtml } from '../parse-html.ts';
import { delimiters, formula, isWithin, latexAttribute, latexOf, tidy } from './formula.ts';

/** What renderers wrap a formula in, the outermost first: KaTeX, MathJax 2 to 4, MediaWiki, GitHub. */
const rendered =
  '.katex-display, .katex, mjx-container, .MathJax_Display, .MathJax_SVG_Display, .MJXc-display, .MathJax, .MathJax_SVG, .MathJax_CHTML, .mjx-chtml, .MathJax_MathML, .mwe-math-element, math-renderer';

/** Elements that hold TeX for a script to render. */
const unrendered =
  '.math, .arithmatex, math-renderer, d-math, tex-math, code.language-math, .math-inline, .math-display';

/** Pictures of formulas, their TeX in the alternative text. */
const pictures =
  'img.latex, img.tex, img.mwe-math-fallback-image-inline, img.mwe-math-fallback-image-display, img[src*="latex.codecogs.com"], img[src*="/latex.php?"]';

/** What no formula holds: a class may be that of a whole page. */
const text = 'p, h1, h2, h3, h4, li, pre, article, section';

/**
 * Gives every formula of a document the form of `formula`, whatever has rendered it or is going to. Changes the document.
 */
export function markFormulas(root: ParentNode): void {
  for (const math of root.querySelectorAll(`math[${latexAttribute}][type]`)) joinRendering(math);
  for (const element of root.querySelectorAll(rendered)) replaceRendered(element);
  for (const math of root.querySelectorAll('math')) replaceMathml(math);
  for (const element of root.querySelectorAll(unrendered)) replaceUnrendered(element);
  for (const image of root.querySelectorAll(pictures)) replacePicture(image);
}

const isScript = /^math\/tex(?:;|$)/i;

/**
 * The formula of a script in which MathJax 2 keeps its source; null for any other script. Marked by a `type`, until it is
 * joined with what stands before it.
 */
export function formulaOfScript(type: string | null, source: string, document: Document): Element | null {
  if (type === null || !isScript.test(type.trim())) return null;
  const math = formula(
    document,
    tidy(source.replace(/^\s*%\s*<!\[CDATA\[|%\]\]>\s*$/g, '')),
    /mode=display/i.test(type),
  );
  math.setAttribute('type', 'script');
  return math;
}

const renderings =
  '.MathJax_Preview, .MathJax, .MathJax_Display, .MathJax_SVG, .MathJax_SVG_Display, .MathJax_CHTML, .MJXc-display, .mjx-chtml, .MathJax_MathML';

/** Takes away what MathJax 2 shows before the script that it comes from. */
function joinRendering(math: Element): void {
  let shown: Element | null = null;
  for (let before = math.previousSibling; before !== null; before = math.previousSibling) {
    const isBlank = before.nodeType === 3 && (before.nodeValue ?? '').trim() === '';
    if (!isBlank && !(before instanceof Element && before.matches(renderings))) break;
    if (before instanceof Element) shown ??= mathmlIn(before);
    before.remove();
  }
  const latex = math.getAttribute(latexAttribute) ?? '';
  math.replaceWith(formula(math.ownerDocument, latex, math.getAttribute('display') === 'block', shown));
}

/** The MathML within a rendering, or in the attribute where MathJax 2 keeps it. */
function mathmlIn(element: Element): Element | null {
  const math = element.querySelector('math');
  if (math !== null) return math;
  const holder = element.hasAttribute('data-mathml') ? element : element.querySelector('[data-mathml]');
  const source = holder?.getAttribute('data-mathml') ?? '';
  return source === '' ? null : parseHtml(source).querySelector('math');
}

function replaceRendered(element: Element): void {
  if (element.querySelector(text) !== null) return;
  const math = mathmlIn(element);
  const stated = element.querySelector(`[${latexAttribute}]`)?.getAttribute(latexAttribute) ?? '';
  const picture = element.querySelector('img')?.getAttribute('alt') ?? '';
  const latex = tidy(stated) || (math === null ? '' : latexOf(math)) || tidy(picture);
  if (latex === '') return;
  const isBlock =
    element.matches(
      '.katex-display, [display="true"], .MathJax_Display, .MathJax_SVG_Display, .MJXc-display, .js-display-math',
    ) ||
    math?.getAttribute('display') === 'block' ||
    (/^\{\\displaystyle/.test(stated) && element.querySelector('.mwe-math-fallback-image-display') !== null);
  element.replaceWith(formula(element.ownerDocument, latex, isBlock, math));
}

function replaceMathml(math: Element): void {
  const latex = latexOf(math);
  if (latex === '') math.remove();
  else math.replaceWith(formula(math.ownerDocument, latex, math.getAttribute('display') === 'block', math));
}

function replacePicture(image: Element): void {
  const latex = tidy(image.getAttribute('alt') ?? '');
  const isBlock = image.classList.contains('mwe-math-fallback-image-display');
  if (latex !== '') image.replaceWith(formula(image.ownerDocument, latex, isBlock));
}

function replaceUnrendered(element: Element): void {
  if (element.querySelector(`math, img, ${text}`) !== null) return;
  const source = (element.textContent ?? '').trim();
  const delimited = delimiters.find(({ open, close }) => isWithin(source, open, close));
  const isCalledBlock = element.matches('.display, .math-display, d-math[block], pre > code');
  const isCalled = isCalledBlock || element.matches('.inline, .math-inline, d-math, tex-math, code.language-math');
  const latex = tidy(source);
  if (latex === '' || (delimited === undefined && !isCalled)) return;
  const isBlock = delimited?.isBlock ?? isCalledBlock;
  const place = element.parentElement?.localName === 'pre' && element.matches('code') ? element.parentElement : element;
  place.replaceWith(formula(element.ownerDocument, latex, isBlock));
}
