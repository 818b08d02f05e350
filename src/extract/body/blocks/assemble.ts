import { embedMark } from '../media.ts';
import type { TextBlock } from './text-block.ts';

/** What stands for itself without any text. */
const pictures = 'img, picture, video, audio, hr, svg, math';

/** Readers want a picture's caption, and the link to a film, although they are none of the article's sentences. */
const captions = 'figcaption, caption';
const embeds = `[${embedMark}]`;

/**
 * Cuts the page's copy down to the chosen blocks, in the structure that they stand in. Pictures between the first and
 * the last of them stay, and so do captions of pictures that stay. Changes the copy.
 * @returns a new element that holds what is left; null where nothing was chosen
 */
export function assemble(body: Element, blocks: readonly TextBlock[], chosen: ReadonlySet<number>): Element | null {
  const kept = blocks.filter((_block, index) => chosen.has(index));
  const root = commonAncestor(body, kept);
  if (root === null) return null;
  const region = regionOf(kept);
  const keep = new Set(kept);
  // Most pages have nothing of the kind: each block would be asked in vain.
  const hasPictures = body.querySelector(`math, ${embeds}, ${captions}`) !== null;
  for (const block of blocks) {
    if (keep.has(block) || (hasPictures && isOfPicture(block, region))) continue;
    for (const node of block.nodes) node.remove();
  }
  removeHusks(root, region);
  return inHolder(root, body);
}

/** The article in an element of its own, with the direction that it is written in. */
function inHolder(root: Element, body: Element): Element {
  const holder = body.ownerDocument.createElement('div');
  const direction = root.closest('[dir]')?.getAttribute('dir');
  if (direction != null) holder.setAttribute('dir', direction);
  holder.append(...(root === body ? body.childNodes : [root]));
  return holder;
}

/** From the first chosen text to the last, in document order. */
interface Region {
  readonly first: Text;
  readonly last: Text;
}

function regionOf(kept: readonly TextBlock[]): Region {
  const first = kept[0]?.nodes[0];
  // A blank at the end may stand in an element of its own, which goes: nothing lies before or behind what is nowhere.
  const last = kept.at(-1)?.nodes.findLast(({ data }) => data.trim() !== '');
  if (first === undefined || last === undefined) throw new RangeError('no block was chosen');
  return { first, last };
}

const isBefore = (node: Node, other: Node): boolean =>
  (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const lies = (node: Node, { first, last }: Region): boolean => isBefore(first, node) && isBefore(node, last);

function isOfPicture(block: TextBlock, region: Region): boolean {
  if (isFormula(block)) return lies(block.element, region);
  if (block.element.matches(embeds)) return lies(block.element, region);
  const caption = block.element.closest(captions);
  return caption !== null && caption.parentElement?.querySelector(pictures) !== null && lies(caption, region);
}

/** Whether a block is a formula in a line of its own, with no more than its number beside it. */
function isFormula({ nodes }: TextBlock): boolean {
  const beside = nodes.filter((node) => node.parentElement?.closest('math') == null);
  return beside.length < nodes.length && beside.reduce((sum, { data }) => sum + data.trim().length, 0) < 10;
}

function commonAncestor(body: Element, kept: readonly TextBlock[]): Element | null {
  const [first, ...others] = kept;
  if (first === undefined) return null;
  let root = first.element;
  for (const { element } of others) {
    while (root !== body && !root.contains(element)) root = root.parentElement ?? body;
  }
  return root;
}

/** Neither content nor, when empty, a husk: a line break, an alternative of a picture, a table's cell that holds a place. */
const neutral = new Set(['br', 'wbr', 'source', 'track', 'td', 'th', 'col']);

/** Removes what has lost its text, and pictures that lie outside of the article. From the inside out, in one pass. */
function removeHusks(root: Element, region: Region): void {
  const filled = new Set<Element>();
  const shown = new Set(root.querySelectorAll(pictures));
  const elements = root.querySelectorAll('*');
  for (let at = elements.length - 1; at >= 0; at--) {
    const element = elements[at] as Element;
    const isPicture = shown.has(element) && lies(element, region);
    if (isPicture || hasContent(element, filled)) filled.add(element);
    else if (!neutral.has(element.localName)) element.remove();
  }
}

function hasContent(element: Element, filled: ReadonlySet<Element>): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Element ? filled.has(node) : node instanceof Text && node.data.trim() !== '') return true;
  }
  return false;
}
