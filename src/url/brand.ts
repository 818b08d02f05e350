import { parseUrl } from './parse-url.ts';

/** A host without its leading `www.`, where something with a dot is left. */
export const withoutWww = (host: string): string => host.replace(/^www\.(?=[^.]+\.)/, '');

/** Who published a page: its host without `www.`; empty for what is not an http(s) URL. */
export function brandOf(url: string): string {
  const parsed = parseUrl(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? withoutWww(parsed.hostname) : '';
}
