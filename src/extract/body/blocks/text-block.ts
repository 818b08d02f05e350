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
  let run: Text[] = [];
  let isAfterBreak = false;
  const flush = () => {
    const block = blockOf(run);
    if (block !== null) blocks.push(block);
    run = [];
  };

  let node: Node | null = body.firstChild;
  while (node !== null) {
    let entered = false;
    if (node instanceof Text) {
      if (run.length > 0 || node.data.trim() !== '') run.push(node);
      if (node.data.trim() !== '') isAfterBreak = false;
    } else if (node instanceof Element && !silent.has(node.localName)) {
      if (blockLevel.has(node.localName)) flush();
      // Two breaks in a row are how old pages part paragraphs.
      if (node.localName === 'br') {
        if (isAfterBreak) flush();
        isAfterBreak = true;
      }
      entered = node.firstChild !== null;
    }
    if (entered) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      if (node === body) node = null;
      else if (node instanceof Element && blockLevel.has(node.localName)) flush();
    }
    node = node?.nextSibling ?? null;
  }
  flush();
  return blocks;
}

function blockOf(nodes: readonly Text[]): TextBlock | null {
  const first = nodes[0];
  const text = nodes
    .map((node) => node.data)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  if (first === undefined || text === '') return null;
  let linked = 0;
  let links = 0;
  for (const node of nodes) {
    const length = node.data.trim().length;
    if (length === 0) continue;
    if (isLinked(node)) {
      linked += length;
      links += 1;
    }
  }
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

/** A link may be within the block, or around it as cards do it. */
function isLinked(node: Text): boolean {
  for (let element = node.parentElement; element !== null; element = element.parentElement) {
    if (element.localName === 'a') return true;
  }
  return false;
}
