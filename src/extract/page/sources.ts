import type { Meta } from '../../model/capture.ts';
import { limits } from '../../model/limits.ts';
import { wellFormed } from '../../model/text.ts';
import { baseOf } from './base.ts';
import { boundedText } from './bounded-text.ts';
import { type Heading, readHeadings } from './headings.ts';
import { type JsonLd, type LdNode, readJsonLd } from './json-ld.ts';
import { readMetas } from './metas.ts';
import { type MicrodataValue, readMicrodata } from './microdata.ts';
import { attributeOf, documentElementOf, namespaceOf, select } from './safe-dom.ts';

export type Link = { readonly rel: readonly string[]; readonly href: string; readonly element: Element };

/** What a document says, as it says it. Holding it open keeps the live document, which is never changed. */
export type Sources = {
  readonly document: Document;
  /** The address bar's. */
  readonly url: string;
  /** What relative addresses are resolved against. */
  readonly base: string;
  /** Every `<meta>`, in document order. */
  readonly metas: readonly Meta[];
  readonly jsonLd: JsonLd;
  /** Whether a JSON-LD node may speak for this page. */
  readonly isOwnNode: (node: LdNode) => boolean;
  readonly microdata: readonly MicrodataValue[];
  readonly links: readonly Link[];
  readonly headings: readonly Heading[];
  /** The `<title>` element's text. */
  readonly titleElement: string;
  /** The root element's `lang`, as written. */
  readonly lang: string;
};

/** Reads the document within the bounds of `limits`. */
export function readSources(document: Document, url: string): Sources {
  const root: Element | null = documentElementOf(document);
  return {
    document,
    url,
    base: baseOf(document, url),
    metas: readMetas(document),
    jsonLd: readJsonLd(document),
    isOwnNode: () => true,
    microdata: readMicrodata(document),
    links: readLinks(document),
    headings: readHeadings(document),
    titleElement: readTitleElement(document),
    lang: root === null ? '' : (attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang') ?? ''),
  };
}

function readTitleElement(document: Document): string {
  // Inline drawings have titles too. Only where there is no other is it a drawing that was opened.
  const titles = select(document, 'title', 50);
  const title = titles.find((element) => namespaceOf(element) !== 'http://www.w3.org/2000/svg') ?? titles[0];
  return title === undefined ? '' : boundedText(title, 2_000);
}

function readLinks(document: Document): Link[] {
  return select(document, 'link[rel][href]', 1_000).map((element) => ({
    rel: (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/).slice(0, 10),
    href: wellFormed((attributeOf(element, 'href') ?? '').trim().slice(0, limits.dataImage)),
    element,
  }));
}
