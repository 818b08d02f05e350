import { decodeCharacterReferences } from '../model/character-references.ts';

type Token = { readonly text: string } | { readonly tag: string };

/** Elements that begin and end on a line of their own. */
const blocks =
  /^(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|td|th|tr|ul)$/;

/** The text of HTML, for counting and searching: a line for each block, entities decoded, no markup. */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  for (const token of tokens(html)) {
    if ('text' in token) parts.push(decodeCharacterReferences(token.text).replace(/[ \t\n\f\r]+/g, ' '));
    else if (blocks.test(token.tag)) parts.push('\n');
  }
  return parts
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

/**
 * The beginning of the text of HTML with every tag taken out, `<br>` and the ends of paragraphs included, as the
 * published files have it ("… today.In an interview …"). White space is folded as a browser folds it.
 *
 * @param count In characters: a surrogate pair counts as one and is never cut. No more than needed is read.
 */
export function leadingText(html: string, count: number): string {
  let text = '';
  for (const token of tokens(html)) {
    if (!('text' in token)) continue;
    text = (text + decodeCharacterReferences(token.text)).replace(/[ \t\n\f\r]+/g, ' ').replace(/^ /, '');
    // Twice as many code units hold that many characters for certain.
    if (text.length >= count * 2) break;
  }
  return Array.from(text.slice(0, count * 2))
    .slice(0, count)
    .join('');
}

/** Splits HTML at its tags, in one pass and by the HTML standard's idea of where a tag begins and ends. */
function* tokens(html: string): Generator<Token> {
  const tagStart = /<(?:[a-z]|\/[a-z]|[!?])/gi;
  let at = 0;
  while (at < html.length) {
    tagStart.lastIndex = at;
    const open = tagStart.exec(html)?.index ?? html.length;
    if (open > at) yield { text: html.slice(at, open) };
    if (open === html.length) return;
    const end = tagEnd(html, open);
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 32))?.[1]?.toLowerCase() ?? '';
    yield { tag: name };
    const isRawText = (name === 'script' || name === 'style') && html[open + 1] !== '/';
    at = isRawText ? rawTextEnd(html, end, name) : end;
  }
}

function tagEnd(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  const delimiter = /["'>]/g;
  delimiter.lastIndex = open;
  for (let found = delimiter.exec(html); found !== null; found = delimiter.exec(html)) {
    if (found[0] === '>') return found.index + 1;
    // A quote hides a ">" only where it opens an attribute's value.
    if (!isAfterEquals(html, found.index)) continue;
    delimiter.lastIndex = after(html, found[0], found.index + 1);
  }
  return html.length;
}

function isAfterEquals(html: string, index: number): boolean {
  let i = index - 1;
  while (/\s/.test(html[i] ?? '')) i -= 1;
  return html[i] === '=';
}

function rawTextEnd(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function after(html: string, what: string, from: number): number {
  const index = html.indexOf(what, from);
  return index === -1 ? html.length : index + what.length;
}
