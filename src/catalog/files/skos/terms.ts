import type { Offering, Topic } from '../../../model/catalog.ts';
import type { Graph, Node } from './json-ld.ts';
import { inLanguage, irisOf, labelsOf, literalsOf, preferred } from './labels.ts';
import { terms, topicIdOfIri } from './vocabulary.ts';

export const isConcept = ({ types, values }: Node): boolean =>
  types.has(terms.Concept) || (types.size === 0 && values.has(terms.prefLabel));

export const isProduct = (node: Node): boolean => node.types.has(terms.Product) && identifierOf(node) !== null;

function identifierOf(node: Node): number | null {
  const text = literalsOf(node, terms.identifier)[0]?.text ?? '';
  return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}

/**
 * @param above the concept that has this one as narrower, for a node that does not say what is broader
 */
export function topicOf(node: Node, graph: Graph, above: string | undefined, language: string): Topic {
  const labels = labelsOf(graph, node, terms.prefLabel, terms.xlPrefLabel);
  const label = preferred(labels, language) ?? '';
  const others = [
    // SKOS allows one in a language (S14); a vocabulary that has more means synonyms.
    ...labels,
    ...labelsOf(graph, node, terms.altLabel, terms.xlAltLabel),
    ...labelsOf(graph, node, terms.hiddenLabel, terms.xlHiddenLabel),
  ];
  const untagged = others.filter((each) => each.language === '');
  const synonyms = distinct([...inLanguage(others, language), ...untagged].map(({ text }) => text.trim())).filter(
    (text) => text !== '' && text !== label,
  );
  const description = preferred(literalsOf(node, terms.definition, terms.scopeNote), language);
  const parent = irisOf(node, terms.broader)[0] ?? above;
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

/**
 * @param categories of the topics that an offering can name, by id
 */
export function offeringOf(
  node: Node,
  graph: Graph,
  categories: ReadonlyMap<string, string>,
  language: string,
): Offering {
  const synonyms = distinct(literalsOf(node, terms.alternateName).map(({ text }) => text.trim()));
  const vendor = brandOf(node, graph);
  const description = preferred(literalsOf(node, terms.description), language);
  return {
    offeringId: identifierOf(node) ?? 0,
    label: preferred(literalsOf(node, terms.name), language) ?? '',
    permalink: irisOf(node, terms.url)[0] ?? '',
    // One that is not known is named as it stands, so that the check finds it.
    categories: irisOf(node, terms.subject).map((iri) => categories.get(topicIdOfIri(iri)) ?? iri),
    ...(synonyms.length === 0 ? {} : { synonyms }),
    ...(description === undefined ? {} : { description }),
    ...(vendor === undefined ? {} : { vendor }),
    ...lifeOf(node, (iri) => {
      const successor = graph.nodes.get(iri);
      return (successor === undefined ? null : identifierOf(successor)) ?? Number.NaN;
    }),
  };
}

/** A text, or the name of a node as schema.org has it. */
function brandOf(node: Node, graph: Graph): string | undefined {
  const [text] = literalsOf(node, terms.brand);
  const brand = graph.nodes.get(irisOf(node, terms.brand)[0] ?? '');
  return text?.text ?? (brand === undefined ? undefined : literalsOf(brand, terms.name)[0]?.text);
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
  return named === undefined ? '' : (titleOf(named, graph, language) ?? '');
}

export const titleOf = (node: Node, graph: Graph, language: string): string | undefined =>
  preferred(
    [
      ...labelsOf(graph, node, terms.prefLabel, terms.xlPrefLabel),
      ...literalsOf(node, terms.title, terms.dc11Title, terms.rdfsLabel),
    ],
    language,
  );

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
