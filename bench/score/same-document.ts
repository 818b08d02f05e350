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
  write(fromHtml(html, { fragment: true }), writer);
  return writer.finish();
}

interface Writer {
  readonly url: string;
  readonly text: (value: string) => void;
  readonly verbatim: (value: string) => void;
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
    verbatim(value) {
      push(value);
      isAtEdge = false;
    },
    text(value) {
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

/** Elements that are seen without holding text: white space beside them counts. */
const seenElements = new Set(['img', 'input']);

function write(node: Nodes, writer: Writer): void {
  if (node.type === 'text') writer.text(node.value);
  else if (node.type === 'root') for (const child of node.children) write(child, writer);
  else if (node.type === 'element') writeElement(node, writer);
}

function writeElement(element: Element, writer: Writer): void {
  const name = synonyms[element.tagName] ?? element.tagName;
  const tag = `<${[name, ...attributesOf(element, writer.url)].join(' ')}>`;
  if (name === 'pre') writeCode(element, writer);
  else if (seenElements.has(name)) writer.verbatim(tag);
  else {
    const put = inlineElements.has(element.tagName) ? writer.inline : writer.block;
    put(tag);
    for (const child of element.children) write(child, writer);
    put(`</${name}>`);
  }
}

/** A block of code is its text, whatever marks its words up, and its language. Line ends at its end are not seen. */
function writeCode(pre: Element, writer: Writer): void {
  const code = pre.children.find((child) => child.type === 'element' && child.tagName === 'code');
  const attributes = code?.type === 'element' ? attributesOf(code, writer.url) : [];
  writer.block(`<${['pre', ...attributes].join(' ')}>`);
  writer.verbatim(JSON.stringify(textOf(pre).replace(/\n+$/, '')));
  writer.block('</pre>');
}

const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

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
