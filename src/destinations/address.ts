import { parseUrl } from '../url/parse-url.ts';
/**
 * A server's address as a person types it, without the slashes, query and fragment at its end; null for what is none.
 * A path stays: servers are installed below one. One with a user's name in it is none, since addresses are shown and logged.
 */
export function baseAddress(text: string): string | null {
  const url = parseUrl(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** What `Descriptor.origins` gives for a server at one address. */
export function originsOf(value: unknown): readonly string[] | null {
  const base = typeof value === 'string' ? baseAddress(value) : null;
  return base === null ? null : [new URL(base).origin];
}
