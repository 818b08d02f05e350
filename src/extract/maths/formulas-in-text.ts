import { formula, tidy } from './formula.ts';

/** Scripts that render the formulas in a page's text. */
export const renderers = 'script[src*="mathjax" i], script[src*="katex" i]';

const verbatim = 'pre, code, kbd, samp, math, textarea, script, style, noscript';

/**
 * Makes formulas of the TeX in a text that a script was to render and has not: scripts may be off, or the copy was made
 * before. A single dollar is no delimiter, since prices are written with it. Changes the document.
 */
export function markFormulasInText(root: Node): void {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || !hasDelimiter.test(node.data)) continue;
    if (node.parentElement?.closest(verbatim) == null) texts.push(node);
  }
  for (const text of texts) {
    const parts = partsOf(text.data).map((part) =>
      typeof part === 'string' ? part : formula(document, part.latex, part.isBlock),
    );
    if (parts.length > 1 || typeof parts[0] !== 'string') text.replaceWith(...parts);
  }
}

const hasDelimiter = /\\\(|\\\[|\$\$|\\begin\{/;

type Part = string | { readonly latex: string; readonly isBlock: boolean };

const opening = /\\\(|\\\[|\$\$|\\begin\{((?:equation|align|gather|multline|eqnarray)\*?)\}/g;
const closings: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]', $$: '$$' };

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  /** What is known not to close any more: looked for once, so that the time is linear. */
  const open = new Set<string>();
  let done = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < done) continue;
    const [sign, environment] = match;
    const closing = closings[sign] ?? `\\end{${environment ?? ''}}`;
    const end = open.has(closing) ? -1 : text.indexOf(closing, match.index + sign.length);
    if (end === -1) {
      open.add(closing);
      continue;
    }
    if (match.index > done) parts.push(text.slice(done, match.index));
    done = end + closing.length;
    const latex = environment === undefined ? tidy(text.slice(match.index, done)) : text.slice(match.index, done);
    parts.push({ latex, isBlock: sign !== '\\(' });
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}
