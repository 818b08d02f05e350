import { bold, italic } from './inline-list.ts';
import { readInlines } from './read-inline.ts';
import type { Around, Reading } from './reading.ts';
import type { Block, Inline, ListItem } from './tree.ts';

/** A description list as bullets: the term in bold, what it means under it. */
export function readDescriptions(list: Element, reading: Reading): Block[] {
  const items: { terms: Inline[]; children: Block[] }[] = [];
  let isAfterTerm = false;
  for (const element of [...list.children].flatMap((child) =>
    child.localName === 'div' ? [...child.children] : [child],
  )) {
    if (element.localName === 'dt') {
      const term = bold(readInlines([...element.childNodes], reading));
      const last = items.at(-1);
      if (isAfterTerm && last !== undefined) last.terms.push({ type: 'break' }, ...term);
      else items.push({ terms: term, children: [] });
    } else {
      const last = items.at(-1) ?? { terms: [], children: [] };
      if (items.length === 0) items.push(last);
      last.children.push(...reading.blocks(element.childNodes));
    }
    isAfterTerm = element.localName === 'dt';
  }
  return items.length === 0 ? [] : [{ type: 'list', start: null, items: items.map(describe) }];
}

function describe({ terms, children }: { terms: Inline[]; children: Block[] }): ListItem {
  const [first, ...rest] = children;
  const isShort = first?.type === 'paragraph' && first.isImplied;
  const head: Inline[] = isShort && terms.length > 0 ? [...terms, { type: 'break' }, ...first.children] : terms;
  const blocks = isShort ? rest : children;
  const term: Block[] = head.length === 0 ? [] : [{ type: 'paragraph', children: head, isImplied: true }];
  return { isChecked: null, children: isShort && terms.length === 0 ? children : [...term, ...blocks] };
}

/** A figure's caption in italics, below or above what it describes. */
export function readFigure(figure: Element, reading: Reading, around: Around): Block[] {
  return [...figure.childNodes].flatMap((node) => {
    if (!(node instanceof Element) || node.localName !== 'figcaption') return [];
    return [node];
  }).length === 0
    ? reading.blocks(figure.childNodes, around)
    : groups(figure).flatMap((nodes) => {
        const caption = nodes[0] instanceof Element && nodes[0].localName === 'figcaption' ? nodes[0] : null;
        const blocks = reading.blocks(caption?.childNodes ?? nodes, around);
        return caption === null ? blocks : blocks.map(inItalics);
      });
}

/** The figure's children, each caption a group of its own. */
function groups(figure: Element): Node[][] {
  const all: Node[][] = [];
  let isAfterCaption = true;
  for (const node of figure.childNodes) {
    const isCaption = node instanceof Element && node.localName === 'figcaption';
    if (isCaption || isAfterCaption) all.push([]);
    all.at(-1)?.push(node);
    isAfterCaption = isCaption;
  }
  return all;
}

const inItalics = (block: Block): Block =>
  block.type === 'paragraph' ? { ...block, children: italic(block.children) } : block;

/** What a click unfolds; without a summary there is nothing to click on. */
export function readDetails(details: Element, reading: Reading, around: Around): Block[] {
  const [summary] = [...details.children].filter(({ localName }) => localName === 'summary');
  const text = summary === undefined ? [] : readInlines([...summary.childNodes], reading);
  const rest = [...details.childNodes].filter((node) => node !== summary);
  const children = reading.blocks(rest, around);
  if (text.length === 0) return children;
  return [{ type: 'details', isOpen: details.hasAttribute('open'), summary: text, children }];
}
