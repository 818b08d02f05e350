import { wellFormed } from '../../model/text.ts';
import { foldSpace, visible } from '../text/fold.ts';
import { firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, parentOf, textContentOf } from './safe-dom.ts';

/** Elements whose text nobody reads. */
export const unread: ReadonlySet<string> = new Set(
  'script style template noscript svg select textarea iframe button'.split(' '),
);
/** Elements that flow within a line; every other one parts words. */
export const inline: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * The text of an element as a reader sees it, white space folded, read to at most `maxLength` code units and 5,000 nodes,
 * however large or deep the element is.
 */
export function boundedText(root: Element, maxLength = 2_000): string {
  const parts: string[] = [];
  let length = 0;
  let visited = 0;
  let node: Node | null = firstChildOf(root);
  while (node !== null && length < maxLength && visited < 5_000) {
    visited += 1;
    let enter = false;
    const type = nodeTypeOf(node);
    if (type === 3) {
      const text = (textContentOf(node) ?? '').slice(0, maxLength - length);
      parts.push(text);
      length += text.length;
    } else if (type === 1) {
      const name = localNameOf(node as Element);
      if (!inline.has(name)) parts.push(' ');
      enter = !unread.has(name);
    }
    node = nextIn(root, node, enter, parts);
  }
  return visible(foldSpace(wellFormed(parts.join(''))));
}

/** The node after `node` in document order within `root`, its children only if `enter`. */
function nextIn(root: Node, node: Node, enter: boolean, parts: string[]): Node | null {
  const child = enter ? firstChildOf(node) : null;
  if (child !== null) return child;
  let current: Node | null = node;
  while (current !== null && current !== root) {
    if (nodeTypeOf(current) === 1 && !inline.has(localNameOf(current as Element))) parts.push(' ');
    const sibling = nextSiblingOf(current);
    if (sibling !== null) return sibling;
    current = parentOf(current);
  }
  return null;
}
