import { withoutWww } from '../url/brand.ts';
import { parseUrl } from '../url/parse-url.ts';
import { isPrivateAddress } from '../url/private-address.ts';

/**
 * The origins that Sheaf has to reach to read a link: its own and, of a public site, those that such links are sent on to
 * without leaving it: from http to https, and to or from `www.`. None for what is no web address.
 */
export function originsOfLink(url: string): string[] {
  const parsed = parseUrl(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return [];
  const { hostname, origin, protocol } = parsed;
  if (isPrivateAddress(url) || isAddress(hostname)) return [origin];
  const hosts = [hostname, ...counterpartOf(hostname)];
  return [
    origin,
    ...hosts.map((host) => `https://${host}`),
    ...(protocol === 'http:' ? hosts.map((host) => `http://${host}`) : []),
  ].filter((each, at, all) => all.indexOf(each) === at);
}

const isAddress = (hostname: string): boolean => hostname.startsWith('[') || /^[\d.]+$/.test(hostname);

/** `example.com` and `www.example.com` are each the other's; a subdomain of its own has none. */
function counterpartOf(hostname: string): string[] {
  const bare = withoutWww(hostname);
  if (bare !== hostname) return [bare];
  return hostname.split('.').length <= 3 ? [`www.${hostname}`] : [];
}
