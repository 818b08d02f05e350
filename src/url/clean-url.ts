import type { CleaningRules } from './cleaning-rules.ts';
import { cutQuery, type IsTracking, parameterName } from './cut-query.ts';
import { hostName, joinUrl, splitUrl } from './raw-url.ts';

/**
 * The URL of a page without what only tracks its reader: tracking parameters in query and fragment, text directives
 * (`#:~:text=`), credentials. Scheme, host, path and all that stays keep their bytes and their order. Redirections are
 * not followed: the visited page is where the user is.
 *
 * @returns `visited` itself where it is not an http(s) URL. Never throws.
 */
export function cleanUrl(visited: string, rules: CleaningRules): string {
  const url = splitUrl(visited);
  if (url === null) return visited;

  const address = { href: visited, host: hostName(url.host), path: url.path };
  const applicable = rules.filter((rule) => rule.appliesTo(address));
  const isTracking: IsTracking = (segment) => {
    const name = parameterName(segment);
    return name !== '' && applicable.some((rule) => rule.isTracking(name));
  };
  return joinUrl({
    ...url,
    query: url.query === null ? null : cutQuery(url.query, isTracking),
    fragment: url.fragment === null ? null : cleanFragment(url.fragment, isTracking),
  });
}

/** Whether a fragment is a page of a single-page application (`#/inbox`, `#!/inbox`) rather than a place in one. */
export const isRoute = (fragment: string): boolean => /^[/!]/.test(fragment);

function cleanFragment(fragment: string, isTracking: IsTracking): string {
  const directive = fragment.indexOf(':~:');
  const anchor = directive === -1 ? fragment : fragment.slice(0, directive);
  if (isRoute(anchor)) return anchor;

  // What has no `=` is the name of a place, even where the place is called `ref` or `_ga`.
  const isTrackingPair: IsTracking = (segment) => segment.includes('=') && isTracking(segment);
  const [, place, query] = /^([^=&?]*)\?(.*)$/s.exec(anchor) ?? [];
  if (place === undefined || query === undefined) return cutQuery(anchor, isTrackingPair);
  const kept = cutQuery(query, isTrackingPair);
  return kept === '' ? place : `${place}?${kept}`;
}
