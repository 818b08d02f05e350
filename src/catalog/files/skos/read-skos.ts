import { type CatalogNotice, categoryOf, type Topic } from '../../../model/catalog.ts';
import { ok } from '../../../model/result.ts';
import type { CatalogReader } from '../catalog-file.ts';
import { contradictionsOf } from '../contradictions.ts';
import type { PlaceOf } from '../places.ts';
import { refuse } from '../refuse.ts';
import { deepest, type Graph, type Node, readGraph } from './json-ld.ts';
import { irisOf, labelsOf, literalsOf } from './labels.ts';
import { isConcept, isProduct, offeringOf, titleOf, topicOf } from './terms.ts';
import { catalogIri, sourcePrefix, terms } from './vocabulary.ts';

/**
 * Reads a SKOS vocabulary in JSON-LD: concepts as topics, their schemes as sources, and `schema:Product`s with a whole
 * number as `dct:identifier` as offerings. One language is taken for labels and synonyms. Findings name the concept.
 */
export function readSkosValue(
  json: unknown,
  { topics: known, language }: Parameters<CatalogReader>[1],
): ReturnType<CatalogReader> {
  const graph = readGraph(json);
  const nodes = [...graph.nodes.values()];
  const concepts = nodes.filter(isConcept);
  const products = nodes.filter(isProduct);
  if (concepts.length + products.length === 0) return refuse(['The file has no skos:Concept.']);
  const narrower = parentsByNarrower(concepts);
  const notes = [
    ...graph.remoteContexts.map(
      (address) => `The context ${address} was not loaded; the usual names of SKOS were assumed.`,
    ),
    ...(graph.isCutOff ? [`What is nested more than ${deepest} levels deep was passed over.`] : []),
    ...manyParents(concepts, narrower),
  ];
  const topics = concepts.map((node) => topicOf(node, graph, narrower.get(node.iri)?.[0], language));
  const categories = new Map((concepts.length > 0 ? topics : known).map((topic) => [topic.id, categoryOf(topic)]));
  const offerings = products.map((node) => offeringOf(node, graph, categories, language));
  const placeOf: PlaceOf = (list, index, key) => {
    const iri = (list === 'topics' ? concepts : products)[index]?.iri ?? '';
    return `<${iri}>${key === undefined ? '' : `, ${key}`}`;
  };
  const findings = [
    ...concepts.flatMap(blankNodes),
    ...concepts.flatMap(severalReplacements),
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

/** Some vocabularies say only what is below. By concept, those that have it as narrower. */
function parentsByNarrower(concepts: readonly Node[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, string[]>();
  for (const node of concepts) {
    for (const child of irisOf(node, terms.narrower)) {
      const before = parents.get(child);
      if (before === undefined) parents.set(child, [node.iri]);
      else before.push(node.iri);
    }
  }
  return parents;
}

function noticeOf(graph: Graph, language: string): CatalogNotice {
  const schemes = [...graph.nodes.values()].filter(
    ({ iri, types }) => types.has(terms.ConceptScheme) && !iri.startsWith(sourcePrefix),
  );
  // A file of several vocabularies has no name of its own.
  const node = graph.nodes.get(catalogIri) ?? (schemes.length === 1 ? schemes[0] : undefined);
  if (node === undefined) return {};
  const name = titleOf(node, graph, language);
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

function manyParents(concepts: readonly Node[], narrower: ReadonlyMap<string, readonly string[]>): string[] {
  const countOf = (node: Node): number => irisOf(node, terms.broader).length || (narrower.get(node.iri) ?? []).length;
  const count = concepts.filter((node) => countOf(node) > 1).length;
  return count === 0
    ? []
    : [`Concepts with several broader ones stand under the first of them: ${count.toLocaleString('en')}.`];
}

/** The next file may call another concept so (RDF 1.1, 3.4), and clips would be filed under that one. */
const blankNodes = ({ iri }: Node): string[] =>
  iri.startsWith('_:')
    ? [`<${iri}>: is a blank node; a topic needs an IRI that stays the same from file to file.`]
    : [];

function severalReplacements(node: Node): string[] {
  const { length } = irisOf(node, terms.isReplacedBy);
  return length > 1 ? [`<${node.iri}>, isReplacedBy: names ${length} concepts; one can stand in its place.`] : [];
}
