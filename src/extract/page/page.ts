import { plain } from '../text/fold.ts';
import { findHeadline, type Headline } from './headline.ts';
import { type JsonLd, type LdNode, textsOf, typesOf } from './json-ld.ts';
import { mainEntities } from './main-entity.ts';
import { indexMetas } from './metas.ts';
import type { Sources } from './sources.ts';

/** What all rules read, gathered once a page. */
export type Page = Sources & {
  /** Contents of the metas of these names, in the order of the names, cleaned for reading. */
  readonly meta: (...keys: readonly string[]) => string[];
  /** The JSON-LD nodes that describe this page, best first. */
  readonly entities: readonly LdNode[];
  /** The heading that shows the article's title. */
  readonly headline: Headline | null;
  /** Names under which the site goes, from og:site_name, JSON-LD and the like; the host's is not among them. */
  readonly siteNames: readonly string[];
};

/** Puts together what a document's sources say of its page. */
export function pageOf(sources: Sources): Page {
  const { metas, jsonLd, headings, titleElement, url, isOwnNode } = sources;
  const index = indexMetas(metas);
  const meta = (...keys: readonly string[]): string[] =>
    keys
      .flatMap((key) => index.get(key) ?? [])
      .map(plain)
      .filter((text) => text !== '');
  const siteNames = [
    ...meta('og:site_name', 'application-name', 'apple-mobile-web-app-title'),
    ...publisherNames(jsonLd),
  ];
  const headlines = [
    ...headings.filter(({ level }) => level === 1).map(({ text }) => text),
    titleElement,
    ...meta('og:title'),
  ];
  const entities = mainEntities(
    jsonLd,
    url,
    headlines.filter((text) => text !== ''),
  ).filter(isOwnNode);
  const stated = [
    ...meta('og:title', 'twitter:title'),
    ...entities.slice(0, 1).flatMap((node) => textsOf(jsonLd, node, 'headline')),
    titleElement,
  ]
    .filter((title) => title !== '')
    .slice(0, 10);
  return { ...sources, meta, entities, headline: findHeadline(headings, stated, siteNames, url), siteNames };
}

function publisherNames(jsonLd: JsonLd): string[] {
  return jsonLd.nodes
    .filter(({ node, path }) => path.at(-1) === 'publisher' || typesOf(node).includes('WebSite'))
    .slice(0, 10)
    .flatMap(({ node }) => textsOf(jsonLd, node, 'name').slice(0, 1));
}
