import type { Nodes, Root } from 'mdast';

/** Drops nodes of raw HTML, which would be live in whatever shows the Markdown. The tree is the caller's own. */
export function withoutHtml(tree: Nodes): Nodes {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('children' in node)) continue;
    const children: Nodes[] = node.children;
    const kept = children.filter((child) => child.type !== 'html');
    if (kept.length !== children.length) (node as Root).children = kept as Root['children'];
    open.push(...kept);
  }
  return tree;
}
