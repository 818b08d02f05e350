import type { DomText } from '../../src/annotate/dom-text.ts';

/**
 * The offset of the first character of a text that is in view below a line of the window. Asks for the boxes of a few
 * characters only: a binary search for the node, then one within it.
 *
 * @param top the line, in CSS pixels from the window's upper edge
 * @returns the text's length where all of it lies above
 */
export function firstOffsetInView({ nodes, starts, text }: DomText, top: number): number {
  // White space between blocks has no box of its own.
  const shown = nodes.flatMap((node, index) => (/\S/.test(node.data) ? [{ node, start: starts[index] ?? 0 }] : []));
  const at = firstWhere(shown.length, (index) => bottomOf(shown[index]?.node, 0) > top);
  const found = shown[at];
  if (found === undefined) return text.length;
  return found.start + firstWhere(found.node.data.length, (offset) => bottomOf(found.node, offset, offset + 1) > top);
}

/** The lower edge of some characters of a node; of all where no end is given. */
function bottomOf(node: Text | undefined, start: number, end = node?.data.length ?? 0): number {
  if (node === undefined) return Number.POSITIVE_INFINITY;
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range.getBoundingClientRect().bottom;
}

function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
