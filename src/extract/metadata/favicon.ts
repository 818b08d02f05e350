import { parseUrl } from '../../url/parse-url.ts';
import { imageAddress } from '../page/addresses.ts';
import type { Page } from '../page/page.ts';
import { attributeOf } from '../page/safe-dom.ts';
import type { Link } from '../page/sources.ts';
import type { Rule } from './rule.ts';

/** Icons are shown at 16 to 32 CSS pixels, so 32 to 64 on today's screens: the nearer to 48 the better. */
const wanted = 48;

function sizeOf(link: Link): number {
  const width = /^\s*(\d{1,4})x/i.exec(attributeOf(link.element, 'sizes') ?? '')?.[1];
  if (width !== undefined) return Number(width);
  return /\.svg(?:[?#]|$)/i.test(link.href) ? wanted : 16;
}

const icon = (page: Page, rel: RegExp): string | null =>
  page.links
    .filter((link) => link.rel.some((name) => rel.test(name)))
    .sort((a, b) => Math.abs(sizeOf(a) - wanted) - Math.abs(sizeOf(b) - wanted))
    .map(({ href }) => imageAddress(href, page.base))
    .find((address) => address !== null) ?? null;

export const faviconRules: readonly Rule<string>[] = [
  { name: 'link-icon', find: (page) => icon(page, /^icon$/) },
  { name: 'apple-touch-icon', find: (page) => icon(page, /^apple-touch-icon/) },
  {
    name: 'well-known',
    find: (page) => {
      const url = parseUrl(page.url);
      return url !== null && /^https?:$/.test(url.protocol) ? new URL('/favicon.ico', url).href : null;
    },
  },
];
