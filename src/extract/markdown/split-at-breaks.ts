import { trimInlines } from './inline-list.ts';
import type { Inline } from './tree.ts';

/** Parts inlines where two line breaks or more follow each other; parts that hold nothing are left out. */
export function splitAtBreaks(nodes: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    const isSpace = node.type === 'text' && node.value.trim() === '';
    if (node.type === 'break') breaks += 1;
    else if (!isSpace || breaks === 0) {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)?.push(node);
  }
  return parts.map(trimInlines).filter((part) => part.length > 0);
}
