import { limits } from '../../model/limits.ts';
import { safeAddress } from '../body/media.ts';
import { mostMathml } from '../maths/bare-mathml.ts';
import { formulaOfScript } from '../maths/mark-formulas.ts';
import { imageAddress } from '../page/addresses.ts';
import { emptyDocument } from '../page/empty-document.ts';

/** Elements whose content is no text of the document. */
const dropped = new Set('style template noscript iframe object embed svg title'.split(' '));

/**
 * A copy for the converter: at most `limits.depth` levels (the converter recurses), without what is not text, with
 * absolute addresses of allowed schemes only. Iterates, so that no nesting can exhaust the stack.
 */
export function prepare(root: Element | DocumentFragment, url: string): DocumentFragment {
  const inert = emptyDocument();
  const top = inert.createDocumentFragment();
  const path: ParentNode[] = [top];
  const walk: { node: Node; level: number }[] = [...root.childNodes].reverse().map((node) => ({ node, level: 0 }));
  for (let step = walk.pop(); step !== undefined; step = walk.pop()) {
    const { node, level } = step;
    const parent = path[Math.min(level, limits.depth)] ?? top;
    if (node.nodeType === 3) {
      parent.appendChild(inert.createTextNode((node.nodeValue ?? '').toWellFormed().replaceAll('\0', '')));
    } else if (node instanceof Element && node.localName === 'script') {
      const formula = formulaOfScript(node.getAttribute('type'), node.textContent ?? '', inert);
      if (formula !== null) parent.append(formula);
    } else if (node instanceof Element && !dropped.has(node.localName) && !isBoundless(node)) {
      const twin = inert.importNode(node, false);
      const kept = secure(twin, url);
      if (kept) parent.appendChild(twin);
      if (level < limits.depth) path[level + 1] = kept ? twin : parent;
      for (let child = node.lastChild; child !== null; child = child.previousSibling)
        walk.push({ node: child, level: level + 1 });
    }
  }
  return top;
}

const isBoundless = (element: Element): boolean =>
  element.localName === 'math' && element.querySelectorAll('*').length > mostMathml;

/** Makes an element's addresses safe; false for one that only its children should stay of. */
function secure(element: Element, url: string): boolean {
  const name = element.localName;
  if (name === 'a') {
    const href = element.getAttribute('href');
    if (href === null) return true;
    const safe = safeAddress(href, url);
    if (safe === null) return false;
    element.setAttribute('href', safe);
  }
  if (name === 'img') {
    const safe = imageAddress(element.getAttribute('src') ?? '', url);
    // No `data:` in Markdown: GitHub does not show it, and most of it only holds a place.
    if (safe === null || /^data:/i.test(safe)) return false;
    element.setAttribute('src', safe);
  }
  // The converter fills spanned cells one by one: `colspan=1000000000` would keep it busy for ever.
  if (Number(element.getAttribute('colspan')) > 50) element.removeAttribute('colspan');
  return true;
}
