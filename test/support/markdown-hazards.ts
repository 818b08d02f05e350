import type { Element, Nodes, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { markdownToHtml } from '../../bench/score/markdown-to-html.ts';
import { linkSchemes } from '../../src/extract/page/link-schemes.ts';

/** What Markdown may show: elements of CommonMark and GFM, and the inert ones that we write as HTML. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'p h1 h2 h3 h4 h5 h6 blockquote ul li pre em strong del hr br table thead tbody tr sub sup kbd mark ins u summary'
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href', 'title'],
  img: ['src', 'alt', 'title'],
  code: ['className'],
  ol: ['start'],
  td: ['align', 'colSpan', 'rowSpan'],
  th: ['align', 'colSpan', 'rowSpan'],
  details: ['open'],
  input: ['type', 'checked', 'disabled'],
};
const schemes = new Set(['http:', 'https:', ...linkSchemes.map((name) => `${name}:`)]);

/** What of a Markdown text, shown by a reader that lets HTML through, is more than inert text, marks and safe links. */
export function hazardsIn(markdown: string): string[] {
  const hazards: string[] = [];
  const queue: RootContent[] = [...fromHtml(markdownToHtml(markdown), { fragment: true }).children];
  for (const node of queue) {
    if (node.type === 'comment' || node.type === 'doctype') hazards.push(node.type);
    if (node.type !== 'element') continue;
    hazards.push(...hazardsOf(node));
    queue.push(...node.children);
  }
  return hazards;
}

function hazardsOf({ tagName, properties }: Element): string[] {
  const attributes = allowed[tagName];
  if (attributes === undefined) return [`<${tagName}>`];
  const extra = Object.keys(properties).filter((name) => !attributes.includes(name));
  const address = String(properties['href'] ?? properties['src'] ?? 'https://a.example/');
  const isSafe = !URL.canParse(address) || schemes.has(new URL(address).protocol);
  return [...extra.map((name) => `<${tagName} ${name}>`), ...(isSafe ? [] : [address])];
}

/** What a Markdown text says once it is shown, without any white space. */
export const shownText = (markdown: string): string =>
  textOf(fromHtml(markdownToHtml(markdown), { fragment: true })).replace(/\s+/gu, '');

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
