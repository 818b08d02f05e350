import { wellFormed } from '../model/text.ts';
import { withoutWww } from './brand.ts';
import { isRoute } from './clean-url.ts';
import { parseUrl } from './parse-url.ts';

/**
 * What two clean URLs of one page have in common, to find the clip of a page that is known already. It leaves out what
 * servers treat alike: the scheme, `www.`, the default port, slashes at the path's end, the anchor of a place in the
 * page. Routes of single-page applications (`#/`, `#!`) and the query count.
 *
 * @returns `example.com/news/a?id=1`; for what is not an http(s) URL, the input without white space around it.
 */
export function urlKey(cleanUrl: string): string {
  const url = parseUrl(cleanUrl);
  if (url === null || !/^https?:$/.test(url.protocol)) return wellFormed(cleanUrl).trim();

  const port = url.port === '' ? '' : `:${url.port}`;
  // RFC 3986, 6.2.2.1: the case of the digits of a percent-encoding means nothing.
  const path = url.pathname.replace(/\/+$/, '').replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  const fragment = isRoute(url.hash.slice(1)) ? url.hash : '';
  return `${withoutWww(url.hostname)}${port}${path}${url.search}${fragment}`;
}
