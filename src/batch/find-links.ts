import { parseUrl } from '../url/parse-url.ts';

/**
 * An address goes up to a character that none holds as it is written. An apostrophe before a letter is one of its path
 * (`Conway's_game`), any other one a quote.
 */
const address =
  /\bhttps?:\/\/[^\s<>"'`{}|\\^\u201c\u201d\u00ab\u00bb/]+(?:\/(?:[^\s<>"'`{}|\\^\u201c\u201d\u00ab\u00bb]|'(?=[\p{L}\p{N}]))*)?/giu;

/** What ends a sentence, not an address. */
const punctuation = new Set('.,;:!?*_~…。、，');

/** A line that holds one address and nothing else: there it may hold what sets it apart from a text elsewhere. */
const lineOfOne = /^\s*(https?:\/\/(?:(?!https?:\/\/)[^\s<>"\u201c\u201d\u00ab\u00bb])+)\s*$/i;

/**
 * The http(s) addresses in any text, in their order, each once: plain, in Markdown, in the source of a page. What follows
 * an address as punctuation, or closes a bracket that it did not open, is no part of it.
 */
export function findLinks(text: string): string[] {
  const found = text.split(/[\r\n]+/).flatMap((line) => {
    const alone = lineOfOne.exec(line)?.[1];
    return alone === undefined ? [...line.matchAll(address)].map(([match]) => match) : [alone];
  });
  const urls = found.flatMap((match) => {
    const url = parseUrl(trimmed(match.replaceAll('&amp;', '&')));
    return url === null || url.hostname === '' ? [] : [url.href];
  });
  return [...new Set(urls)];
}

/** Code units of links, a line each. Percent-encoded they stay below the 2 MB of the longest address that Chromium opens. */
const mostText = 500_000;

/** The links of some texts, or as many of them as an address can carry: those of a long page are more. */
export function linksThatFit(texts: readonly string[]): string[] {
  let length = 0;
  return findLinks(texts.join('\n')).filter((link) => {
    length += link.length + 1;
    return length <= mostText;
  });
}

function trimmed(match: string): string {
  let url = match;
  for (;;) {
    const shorter = withoutUnopened(withoutPunctuation(url));
    if (shorter === url) return url;
    url = shorter;
  }
}

/** By hand: a pattern that is bound to the end alone looks at a run of dots in the middle once for each of them. */
function withoutPunctuation(url: string): string {
  let end = url.length;
  while (end > 0 && punctuation.has(url[end - 1] ?? '')) end -= 1;
  return url.slice(0, end);
}

const brackets = [
  ['(', ')'],
  ['[', ']'],
] as const;

/** Cuts where a bracket is closed that was not opened: `[a](https://a.example/b_(c))` ends one before its last. */
function withoutUnopened(url: string): string {
  for (const [open, close] of brackets) {
    let depth = 0;
    // A host in brackets is an IPv6 address, whose brackets are a pair.
    for (const [at, character] of [...url].entries()) {
      if (character === open) depth += 1;
      if (character === close) depth -= 1;
      if (depth < 0) return [...url].slice(0, at).join('');
    }
  }
  return url;
}
