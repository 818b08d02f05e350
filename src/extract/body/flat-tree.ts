import {
  assignedNodesOf,
  attributeOf,
  firstChildOf,
  firstElementChildOf,
  localNameOf,
  nextSiblingOf,
  templateContentOf,
} from '../page/safe-dom.ts';

/** The shadow root of an element, also a closed one where whoever asks may see it. */
export type ShadowRootOf = (element: Element) => Node | null;

/** Gives a node's children one by one, then null. */
export type Children = () => Node | null;

/** The only elements of HTML that can host a shadow tree; elements with a name of their own can as well. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/**
 * An element's children as they are shown: those of its shadow tree in place of its own, and in a slot of such a tree
 * the nodes that the host brings for it.
 */
export function shownChildrenOf(element: Element, name: string, shadowRootOf: ShadowRootOf): Children {
  if (name === 'slot') {
    const assigned = assignedNodesOf(element);
    let at = 0;
    if (assigned.length > 0) return () => assigned[at++] ?? null;
  }
  return siblingsFrom(firstChildOf(shadowTreeOf(element, name, shadowRootOf) ?? element));
}

/** Whether an element holds nothing and can hold no shadow tree. */
export const isLeaf = (element: Element, name: string): boolean =>
  firstChildOf(element) === null && !canHost(name) && name !== 'slot';

/** The root of the shadow tree that is shown instead of the element's children; null where there is none. */
export function shadowTreeOf(element: Element, name: string, shadowRootOf: ShadowRootOf): Node | null {
  if (!canHost(name)) return null;
  return shadowRootOf(element) ?? declaredTreeOf(element);
}

const canHost = (name: string): boolean => hosts.has(name) || name.includes('-');

/** A shadow tree that the page declares and that nothing has attached: in a document which a script has parsed. */
function declaredTreeOf(element: Element): Node | null {
  const first = firstElementChildOf(element);
  const isDeclared =
    first !== null && localNameOf(first) === 'template' && attributeOf(first, 'shadowrootmode') !== null;
  return isDeclared ? templateContentOf(first) : null;
}

function siblingsFrom(start: Node | null): Children {
  let following = start;
  return () => {
    const node = following;
    if (node !== null) following = nextSiblingOf(node);
    return node;
  };
}
