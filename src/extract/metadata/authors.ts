import { boundedText } from '../page/bounded-text.ts';
import { type LdNode, nodesOf, textsOf, typesOf, valuesOf } from '../page/json-ld.ts';
import type { Page } from '../page/page.ts';
import { attributeOf, closest, select } from '../page/safe-dom.ts';
import { letters } from '../text/fold.ts';
import { personNames } from '../text/person-names.ts';
import { namesSite } from '../text/site-name.ts';
import { bylineNames } from './byline.ts';
import type { Rule } from './rule.ts';

const isOrganization = (node: LdNode): boolean =>
  typesOf(node).some((type) => /Organization|Corporation|WebSite|Brand/.test(type));

/** The site's own name is no author as long as a person may be found. */
const people = (page: Page, values: readonly string[]): string[] =>
  personNames(values).filter(
    (name) => !page.siteNames.some((site) => letters(site) === letters(name)) && !isSite(page, name),
  );

const isSite = (page: Page, name: string): boolean => !name.includes(' ') && namesSite(name, page.siteNames, page.url);

const ldAuthors = (page: Page, accept: (node: LdNode) => boolean): string[] => {
  for (const entity of page.entities) {
    const texts = ['author', 'creator'].flatMap((key) => {
      const strings = valuesOf(page.jsonLd, entity, key).filter((value) => typeof value === 'string');
      const named = nodesOf(page.jsonLd, entity, key)
        .filter(accept)
        .flatMap((node) => textsOf(page.jsonLd, node, 'name'));
      return [...named, ...strings];
    });
    if (personNames(texts).length > 0) return texts;
  }
  return [];
};

const writtenByLabel = (page: Page): string[] => {
  const isByLabel = (text: string | undefined) =>
    /^(?:written by|by|author|verfasst von|écrit par|escrito por|geschrieben von|door|scritto da)/i.test(text ?? '');
  return [1, 2].flatMap((index) =>
    isByLabel(page.meta(`twitter:label${index}`)[0]) ? page.meta(`twitter:data${index}`).slice(0, 1) : [],
  );
};

const foreign =
  'aside, footer:not(article footer, main footer), nav, [class*="comment" i], [class*="related" i], [class*="teaser" i], [class*="recommend" i]';

const textsAt = (page: Page, selector: string): string[] =>
  select(page.document, selector, 50)
    .filter((element) => closest(element, foreign) === null)
    .map((element) => attributeOf(element, 'content') ?? boundedText(element, 300));

export const authorsRules: readonly Rule<string[]>[] = [
  {
    name: 'json-ld',
    find: (page) =>
      people(
        page,
        ldAuthors(page, (node) => !isOrganization(node)),
      ),
  },
  {
    name: 'scholarly-meta',
    find: (page) =>
      people(page, page.meta('citation_author', 'citation_authors', 'dc.creator', 'dcterms.creator', 'dc.contributor')),
  },
  { name: 'twitter:data', find: (page) => people(page, writtenByLabel(page)) },
  {
    name: 'publisher-meta',
    find: (page) =>
      people(
        page,
        page.meta('parsely-author', 'sailthru.author', 'byl', 'article_author', 'cxenseparse:author', 'rbauthors'),
      ),
  },
  {
    name: 'author',
    find: (page) => people(page, page.meta('author', 'authors', 'article:author', 'og:article:author')),
  },
  {
    name: 'microdata',
    find: (page) =>
      people(
        page,
        page.microdata.filter(({ property }) => property === 'author').map(({ value }) => value),
      ),
  },
  { name: 'rel-author', find: (page) => people(page, textsAt(page, 'a[rel~="author"]')) },
  { name: 'byline', find: (page) => people(page, bylineNames(page)) },
  { name: 'json-ld-organization', find: (page) => personNames(ldAuthors(page, () => true)) },
  { name: 'author-organization', find: (page) => personNames(page.meta('author')) },
];
