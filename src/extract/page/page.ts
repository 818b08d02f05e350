import type { Meta } from '../../model/capture.ts';
import { limits } from '../../model/limits.ts';
import { wellFormed } from '../../model/text.ts';
import { plain } from '../text/fold.ts';
import { baseOf } from './base.ts';
import { boundedText } from './bounded-text.ts';
import { type Heading, readHeadings } from './headings.ts';
import { findHeadline, type Headline } from './headline.ts';
import { type JsonLd, type LdNode, readJsonLd, textsOf, typesOf } from './json-ld.ts';
import { mainEntities } from './main-entity.ts';
import { indexMetas, readMetas } from './metas.ts';
import { type MicrodataValue, readMicrodata } from './microdata.ts';
import { attributeOf, documentElementOf, select } from './safe-dom.ts';

export type Link = { readonly rel: readonly string[]; readonly href: string; readonly element: Element };

/** What all rules read, gathered once a page. Holding it open keeps the live document, which it never changes. */
export type Page = {
  readonly document: Document;
  /** The address bar's. */
  readonly url: string;
  /** What relative addresses are resolved against. */
  readonly base: string;
  readonly metas: readonly Meta[];
  /** Contents of the metas of these names, in the order of the names, cleaned for reading. */
  readonly meta: (...keys: readonly string[]) => string[];
  readonly jsonLd: JsonLd;
  /** The JSON-LD nodes that describe this page, best first. */
  readonly entities: readonly LdNode[];
  readonly microdata: readonly MicrodataValue[];
  readonly links: readonly Link[];
  readonly headings: readonly Heading[];
  /** The heading that shows the article's title. */
  readonly headline: Headline | null;
  /** The `<title>` element's text. */
  readonly titleElement: string;
  /** The root element's `lang`, as written. */
  readonly lang: string;
  /** Names under which the site goes, from og:site_name, JSON-LD and the like; the host's is not among them. */
  readonly siteNames: readonly string[];
};

/** Reads the page within the bounds of `limits`. */
export function readPage(document: Document, url: string): Page {
  const metas = readMetas(document);
  const index = indexMetas(metas);
  const meta = (...keys: readonly string[]): string[] =>
    keys
      .flatMap((key) => index.get(key) ?? [])
      .map(plain)
      .filter((text) => text !== '');
  const jsonLd = readJsonLd(document);
  const headings = readHeadings(document);
  const titleElement = readTitleElement(document);
  const root: Element | null = documentElementOf(document);
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
  );
  const stated = [
    ...meta('og:title', 'twitter:title'),
    ...entities.slice(0, 1).flatMap((node) => textsOf(jsonLd, node, 'headline')),
    titleElement,
  ]
    .filter((title) => title !== '')
    .slice(0, 10);
  return {
    document,
    url,
    base: baseOf(document, url),
    metas,
    meta,
    jsonLd,
    entities,
    microdata: readMicrodata(document),
    links: readLinks(document),
    headings,
    headline: findHeadline(headings, stated, siteNames, url),
    titleElement,
    lang: root === null ? '' : (attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang') ?? ''),
    siteNames,
  };
}

function readTitleElement(document: Document): string {
  // Only the head's own: an inline SVG or a shadow page within the body may hold further ones.
  const title = select(document, 'head > title, title', 1)[0];
  return title === undefined ? '' : boundedText(title, 2_000);
}

function readLinks(document: Document): Link[] {
  return select(document, 'link[rel][href]', 1_000).map((element) => ({
    rel: (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/).slice(0, 10),
    href: wellFormed((attributeOf(element, 'href') ?? '').trim().slice(0, limits.dataImage)),
    element,
  }));
}

function publisherNames(jsonLd: JsonLd): string[] {
  return jsonLd.nodes
    .filter(({ node, path }) => path.at(-1) === 'publisher' || typesOf(node).includes('WebSite'))
    .slice(0, 10)
    .flatMap(({ node }) => textsOf(jsonLd, node, 'name').slice(0, 1));
}
