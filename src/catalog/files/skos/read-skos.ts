import { type CatalogNotice, categoryOf, type Offering, type Topic } from '../../../model/catalog.ts';
import { parseJson } from '../../../model/json.ts';
import { ok } from '../../../model/result.ts';
import type { CatalogReader } from '../catalog-file.ts';
import { contradictionsOf } from '../contradictions.ts';
import type { PlaceOf } from '../places.ts';
import { refuse } from '../refuse.ts';
import { type Graph, type Node, readGraph } from './json-ld.ts';
import { inLanguage, irisOf, labelsOf, literalsOf, preferred } from './labels.ts';
import { catalogIri, sourcePrefix, terms, topicIdOfIri } from './vocabulary.ts';

/**
 * Reads a SKOS vocabulary in JSON-LD: concepts as topics, their schemes as sources, and `schema:Product`s with a whole
 * number as `dct:identifier` as offerings. One language is taken for labels and synonyms. Findings name the concept.
 */
export const readSkos: CatalogReader = (text, options) => {
  const json = parseJson(text);
  if (!json.ok) return refuse([`Line ${json.error.line}, column ${json.error.column}: ${json.error.reason}.`]);
  return readSkosValue(json.value, options);
};

/** The same for JSON that has been parsed. */
export function readSkosValue(
  json: unknown,
  { topics: known, language }: Parameters<CatalogReader>[1],
): ReturnType<CatalogReader> {
  const graph = readGraph(json);
  const nodes = [...graph.nodes.values()];
  const concepts = nodes.filter(isConcept);
  const products = nodes.filter(isProduct);
  if (concepts.length + products.length === 0) return refuse(['The file has no skos:Concept.']);
  const notes = [
    ...graph.remoteContexts.map(
      (address) => `The context ${address} was not loaded; the usual names of SKOS were assumed.`,
    ),
    ...manyParents(concepts),
  ];
  const narrower = parentsByNarrower(concepts);
  const topics = concepts.map((node) => topicOf(node, graph, narrower, language));
  const categories = new Map((concepts.length > 0 ? topics : known).map((topic) => [topic.id, categoryOf(topic)]));
  const offerings = products.map((node) => offeringOf(node, graph, categories, language));
  const placeOf: PlaceOf = (list, index, key) => {
    const iri = (list === 'topics' ? concepts : products)[index]?.iri ?? '';
    return `<${iri}>${key === undefined ? '' : `, ${key}`}`;
  };
  const findings = [
    ...concepts.flatMap((node) => severalReplacements(node)),
    ...topics.flatMap(({ label }, i) => (label === '' ? [`${placeOf('topics', i)}: has no prefLabel.`] : [])),
    ...contradictionsOf(
      { topics: topics.filter(({ label }) => label !== ''), offerings },
      namedPlace(topics, placeOf),
      concepts.length > 0 ? [] : known,
    ),
  ];
  if (findings.length > 0) return refuse(findings);
  return ok({
    notice: noticeOf(graph, language),
    topics: concepts.length > 0 ? topics : null,
    offerings: products.length > 0 ? offerings : null,
    languages: languagesOf(concepts, graph),
    notes,
  });
}

/** Places in the list without the topics that have no label. */
function namedPlace(topics: readonly Topic[], placeOf: PlaceOf): PlaceOf {
  const named = topics.flatMap(({ label }, i) => (label === '' ? [] : [i]));
  return (list, index, key) => placeOf(list, list === 'topics' ? (named[index] ?? index) : index, key);
}

const isConcept = ({ types, values }: Node): boolean =>
  types.has(terms.Concept) || (types.size === 0 && values.has(terms.prefLabel));

/** Both schemes of schema.org's address are in use. */
const isProduct = (node: Node): boolean =>
  [...node.types].some((type) => /^https?:\/\/schema\.org\/Product$/.test(type)) && identifierOf(node) !== null;

function identifierOf(node: Node): number | null {
  const text = literalsOf(node, terms.identifier)[0]?.text ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function topicOf(node: Node, graph: Graph, narrower: ReadonlyMap<string, string>, language: string): Topic {
  const labels = labelsOf(graph, node, terms.prefLabel, terms.xlPrefLabel);
  const label = preferred(labels, language) ?? '';
  const others = [
    ...labelsOf(graph, node, terms.altLabel, terms.xlAltLabel),
    ...labelsOf(graph, node, terms.hiddenLabel, terms.xlHiddenLabel),
  ];
  const untagged = others.filter((each) => each.language === '');
  const synonyms = distinct([...inLanguage(others, language), ...untagged].map(({ text }) => text.trim())).filter(
    (text) => text !== '' && text !== label,
  );
  const description = preferred(literalsOf(node, terms.definition, terms.scopeNote), language);
  const parent = irisOf(node, terms.broader)[0] ?? narrower.get(node.iri);
  const origin = literalsOf(node, terms.origin)[0]?.text;
  return {
    id: topicIdOfIri(node.iri),
    label,
    source: sourceOf(node, graph, language),
    ...(origin === 'proposed' ? { proposed: true } : {}),
    ...(parent === undefined ? {} : { parent: topicIdOfIri(parent) }),
    ...(synonyms.length === 0 ? {} : { synonyms }),
    ...(description === undefined ? {} : { description }),
    ...lifeOf(node, topicIdOfIri),
    ...(origin === 'own' ? { own: true } : {}),
  };
}

function offeringOf(node: Node, graph: Graph, categories: ReadonlyMap<string, string>, language: string): Offering {
  const synonyms = distinct(literalsOf(node, terms.alternateName).map(({ text }) => text.trim()));
  const vendor = literalsOf(node, terms.brand)[0]?.text;
  const description = preferred(literalsOf(node, terms.description), language);
  return {
    offeringId: identifierOf(node) ?? 0,
    label: preferred(literalsOf(node, terms.name), language) ?? '',
    permalink: literalsOf(node, terms.url)[0]?.text ?? '',
    // One that is not known is named as it stands, so that the check finds it.
    categories: irisOf(node, terms.subject).map((iri) => categories.get(topicIdOfIri(iri)) ?? iri),
    ...(synonyms.length === 0 ? {} : { synonyms }),
    ...(description === undefined ? {} : { description }),
    ...(vendor === undefined ? {} : { vendor }),
    ...lifeOf(node, (iri) => {
      const successor = graph.nodes.get(iri);
      return (successor === undefined ? null : identifierOf(successor)) ?? -1;
    }),
  };
}

function lifeOf<T>(node: Node, keyOf: (iri: string) => T): { retired?: true; replacedBy?: T } {
  const successor = irisOf(node, terms.isReplacedBy)[0];
  const isDeprecated = literalsOf(node, terms.deprecated).some(({ text }) => text === 'true' || text === '1');
  return {
    ...(isDeprecated || successor !== undefined ? { retired: true } : {}),
    ...(successor === undefined ? {} : { replacedBy: keyOf(successor) }),
  };
}

/** The title of the concept's first scheme. */
function sourceOf(node: Node, graph: Graph, language: string): string {
  const scheme = [...irisOf(node, terms.inScheme), ...irisOf(node, terms.topConceptOf)][0];
  const named = scheme === undefined ? undefined : graph.nodes.get(scheme);
  return named === undefined ? '' : (titleOf(named, language) ?? '');
}

const titleOf = (node: Node, language: string): string | undefined =>
  preferred(literalsOf(node, terms.prefLabel, terms.title, terms.dc11Title, terms.rdfsLabel), language);

/** Some vocabularies say only what is below. */
const parentsByNarrower = (concepts: readonly Node[]): ReadonlyMap<string, string> =>
  new Map(
    concepts.flatMap(({ iri, ...node }) => irisOf({ iri, ...node }, terms.narrower).map((child) => [child, iri])),
  );

function noticeOf(graph: Graph, language: string): CatalogNotice {
  const schemes = [...graph.nodes.values()].filter(
    ({ iri, types }) => types.has(terms.ConceptScheme) && !iri.startsWith(sourcePrefix),
  );
  // A file of several vocabularies has no name of its own.
  const node = graph.nodes.get(catalogIri) ?? (schemes.length === 1 ? schemes[0] : undefined);
  if (node === undefined) return {};
  const name = titleOf(node, language);
  const version = literalsOf(node, terms.versionInfo)[0]?.text;
  const updatedAt = literalsOf(node, terms.modified)[0]?.text;
  const own = literalsOf(node, terms.language)[0]?.text;
  return {
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(own === undefined ? {} : { language: own }),
  };
}

function languagesOf(concepts: readonly Node[], graph: Graph): string[] {
  const counts = new Map<string, number>();
  for (const node of concepts) {
    for (const { language } of labelsOf(graph, node, terms.prefLabel, terms.xlPrefLabel)) {
      if (language !== '') counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  return counts.size < 2 ? [] : [...counts].sort(([, a], [, b]) => b - a).map(([language]) => language);
}

function manyParents(concepts: readonly Node[]): string[] {
  const count = concepts.filter((node) => new Set(irisOf(node, terms.broader)).size > 1).length;
  return count === 0
    ? []
    : [`Concepts with several broader ones stand under the first of them: ${count.toLocaleString('en')}.`];
}

function severalReplacements(node: Node): string[] {
  const successors = new Set(irisOf(node, terms.isReplacedBy));
  return successors.size > 1
    ? [`<${node.iri}>, isReplacedBy: names ${successors.size} concepts; one can stand in its place.`]
    : [];
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
