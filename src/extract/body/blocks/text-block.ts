import { foldSpace } from '../../text/fold.ts';

/** A run of text without a block boundary in it: a paragraph, a list item's line, a cell, a caption. */
export interface TextBlock {
  /** The nearest block-level element around the text. */
  readonly element: Element;
  readonly nodes: readonly Text[];
  /** White space folded. */
  readonly text: string;
  /** Of `text`, the UTF-16 units that lie in links. */
  readonly linked: number;
  /** Text nodes within links. */
  readonly links: number;
}

/** Elements that end a line of text. The copy is not rendered, so their names must tell. */
const blockLevel = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose text is not the page's. */
const silent = new Set(
  'script style noscript template iframe object embed svg canvas select button textarea video audio'.split(' '),
);

/** The text of a page's copy as blocks, in document order. Iterative: a page may be nested as deep as it likes. */
export function textBlocks(body: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  let run: Run = noText();
  let isAfterBreak = false;
  /** Links around the node: one may be within the block, or around it as cards do it. */
  let around = body.closest('a') === null ? 0 : 1;
  const flush = () => {
    const block = blockOf(run);
    if (block !== null) blocks.push(block);
    if (run.nodes.length > 0) run = noText();
  };

  let node: Node | null = body.firstChild;
  while (node !== null) {
    let entered: Node | null = null;
    const type = node.nodeType;
    if (type === Node.TEXT_NODE) {
      if (addText(run, node as Text, around > 0)) isAfterBreak = false;
    } else if (type === Node.ELEMENT_NODE) {
      const name = (node as Element).localName;
      if (!silent.has(name)) {
        if (blockLevel.has(name)) flush();
        // Two breaks in a row are how old pages part paragraphs.
        if (name === 'br') {
          if (isAfterBreak) flush();
          isAfterBreak = true;
        }
        entered = node.firstChild;
        if (entered !== null && name === 'a') around += 1;
      }
    }
    let next: Node | null = entered ?? node.nextSibling;
    while (next === null) {
      node = node.parentNode;
      if (node === null || node === body) break;
      const name = (node as Element).localName;
      if (blockLevel.has(name)) flush();
      if (name === 'a') around -= 1;
      next = node.nextSibling;
    }
    node = next;
  }
  flush();
  return blocks;
}

/** What becomes a block: nodes and their texts, and how much of them is linked. */
interface Run {
  readonly nodes: Text[];
  text: string;
  linked: number;
  links: number;
}

const noText = (): Run => ({ nodes: [], text: '', linked: 0, links: 0 });

/** Adds a node to a run, which no blank begins; returns whether the node is more than blank. */
function addText(run: Run, node: Text, isLinked: boolean): boolean {
  const { data } = node;
  const { length } = data.trim();
  if (length === 0 && run.nodes.length === 0) return false;
  run.nodes.push(node);
  run.text += data;
  if (length > 0 && isLinked) {
    run.linked += length;
    run.links += 1;
  }
  return length > 0;
}

function blockOf({ nodes, text: written, linked, links }: Run): TextBlock | null {
  const first = nodes[0];
  if (first === undefined) return null;
  const text = foldSpace(written).trim();
  if (text === '') return null;
  return { element: blockElementOf(first), nodes, text, linked: Math.min(linked, text.length), links };
}

function blockElementOf(node: Text): Element {
  let element = node.parentElement;
  while (element !== null && !blockLevel.has(element.localName) && element.parentElement !== null) {
    element = element.parentElement;
  }
  if (element === null) throw new TypeError('text outside of the document');
  return element;
}
