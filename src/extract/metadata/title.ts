import { parseUrl } from '../../url/parse-url.ts';
import { textsOf } from '../page/json-ld.ts';
import type { Page } from '../page/page.ts';
import { plain } from '../text/fold.ts';
import { namesSite } from '../text/site-name.ts';
import { withoutNameAtEnd, withoutSite, withoutSuffix } from '../text/title.ts';
import type { Rule } from './rule.ts';

const clean = (page: Page, title: string | undefined): string | null =>
  title === undefined ? null : withoutSite(title, page.siteNames, page.url);

export const titleRules: readonly Rule<string>[] = [
  {
    name: 'heading-in-title',
    find: ({ headline, siteNames }) =>
      headline?.match === 'contained' ? withoutNameAtEnd(headline.text, siteNames) : null,
  },
  { name: 'title-in-heading', find: ({ headline }) => (headline?.match === 'labelled' ? headline.text : null) },
  { name: 'heading-like-title', find: ({ headline }) => headline?.text ?? null },
  {
    name: 'json-ld',
    find: (page) => {
      const node = page.entities.find((entity) => textsOf(page.jsonLd, entity, 'headline').length > 0);
      return node === undefined ? null : clean(page, textsOf(page.jsonLd, node, 'headline')[0]);
    },
  },
  { name: 'og:title', find: (page) => clean(page, page.meta('og:title')[0]) },
  { name: 'twitter:title', find: (page) => clean(page, page.meta('twitter:title')[0]) },
  {
    name: 'scholarly-meta',
    find: (page) =>
      page.meta('citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title')[0] ?? null,
  },
  {
    name: 'title-element',
    find: (page) => withoutSuffix(page.titleElement, page.siteNames, page.url) || null,
  },
  {
    name: 'h1',
    find: (page) =>
      page.headings.find(
        ({ level, aside, text }) => level === 1 && !aside && !namesSite(text, page.siteNames, page.url),
      )?.text ?? null,
  },
  {
    name: 'address',
    find: (page) => {
      const name = addressName(page.url);
      return name === null ? null : plain(name);
    },
  },
];

/** The last segment of the path, as words: `/2026/a-quiet-day.html` → `a quiet day`. */
function addressName(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  const { pathname, host } = parsed;
  const segment = pathname.split('/').findLast((part) => part !== '') ?? '';
  try {
    const words = decodeURIComponent(segment)
      .replace(/\.[a-z]{2,5}$/i, '')
      .replace(/[-_+]+/g, ' ')
      .trim();
    return /\p{L}/u.test(words) ? words : host;
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    return host;
  }
}
