import { detectLanguage } from '../text/detect-language.ts';
import { plain } from '../text/fold.ts';
import { boundedText } from './bounded-text.ts';
import { findHeadline, type Headline } from './headline.ts';
import { type JsonLd, type LdNode, textsOf, typesOf } from './json-ld.ts';
import { lazy } from './lazy.ts';
import { linesAround, type Surroundings } from './lines.ts';
import { mainEntities } from './main-entity.ts';
import { indexMetas } from './metas.ts';
import { select } from './safe-dom.ts';
import type { Sources } from './sources.ts';

/** What all rules read, gathered once a page. */
export type Page = Sources & {
  /** Contents of the metas of these names, in the order of the names, cleaned for reading. */
  readonly meta: (...keys: readonly string[]) => string[];
  /** The JSON-LD nodes that describe this page, best first. */
  readonly entities: readonly LdNode[];
  /** The heading that shows the article's title. */
  readonly headline: Headline | null;
  /** What stands around the headline, or around the first main heading; null where there is neither. */
  readonly surroundings: () => Surroundings | null;
  /** The language that the paragraphs are written in, as far as their words tell. */
  readonly textLanguage: () => string | null;
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
    ...meta('citation_title', 'dc.title', 'parsely-title', 'sailthru.title'),
  ]
    .filter((title) => title !== '')
    .slice(0, 10);
  const headline = findHeadline(headings, stated, siteNames, url);
  const anchor = (headline ?? headings.find(({ level, aside }) => level === 1 && !aside))?.element ?? null;
  const surroundings = lazy(() => (anchor === null ? null : linesAround(anchor)));
  const textLanguage = lazy(() => detectLanguage(paragraphsOf(sources.document)));
  return { ...sources, meta, entities, headline, surroundings, textLanguage, siteNames };
}

const paragraphsOf = (document: Document): string =>
  select(document, 'p', 60)
    .map((paragraph) => boundedText(paragraph, 400))
    .join(' ');

function publisherNames(jsonLd: JsonLd): string[] {
  return jsonLd.nodes
    .filter(({ node, path }) => path.at(-1) === 'publisher' || typesOf(node).includes('WebSite'))
    .slice(0, 10)
    .flatMap(({ node }) => textsOf(jsonLd, node, 'name').slice(0, 1));
}
