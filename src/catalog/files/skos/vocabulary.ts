/** Prefixes that Sheaf writes, and takes for granted in a file that does not declare them. */
export const prefixes = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  dct: 'http://purl.org/dc/terms/',
  dcterms: 'http://purl.org/dc/terms/',
  dc11: 'http://purl.org/dc/elements/1.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The terms that Sheaf reads and writes. */
export const terms = {
  Concept: `${prefixes.skos}Concept`,
  ConceptScheme: `${prefixes.skos}ConceptScheme`,
  prefLabel: `${prefixes.skos}prefLabel`,
  altLabel: `${prefixes.skos}altLabel`,
  hiddenLabel: `${prefixes.skos}hiddenLabel`,
  broader: `${prefixes.skos}broader`,
  narrower: `${prefixes.skos}narrower`,
  inScheme: `${prefixes.skos}inScheme`,
  topConceptOf: `${prefixes.skos}topConceptOf`,
  definition: `${prefixes.skos}definition`,
  scopeNote: `${prefixes.skos}scopeNote`,
  xlPrefLabel: `${prefixes.skosxl}prefLabel`,
  xlAltLabel: `${prefixes.skosxl}altLabel`,
  xlHiddenLabel: `${prefixes.skosxl}hiddenLabel`,
  literalForm: `${prefixes.skosxl}literalForm`,
  title: `${prefixes.dct}title`,
  dc11Title: `${prefixes.dc11}title`,
  description: `${prefixes.dct}description`,
  subject: `${prefixes.dct}subject`,
  identifier: `${prefixes.dct}identifier`,
  isReplacedBy: `${prefixes.dct}isReplacedBy`,
  modified: `${prefixes.dct}modified`,
  language: `${prefixes.dct}language`,
  rdfsLabel: `${prefixes.rdfs}label`,
  deprecated: `${prefixes.owl}deprecated`,
  versionInfo: `${prefixes.owl}versionInfo`,
  Product: `${prefixes.schema}Product`,
  name: `${prefixes.schema}name`,
  alternateName: `${prefixes.schema}alternateName`,
  url: `${prefixes.schema}url`,
  brand: `${prefixes.schema}brand`,
  /** `own` or `proposed`: SKOS has no word for it. */
  origin: 'urn:sheaf:origin',
} as const;

/** What the names of a file's keys mean where its context does not say, as one that lies elsewhere. */
export const usualNames: ReadonlyMap<string, string> = new Map([
  ...Object.entries(terms),
  ['label', terms.rdfsLabel],
  ['graph', '@graph'],
  ['id', '@id'],
  ['uri', '@id'],
  ['type', '@type'],
]);

export const topicPrefix = 'urn:sheaf:topic:';
export const sourcePrefix = 'urn:sheaf:source:';
export const offeringPrefix = 'urn:sheaf:offering:';
export const catalogIri = 'urn:sheaf:catalog';

/** A topic's id as an IRI: as it is where it is one, as in a catalog that came from SKOS. */
export const iriOfTopic = (id: string): string =>
  /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(id) ? id : topicPrefix + encodeURIComponent(id);

export function topicIdOfIri(iri: string): string {
  if (!iri.startsWith(topicPrefix)) return iri;
  try {
    return decodeURIComponent(iri.slice(topicPrefix.length));
  } catch (cause) {
    // Not of our making, so it is whole as it is.
    if (cause instanceof URIError) return iri;
    throw cause;
  }
}
