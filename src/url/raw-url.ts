/** An http(s) URL cut into its parts, each with the bytes it came with. */
export type RawUrl = {
  /** `https://`, as written. */
  readonly scheme: string;
  /** `user:password@`, or empty. */
  readonly credentials: string;
  /** Host and port. */
  readonly host: string;
  readonly path: string;
  /** Without its `?`; null where the URL has none. */
  readonly query: string | null;
  /** Without its `#`; null where the URL has none. */
  readonly fragment: string | null;
};

// A backslash ends the authority as a slash does (WHATWG URL, special schemes). Read otherwise,
// `https://a.example\@b.example/` would lose its host to the removal of credentials.
const parts = /^(https?:\/\/)([^/?#\\]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is;

/** Null for everything that is not an http(s) URL with a host. */
export function splitUrl(url: string): RawUrl | null {
  const [, scheme, authority, path, query, fragment] = parts.exec(url) ?? [];
  if (scheme === undefined || authority === undefined || path === undefined) return null;
  const hostStart = authority.lastIndexOf('@') + 1;
  const host = authority.slice(hostStart);
  if (host === '') return null;
  return {
    scheme,
    credentials: authority.slice(0, hostStart),
    host,
    path,
    query: query ?? null,
    fragment: fragment ?? null,
  };
}

/** The URL without its credentials, and without a `?` or `#` that has nothing behind it. */
export function joinUrl({ scheme, host, path, query, fragment }: Omit<RawUrl, 'credentials'>): string {
  const search = query === null || query === '' ? '' : `?${query}`;
  const hash = fragment === null || fragment === '' ? '' : `#${fragment}`;
  return `${scheme}${host}${path}${search}${hash}`;
}

/** Lower-cased host without port and trailing dot, as host lists name it. */
export const hostName = (host: string): string => host.replace(/:\d*$/, '').replace(/\.$/, '').toLowerCase();
