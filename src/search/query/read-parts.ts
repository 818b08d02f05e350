/** A piece of a query as it is written. */
export interface QueryPart {
  readonly isNegated: boolean;
  /** What stands before the colon, in lower case; null for none. */
  readonly qualifier: string | null;
  readonly text: string;
  readonly isQuoted: boolean;
  /** Nothing follows it, not even a blank: it may still be going on. */
  readonly isOpen: boolean;
}

const opening = /["“”„«]/;
const closing = /["“”»]/;
const blank = /\s/;

/** Cuts a query at its blanks, quotes kept together. Every text is a query; a quote that is not closed ends with it. */
export function readParts(query: string): QueryPart[] {
  const parts: QueryPart[] = [];
  let at = 0;
  while (at < query.length) {
    if (blank.test(query.charAt(at))) {
      at += 1;
      continue;
    }
    const isNegated = query.charAt(at) === '-' && at + 1 < query.length && !blank.test(query.charAt(at + 1));
    if (isNegated) at += 1;
    const qualifier = /^([a-z]+):/i.exec(query.slice(at, at + 20))?.[1] ?? null;
    if (qualifier !== null) at += qualifier.length + 1;
    const { text, end, isQuoted, isClosed } = readText(query, at);
    parts.push({
      isNegated,
      qualifier: qualifier?.toLowerCase() ?? null,
      text,
      isQuoted,
      isOpen: end >= query.length && !isClosed,
    });
    at = end;
  }
  return parts;
}

function readText(query: string, from: number): { text: string; end: number; isQuoted: boolean; isClosed: boolean } {
  if (!opening.test(query.charAt(from))) {
    let end = from;
    while (end < query.length && !blank.test(query.charAt(end))) end += 1;
    return { text: query.slice(from, end), end, isQuoted: false, isClosed: false };
  }
  let end = from + 1;
  while (end < query.length && !closing.test(query.charAt(end))) end += 1;
  return { text: query.slice(from + 1, end), end: end + 1, isQuoted: true, isClosed: end < query.length };
}
