import type { Catalog, CatalogNotice, Offering, Topic } from '../../../model/catalog.ts';
import { isRetired } from '../../retired.ts';
import { topicIdsByCategory } from '../../topic-ids.ts';
import { catalogIri, iriOfTopic, offeringPrefix, prefixes, sourcePrefix } from './vocabulary.ts';

const context = {
  skos: prefixes.skos,
  dct: prefixes.dct,
  owl: prefixes.owl,
  schema: prefixes.schema,
  Concept: 'skos:Concept',
  ConceptScheme: 'skos:ConceptScheme',
  Product: 'schema:Product',
  prefLabel: 'skos:prefLabel',
  altLabel: 'skos:altLabel',
  definition: 'skos:definition',
  broader: { '@id': 'skos:broader', '@type': '@id' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  isReplacedBy: { '@id': 'dct:isReplacedBy', '@type': '@id' },
  subject: { '@id': 'dct:subject', '@type': '@id' },
  title: 'dct:title',
  description: 'dct:description',
  identifier: 'dct:identifier',
  modified: 'dct:modified',
  language: 'dct:language',
  deprecated: 'owl:deprecated',
  versionInfo: 'owl:versionInfo',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  url: 'schema:url',
  brand: 'schema:brand',
  origin: 'urn:sheaf:origin',
};

type Entry = Readonly<Record<string, unknown>>;

/**
 * The catalog as SKOS in JSON-LD: a scheme for each source, a concept for each topic, and the offerings as products of
 * schema.org, which SKOS has no word for.
 */
export function writeSkos(catalog: Catalog): string {
  const { topics, offerings, ...notice } = catalog;
  const ids = topicIdsByCategory(catalog);
  const sources = [...new Set(topics.map(({ source }) => source))].filter((source) => source !== '');
  const literal = literalIn(notice.language);
  const file = {
    '@context': context,
    '@graph': [
      ...aboutOf(notice, literal),
      ...sources.map((source) => ({ '@id': iriOfSource(source), '@type': 'ConceptScheme', title: literal(source) })),
      ...topics.map((topic) => conceptOf(topic, literal)),
      ...offerings.map((offering) => productOf(offering, ids)),
    ],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const iriOfSource = (source: string): string => sourcePrefix + encodeURIComponent(source);
const iriOfOffering = (id: number): string => offeringPrefix + id;

/** Words in the catalog's language, where it says which that is. */
const literalIn =
  (language: string | undefined) =>
  (text: string): unknown =>
    language === undefined || language === '' ? text : { '@value': text, '@language': language };

function aboutOf({ name, version, updatedAt, language }: CatalogNotice, literal: (text: string) => unknown): Entry[] {
  const about = {
    title: name === undefined ? undefined : literal(name),
    versionInfo: version,
    modified: updatedAt,
    language,
  };
  return Object.values(about).some((value) => value !== undefined) ? [{ '@id': catalogIri, ...about }] : [];
}

const conceptOf = (topic: Topic, literal: (text: string) => unknown): Entry => ({
  '@id': iriOfTopic(topic.id),
  '@type': 'Concept',
  prefLabel: literal(topic.label),
  altLabel: topic.synonyms?.map(literal),
  inScheme: topic.source === '' ? undefined : iriOfSource(topic.source),
  broader: topic.parent === undefined ? undefined : iriOfTopic(topic.parent),
  definition: topic.description === undefined ? undefined : literal(topic.description),
  deprecated: isRetired(topic) ? true : undefined,
  isReplacedBy: topic.replacedBy === undefined ? undefined : iriOfTopic(topic.replacedBy),
  origin: topic.proposed === true ? 'proposed' : topic.own === true ? 'own' : undefined,
});

const productOf = (offering: Offering, ids: ReadonlyMap<string, string>): Entry => ({
  '@id': iriOfOffering(offering.offeringId),
  '@type': 'Product',
  identifier: String(offering.offeringId),
  name: offering.label,
  alternateName: offering.synonyms,
  description: offering.description,
  url: offering.permalink,
  brand: offering.vendor,
  subject: offering.categories.flatMap((category) => ids.get(category) ?? []).map(iriOfTopic),
  deprecated: isRetired(offering) ? true : undefined,
  isReplacedBy: offering.replacedBy === undefined ? undefined : iriOfOffering(offering.replacedBy),
});
