import type { Graph, Node, Value } from './json-ld.ts';
import { terms } from './vocabulary.ts';

export interface Literal {
  readonly text: string;
  readonly language: string;
}

const isLiteral = (value: Value): value is Literal => 'text' in value;

/** The texts that a node has under any of these properties. */
export const literalsOf = (node: Node, ...properties: readonly string[]): Literal[] =>
  properties.flatMap((property) => (node.values.get(property) ?? []).filter(isLiteral));

/** The IRIs under a property, each once; a text that stands there without a context that says so is one too. */
export const irisOf = (node: Node, property: string): string[] => [
  ...new Set((node.values.get(property) ?? []).map((value) => ('iri' in value ? value.iri : value.text))),
];

/** Labels, also those that are nodes of their own (SKOS-XL, as VocBench writes them). */
export function labelsOf(graph: Graph, node: Node, plain: string, xl: string): Literal[] {
  const reified = irisOf(node, xl).flatMap((iri) => {
    const label = graph.nodes.get(iri);
    return label === undefined ? [] : literalsOf(label, terms.literalForm);
  });
  return [...literalsOf(node, plain), ...reified];
}

/** The texts in a language: `en` also finds `en-GB`, and the other way about. */
export function inLanguage(literals: readonly Literal[], language: string): readonly Literal[] {
  const wanted = language.toLowerCase();
  const exact = literals.filter((each) => each.language === wanted);
  return exact.length > 0
    ? exact
    : literals.filter((each) => each.language !== '' && base(each.language) === base(wanted));
}

/** The text in the language wanted, else in none, else in English, else whichever comes first. */
export const preferred = (literals: readonly Literal[], language: string): string | undefined =>
  (
    inLanguage(literals, language)[0] ??
    literals.find((each) => each.language === '') ??
    inLanguage(literals, 'en')[0] ??
    literals[0]
  )?.text.trim();

const base = (language: string): string => language.split('-')[0] ?? '';
