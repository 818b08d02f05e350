import { boundedText } from '../page/bounded-text.ts';
import { type LdNode, nodesOf, textsOf, typesOf, valuesOf } from '../page/json-ld.ts';
import type { Page } from '../page/page.ts';
import { attributeOf, closest, select } from '../page/safe-dom.ts';
import { letters } from '../text/fold.ts';
import { accountNames, personNames } from '../text/person-names.ts';
import { isCollective } from '../text/roles.ts';
import { namesSite } from '../text/site-name.ts';
import { bylineAtHeadline, bylineNames, looseBylineNames } from './byline.ts';
import type { Rule } from './rule.ts';

const isOrganization = (node: LdNode): boolean =>
  typesOf(node).some((type) => /Organization|Corporation|WebSite|Brand/.test(type));

/** The site's own name is no author as long as a person may be found, and its publisher none beside another one. */
function people(page: Page, values: readonly string[]): string[] {
  const names = personNames(values).filter(
    (name) => !page.siteNames.some((site) => letters(site) === letters(name)) && !isSite(page, name),
  );
  if (names.length === 0) return names;
  const rights = page.meta('copyright', 'dc.rights', 'dcterms.rightsholder').map(letters).join(' ');
  const others = rights === '' ? names : names.filter((name) => !rights.includes(letters(name)));
  return others.length > 0 ? others : names;
}

/** As `people`; desks and teams only where another source names nobody either. */
const persons = (page: Page, values: readonly string[]): string[] => {
  const names = people(page, values);
  return names.every(isCollective) ? [] : names;
};

const isSite = (page: Page, name: string): boolean => !name.includes(' ') && namesSite(name, page.siteNames, page.url);

const authorsOf = (page: Page, entity: LdNode, accept: (node: LdNode) => boolean): string[] =>
  ['author', 'creator'].flatMap((key) => {
    const strings = valuesOf(page.jsonLd, entity, key).filter((value) => typeof value === 'string');
    // Some write a node's id as a text where `{"@id": …}` was meant.
    const meant = strings.map((text) => page.jsonLd.byId.get(text)).filter((node) => node !== undefined);
    const named = [...nodesOf(page.jsonLd, entity, key), ...meant]
      .filter(accept)
      .flatMap((node) => namesOf(page, node));
    return [...named, ...strings.filter((text) => !page.jsonLd.byId.has(text))];
  });

function namesOf(page: Page, node: LdNode): string[] {
  const names = textsOf(page.jsonLd, node, 'name');
  if (names.length > 0) return names;
  const parts = ['givenName', 'familyName'].flatMap((key) => textsOf(page.jsonLd, node, key).slice(0, 1));
  return parts.length === 2 ? [parts.join(' ')] : [];
}

const ldAuthors = (page: Page, accept: (node: LdNode) => boolean): string[] =>
  page.entities.map((entity) => authorsOf(page, entity, accept)).find((texts) => personNames(texts).length > 0) ?? [];

/** Posts of forums are by accounts, whose names are not to be taken apart. */
const isPost = (node: LdNode): boolean =>
  typesOf(node).some((type) => /^(?:DiscussionForumPosting|SocialMediaPosting|Question)$/.test(type));

const ldAccounts = (page: Page, accept: (node: LdNode) => boolean): string[] =>
  accountsOf(page.entities.filter(accept).map((entity) => authorsOf(page, entity, () => true)));

/**
 * The authors of the JSON-LD as the page shows them, where its byline has them all and more, or spells them with the marks
 * that the JSON-LD lacks.
 */
function completedByByline(page: Page): string[] {
  const stated = people(page, ldPeople(page));
  const shown = stated.length === 0 ? [] : people(page, bylineAtHeadline(page));
  const isComplete = stated.every((name) => shown.some((other) => letters(other) === letters(name)));
  const hasMore =
    shown.length > stated.length || shown.some((name) => /[^\p{ASCII}]/u.test(name) && !stated.includes(name));
  return isComplete && hasMore ? shown : [];
}

const ldPeople = (page: Page): string[] => ldAuthors(page, (node) => !isOrganization(node));

const writtenByLabel = (page: Page): string[] => {
  const isByLabel = (text: string | undefined) =>
    text !== undefined &&
    /^(?:written by|by|author|verfasst von|écrit par|escrito por|geschrieben von|door|scritto da)/i.test(text);
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

const authorMetas = (page: Page): string[] => page.meta('author', 'authors', 'article:author', 'og:article:author');

const microdataAuthors = (page: Page): string[] =>
  page.microdata.filter(({ property }) => property === 'author').map(({ value }) => value);

const accountsOf = (sources: readonly (readonly string[])[]): string[] =>
  sources.map(accountNames).find((names) => names.length > 0) ?? [];

export const authorsRules: readonly Rule<string[]>[] = [
  { name: 'json-ld-post', find: (page) => ldAccounts(page, isPost) },
  { name: 'json-ld-and-byline', find: completedByByline },
  { name: 'json-ld', find: (page) => people(page, ldPeople(page)) },
  {
    name: 'scholarly-meta',
    find: (page) =>
      people(page, page.meta('citation_author', 'citation_authors', 'dc.creator', 'dcterms.creator', 'dc.contributor')),
  },
  { name: 'twitter:data', find: (page) => persons(page, writtenByLabel(page)) },
  {
    name: 'publisher-meta',
    find: (page) =>
      persons(
        page,
        page.meta('parsely-author', 'sailthru.author', 'byl', 'article_author', 'cxenseparse:author', 'rbauthors'),
      ),
  },
  { name: 'author', find: (page) => people(page, authorMetas(page)) },
  { name: 'microdata', find: (page) => people(page, microdataAuthors(page)) },
  { name: 'rel-author', find: (page) => people(page, textsAt(page, 'a[rel~="author"]')) },
  { name: 'byline', find: (page) => people(page, bylineNames(page)) },
  { name: 'loose-byline', find: (page) => people(page, looseBylineNames(page)) },
  { name: 'json-ld-organization', find: (page) => personNames(ldAuthors(page, () => true)) },
  { name: 'author-organization', find: (page) => personNames(page.meta('author')) },
  {
    name: 'account',
    find: (page) =>
      accountsOf([
        ldAccounts(page, () => true),
        writtenByLabel(page),
        authorMetas(page),
        microdataAuthors(page),
        textsAt(page, 'a[rel~="author"]'),
      ]),
  },
  { name: 'rel-author-of-site', find: (page) => personNames(textsAt(page, 'a[rel~="author"]')) },
  { name: 'byline-of-site', find: (page) => personNames(bylineNames(page)) },
];
