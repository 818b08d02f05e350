/** Whether a raw segment (`name=value`) says nothing about which page it is. */
export type IsTracking = (segment: string) => boolean;

/** What separates parameters on old CGI sites: a semicolon with a further `name=` behind it. */
const semicolon = /;(?=[^;=&]+=)/;

/**
 * The name of a raw query segment as lists write it: percent-decoded, lower-cased, and without what copying URLs out of
 * HTML (`&amp;utm_source=`) or pasting one query behind another (`??utm_source=`) leaves in front of it.
 */
export function parameterName(segment: string): string {
  const raw = segment.split('=', 1)[0] ?? '';
  return decode(raw.replaceAll('+', ' '))
    .replace(/^(?:amp;|\?)+/i, '')
    .trim()
    .toLowerCase();
}

/**
 * Cuts tracking parameters out of a raw query. What stays keeps its bytes and its order: nothing is decoded and encoded
 * again, as `URLSearchParams` would (`%20` becomes `+`, `flag` becomes `flag=`).
 */
export function cutQuery(query: string, isTracking: IsTracking): string {
  const kept = query.split('&').flatMap((segment) => {
    const rest = cutSegment(segment, isTracking);
    return rest === null ? [] : [rest];
  });
  return kept.every((segment) => segment === '') ? '' : kept.join('&');
}

/** Null where nothing of the segment stays. */
function cutSegment(segment: string, isTracking: IsTracking): string | null {
  if (!isTracking(segment)) return segment;
  // `utm_source=x;id=5` names the page behind the semicolon. The other way round, `q=a;utm_source=x`, the semicolon
  // may belong to the value: such a segment does not come here and stays whole.
  const rest = segment.replace(/^(?:amp;)+/i, '').split(semicolon);
  const firstKept = rest.findIndex((part) => !isTracking(part));
  return firstKept === -1 ? null : rest.slice(firstKept).join(';');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) return text;
    throw cause;
  }
}
