import type { Element, Nodes, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Whether two pieces of HTML are the same document to a reader of a page at `url`: see `outline`. */
export const isSameDocument = (one: string, other: string, url: string): boolean =>
  outline(one, url) === outline(other, url);

/**
 * HTML in one spelling: white space as a browser would show it, attributes sorted, addresses absolute and in one
 * encoding, synonyms (`b`, `strong`) as one. Elements, attributes and text are otherwise kept as they are.
 * @param url what relative addresses are resolved against: a converter may do that or leave it
 */
export function outline(html: string, url: string): string {
  const writer = createWriter(url);
  write(fromHtml(html, { fragment: true }), writer, false);
  return writer.finish();
}

interface Writer {
  readonly url: string;
  readonly text: (value: string, isVerbatim: boolean) => void;
  readonly inline: (tag: string) => void;
  readonly block: (tag: string) => void;
  readonly finish: () => string;
}

/** Collapses white space while it writes: none at the edges of blocks, one blank elsewhere. */
function createWriter(url: string): Writer {
  const pieces: string[] = [];
  let isAtEdge = true;
  let isBlankDue = false;
  const push = (piece: string): void => {
    if (isBlankDue && !isAtEdge) pieces.push(' ');
    isBlankDue = false;
    pieces.push(piece);
  };
  return {
    url,
    text(value, isVerbatim) {
      if (isVerbatim) {
        push(`“${value}”`);
        isAtEdge = false;
        return;
      }
      for (const part of value.split(/([ \t\n\r\f]+)/)) {
        if (part === '') continue;
        if (/^[ \t\n\r\f]/.test(part)) isBlankDue = true;
        else {
          push(part.replaceAll('<', '&lt;'));
          isAtEdge = false;
        }
      }
    },
    inline(tag) {
      push(tag);
    },
    block(tag) {
      isBlankDue = false;
      pieces.push(`\n${tag}\n`);
      isAtEdge = true;
    },
    finish: () => pieces.join('').trim(),
  };
}

const synonyms: Readonly<Record<string, string>> = { b: 'strong', i: 'em', s: 'del', strike: 'del' };

const inlineElements = new Set(
  'a abbr b bdi bdo cite code data del dfn em i img input ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time u var'.split(
    ' ',
  ),
);

function write(node: Nodes, writer: Writer, isVerbatim: boolean): void {
  if (node.type === 'text') writer.text(node.value, isVerbatim);
  else if (node.type === 'root') for (const child of node.children) write(child, writer, isVerbatim);
  else if (node.type === 'element') writeElement(node, writer, isVerbatim);
}

function writeElement(element: Element, writer: Writer, isVerbatim: boolean): void {
  const name = synonyms[element.tagName] ?? element.tagName;
  const put = inlineElements.has(element.tagName) ? writer.inline : writer.block;
  put(`<${[name, ...attributesOf(element, writer.url)].join(' ')}>`);
  for (const child of element.children) write(child, writer, isVerbatim || name === 'pre');
  put(`</${name}>`);
}

const attributesOf = ({ tagName, properties }: Element, url: string): string[] =>
  Object.entries(tagName === 'img' ? { alt: '', ...properties } : properties)
    .flatMap(([name, value]) => attribute(name, value, url))
    .sort();

function attribute(name: string, value: Properties[string], url: string): string[] {
  if (value === false || value === null || value === undefined) return [];
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  return [`${name}=${JSON.stringify(name === 'href' || name === 'src' ? absolute(text, url) : text)}`];
}

/** `/ü` and `/%C3%BC` are one address. What is none, or has a broken encoding, stays as it is. */
function absolute(address: string, url: string): string {
  if (!URL.canParse(address, url)) return address;
  const { href } = new URL(address, url);
  try {
    return encodeURI(decodeURI(href));
  } catch (cause) {
    if (cause instanceof URIError) return href;
    throw cause;
  }
}
