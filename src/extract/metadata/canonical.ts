import { parseUrl } from '../../url/parse-url.ts';
import { webAddress } from '../page/addresses.ts';
import type { Page } from '../page/page.ts';
import type { Rule } from './rule.ts';

/**
 * The address, unless it is a site's start page while the page itself lies deeper: then it is a fault of the page's
 * template, and taking it would make all articles of the site the same one.
 */
function plausible(page: Page, address: string | undefined): string | null {
  const canonical = address === undefined || /^\s*(?:#|$)/.test(address) ? null : webAddress(address, page.base);
  const target = canonical === null ? null : parseUrl(canonical);
  const own = parseUrl(page.url);
  if (target === null || own === null) return null;
  const isStart = target.pathname === '/' && target.search === '';
  const isDeep = own.pathname !== '/' || own.search !== '';
  return isStart && isDeep ? null : target.href;
}

export const canonicalRules: readonly Rule<string>[] = [
  {
    name: 'link-canonical',
    find: (page) => plausible(page, page.links.find(({ rel, href }) => rel.includes('canonical') && href !== '')?.href),
  },
  { name: 'og:url', find: (page) => plausible(page, page.meta('og:url')[0]) },
];
