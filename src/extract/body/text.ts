import { latexAttribute } from '../maths/formula.ts';
import { foldSpace } from '../text/fold.ts';

/** Elements that begin a line of their own. */
const blocks = new Set(
  'p div section article h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre table tr figure figcaption hr header footer details summary'.split(
    ' ',
  ),
);

const caption = 'figcaption';
const formula = `[${latexAttribute}]`;
const code = 'pre';

/** An article's running text, a line a block, white space folded except in code. Captions are no part of what is read. */
export function textOf(root: Element): string {
  const parts: string[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  // Of most articles each node would be asked in vain.
  const held = new Set([caption, formula, code].filter((name) => root.querySelector(name) !== null));
  const isIn = (node: Node, name: string): boolean => held.has(name) && node.parentElement?.closest(name) != null;
  let before: Node | null = null;
  for (let node: Node | null = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (isIn(node, caption)) continue;
    if (node instanceof Element && node.hasAttribute(latexAttribute))
      parts.push(node.getAttribute(latexAttribute) ?? '');
    if (isIn(node, formula)) continue;
    if (node instanceof Text) {
      parts.push(isIn(node, code) ? node.data : foldSpace(node.data));
    } else if (node instanceof Element) {
      if (blocks.has(node.localName) || node.localName === 'br') parts.push('\n');
      else if (/^t[dh]$/.test(node.localName) && before?.nodeName !== 'TR') parts.push('\t');
    }
    if (node.nextSibling === null && node.parentElement !== null && blocks.has(node.parentElement.localName))
      parts.push('\n');
    before = node;
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
