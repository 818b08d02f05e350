import type { Inline, MarkType } from './tree.ts';

const elements: Readonly<Record<MarkType, string>> = { emphasis: 'em', strong: 'strong', delete: 'del' };

/**
 * Inlines as HTML for a line that Markdown leaves alone, made of bare elements and escaped text. Null where they hold what
 * needs an attribute (links, pictures, notes) or what HTML has no element for: those stay Markdown.
 */
export function writeHtml(nodes: readonly Inline[]): string | null {
  const written = nodes.map(writeNode);
  return written.includes(null) ? null : written.join('');
}

/** As `writeHtml`, where no Markdown can stand: links become their text, pictures go. */
export const writeHtmlText = (nodes: readonly Inline[]): string =>
  nodes.map((node) => writeNode(node) ?? ('children' in node ? writeHtmlText(node.children) : '')).join('');

function writeNode(node: Inline): string | null {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'break':
      return '<br>';
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'tagged':
      return within(node.name, writeHtml(node.children));
    case 'emphasis':
    case 'strong':
    case 'delete':
      return within(elements[node.type], writeHtml(node.children));
    default:
      return null;
  }
}

const within = (name: string, inner: string | null): string | null =>
  inner === null ? null : `<${name}>${inner}</${name}>`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
