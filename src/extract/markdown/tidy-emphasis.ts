import type { Nodes, Parents, PhrasingContent, Text } from 'mdast';

const spans = new Set(['emphasis', 'strong', 'delete', 'link']);

/**
 * Moves white space at the ends of emphasis and links out of them, and drops those that hold nothing: Markdown cannot
 * write `**bold: **` but by character references. The tree is the caller's own.
 */
export function tidyEmphasis(tree: Nodes): Nodes {
  // Innermost first, so that white space rises through all levels.
  for (const parent of parentsOf(tree).reverse())
    parent.children = parent.children.flatMap(hoist) as typeof parent.children;
  return tree;
}

function parentsOf(tree: Nodes): Parents[] {
  const parents: Parents[] = 'children' in tree ? [tree] : [];
  for (let at = 0; at < parents.length; at += 1) {
    for (const child of parents[at]?.children ?? []) if ('children' in child) parents.push(child);
  }
  return parents;
}

function hoist(node: Nodes): Nodes[] {
  if (!spans.has(node.type) || !('children' in node)) return [node];
  const children = node.children as PhrasingContent[];
  const before = takeSpace(children[0], /^\s+/);
  const after = takeSpace(children.at(-1), /\s+$/);
  const isEmpty = children.every((child) => child.type === 'text' && child.value === '');
  return [...before, ...(isEmpty ? [] : [node]), ...after];
}

/** Cuts what matches off a text; gives it as a text of its own. */
function takeSpace(node: PhrasingContent | undefined, pattern: RegExp): Text[] {
  if (node?.type !== 'text') return [];
  const space = pattern.exec(node.value)?.[0];
  if (space === undefined) return [];
  node.value = node.value.replace(pattern, '');
  return [{ type: 'text', value: space }];
}
