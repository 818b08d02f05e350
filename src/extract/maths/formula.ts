import { appendAll } from '../page/append-all.ts';
import { bareMathml, mathmlNamespace } from './bare-mathml.ts';
import { texOfMathml } from './tex-of-mathml.ts';

/** The attribute that holds a formula's TeX. The name is MathJax 4's. */
export const latexAttribute = 'data-latex';

/**
 * A formula in the one form that Sheaf keeps: MathML to be shown, its TeX in `data-latex`.
 * @param shown MathML of the same; where there is none, TeX itself is shown
 */
export function formula(document: Document, latex: string, isBlock: boolean, shown: Element | null = null): Element {
  const bare = shown === null ? null : bareMathml(shown);
  const math = document.createElementNS(mathmlNamespace, 'math');
  // The purifier refuses values that could end what is around them.
  math.setAttribute(latexAttribute, latex.replace(/(\]|--!?)>/g, '$1 >').replaceAll('</', '< /'));
  math.setAttribute('display', isBlock ? 'block' : 'inline');
  if (bare !== null && bare.children.length > 0) appendAll(math, bare.childNodes);
  else {
    const text = document.createElementNS(mathmlNamespace, 'mtext');
    text.textContent = latex;
    math.append(text);
  }
  return math;
}

/** A formula's TeX: as the page states it, else made from its MathML. Empty where there is nothing to make it from. */
export function latexOf(math: Element): string {
  const stated =
    math.getAttribute(latexAttribute) ??
    [...math.querySelectorAll('annotation')].find((note) => /tex/i.test(note.getAttribute('encoding') ?? ''))
      ?.textContent ??
    math.getAttribute('alttext');
  return tidy(stated ?? '') || texOfMathml(bareMathml(math));
}

/** Without white space around, delimiters, and the style in which Wikipedia wraps each formula. */
export function tidy(latex: string): string {
  const text = latex.trim();
  const inner = delimiters.find(({ open, close }) => isWithin(text, open, close));
  const bare = inner === undefined ? text : text.slice(inner.open.length, -inner.close.length).trim();
  const styled = /^\{\\(?:displaystyle|textstyle|scriptstyle)\b([\s\S]*)\}$/.exec(bare)?.[1];
  return styled !== undefined && isBalanced(styled) ? styled.trim() : bare;
}

export const delimiters = [
  { open: '$$', close: '$$', isBlock: true },
  { open: '\\[', close: '\\]', isBlock: true },
  { open: '\\(', close: '\\)', isBlock: false },
  { open: '$', close: '$', isBlock: false },
] as const;

export const isWithin = (text: string, open: string, close: string): boolean =>
  text.length > open.length + close.length && text.startsWith(open) && text.endsWith(close);

function isBalanced(latex: string): boolean {
  let depth = 0;
  for (const [sign] of latex.matchAll(/\\.|[{}]/gs)) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}
