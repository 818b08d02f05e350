import { decodeCharacterReferences } from '../../model/character-references.ts';
import { ImportFault } from '../files/import-file.ts';

export type Token =
  /** Text with its character references decoded; one text may come in several tokens. */
  | { readonly text: string }
  | { readonly tag: string; readonly isEnd: boolean; readonly attributes: ReadonlyMap<string, string> };

/** Characters of one tag: an icon inside of its address (`ICON="data:…"`) has some thousands. */
const longestTag = 2_000_000;

/**
 * HTML split at its tags, while it comes in. Comments and declarations are left out. Enough for files that programs
 * write as lists of links; it knows nothing of scripts or of elements that end by themselves.
 */
export async function* htmlTokens(text: AsyncIterable<string>): AsyncGenerator<readonly Token[]> {
  let rest = '';
  for await (const part of text) {
    rest += part;
    const tokens: Token[] = [];
    rest = takeTokens(rest, tokens);
    yield tokens;
    if (rest.length > longestTag) throw new ImportFault('A tag of the file never ends; what follows was not read.');
  }
  if (rest !== '') yield [{ text: decodeCharacterReferences(rest) }];
}

/** Adds what is complete, and returns what has not come in whole. */
function takeTokens(html: string, tokens: Token[]): string {
  let at = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    if (open === -1) return takeText(html.slice(at), tokens);
    if (open > at) tokens.push({ text: decodeCharacterReferences(html.slice(at, open)) });
    const end = tagEnd(html, open);
    if (end === -1) return html.slice(open);
    const tag = parseTag(html.slice(open, end));
    if (tag !== null) tokens.push(tag);
    at = end;
  }
}

/** A reference may go on in the next piece. */
function takeText(text: string, tokens: Token[]): string {
  const open = text.lastIndexOf('&');
  const isOpen = open !== -1 && text.length - open < 40 && !text.slice(open).includes(';');
  const whole = isOpen ? text.slice(0, open) : text;
  if (whole !== '') tokens.push({ text: decodeCharacterReferences(whole) });
  return isOpen ? text.slice(open) : '';
}

/** Behind the tag that begins there; -1 where its end has not come in. */
function tagEnd(html: string, open: number): number {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4);
    return end === -1 ? -1 : end + 3;
  }
  const mark = /["'>]/g;
  mark.lastIndex = open;
  for (let found = mark.exec(html); found !== null; found = mark.exec(html)) {
    if (found[0] === '>') return found.index + 1;
    if (html[found.index - 1] !== '=') continue;
    const close = html.indexOf(found[0], found.index + 1);
    if (close === -1) return -1;
    mark.lastIndex = close + 1;
  }
  return -1;
}

const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

function parseTag(source: string): Token | null {
  const [, slash, name] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(source) ?? [];
  if (name === undefined) return null;
  const attributes = new Map<string, string>();
  for (const [, key = '', ...values] of source.slice(1 + (slash?.length ?? 0) + name.length).matchAll(attribute)) {
    const value = values.find((each) => each !== undefined) ?? '';
    if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), decodeCharacterReferences(value));
  }
  return { tag: name.toLowerCase(), isEnd: slash === '/', attributes };
}
