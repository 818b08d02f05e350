import { nodesOf, textsOf, typesOf } from '../page/json-ld.ts';
import type { Page } from '../page/page.ts';
import { siteIn } from '../text/title.ts';
import type { Rule } from './rule.ts';

/** Legal forms at a name's end: a publisher's company is no site name ("Example Media GmbH & Co. KG"). */
const legalForm =
  /[\s,]+(?:inc|llc|ltd|limited|corp(?:oration)?|co|company|plc|gmbh|ag|kg|se|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oyj?|ab|as|a\/s|pty|gmbh\s*&\s*co\.?\s*kg)\.?$/i;

const nameOnly = (name: string): string | null => {
  const bare = name.replace(legalForm, '').trim();
  // An address or a bare host is no name.
  return bare === '' || /^(?:https?:\/\/|@)|^www\./i.test(bare) || bare.length > 100 ? null : bare;
};

const publisherOf = (page: Page): string | null => {
  const names = page.entities
    .flatMap((node) => nodesOf(page.jsonLd, node, 'publisher'))
    .flatMap((publisher) => textsOf(page.jsonLd, publisher, 'name'));
  return names.map(nameOnly).find((name) => name !== null) ?? null;
};

/** The publication that Google's markup for subscriptions names: `isPartOf` a `CreativeWork` that is a `Product`, too. */
const partOf = (page: Page): string | null =>
  page.entities
    .flatMap((node) => nodesOf(page.jsonLd, node, 'isPartOf'))
    .filter((whole) => typesOf(whole).some((type) => /^(?:Product|Periodical|Newspaper|WebSite)$/.test(type)))
    .flatMap((whole) => textsOf(page.jsonLd, whole, 'name'))
    .map(nameOnly)
    .find((name) => name !== null) ?? null;

const webSiteOf = (page: Page): string | null =>
  page.jsonLd.nodes
    .filter(({ node }) => typesOf(node).includes('WebSite'))
    .flatMap(({ node }) => textsOf(page.jsonLd, node, 'name'))
    .map(nameOnly)
    .find((name) => name !== null) ?? null;

export const siteNameRules: readonly Rule<string>[] = [
  {
    name: 'og:site_name',
    find: (page) =>
      page
        .meta('og:site_name')
        .map(nameOnly)
        .find((name) => name !== null) ?? null,
  },
  { name: 'json-ld-publisher', find: publisherOf },
  { name: 'json-ld-part-of', find: partOf },
  { name: 'json-ld-website', find: webSiteOf },
  {
    name: 'site-meta',
    find: (page) =>
      page
        .meta(
          'application-name',
          'apple-mobile-web-app-title',
          'dc.publisher',
          'citation_journal_title',
          'cre',
          'company',
        )
        .map(nameOnly)
        .find((name) => name !== null) ?? null,
  },
  { name: 'title-suffix', find: (page) => siteIn(page.titleElement, page.url) },
];
