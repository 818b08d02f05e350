import { isRecord } from '../../../model/record.ts';
import { wellFormed } from '../../../model/text.ts';
import { type Context, emptyContext, extended, idIri, iriOf, type TermDefinition } from './context.ts';

export type Value =
  | { readonly iri: string }
  /** `language` is in lower case, and empty where none is said. */
  | { readonly text: string; readonly language: string };

/** A thing with what the whole file says of it. */
export interface Node {
  readonly iri: string;
  readonly types: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly Value[]>;
}

export interface Graph {
  /** In the order of the file. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** Addresses of contexts that the file refers to. */
  readonly remoteContexts: readonly string[];
  /** Whether something is nested deeper than `deepest`, and was passed over. */
  readonly isCutOff: boolean;
}

/** Levels of nesting that are read, lists counted too: far more than a vocabulary has, far fewer than the stack bears. */
export const deepest = 400;

interface Draft {
  readonly types: Set<string>;
  readonly values: Map<string, Value[]>;
}

/**
 * Reads the nodes of a JSON-LD document, compacted, expanded or flattened: inline contexts with prefixes, aliases of
 * keywords, `@vocab`, `@base`, `@language` and language maps. Contexts that lie elsewhere are named, not loaded: a file
 * from anywhere must not make Sheaf call an address.
 *
 * (JSON-LD 1.1, https://www.w3.org/TR/json-ld11/; framing, `@reverse`, `@nest` and scoped contexts are not read.)
 */
export function readGraph(json: unknown): Graph {
  const drafts = new Map<string, Draft>();
  const remote = new Set<string>();
  let blanks = 0;
  let isCutOff = false;
  const isTooDeep = (depth: number): boolean => {
    isCutOff ||= depth > deepest;
    return depth > deepest;
  };

  const draftOf = (iri: string): Draft => {
    const draft = drafts.get(iri) ?? { types: new Set(), values: new Map() };
    drafts.set(iri, draft);
    return draft;
  };

  const readAll = (value: unknown, context: Context, depth: number): void => {
    for (const each of [value].flat()) if (isRecord(each)) readNode(each, context, depth);
  };

  /** Takes a node in and gives its IRI; null for what is only a wrapper around a graph. */
  const readNode = (record: Readonly<Record<string, unknown>>, outer: Context, depth: number): string | null => {
    if (isTooDeep(depth)) return null;
    const context = Object.hasOwn(record, '@context') ? extended(outer, record['@context']) : outer;
    for (const address of context.remote) remote.add(address);
    const entries = Object.entries(record).map(([key, value]) => ({ key, value, iri: iriOf(key, context) }));
    const keyword = (name: string): unknown => entries.find(({ iri }) => iri === name)?.value;
    for (const name of ['@graph', '@included']) readAll(keyword(name), context, depth + 1);

    const id = keyword('@id');
    const isWrapper = entries.every(({ iri }) => iri === '@context' || iri === '@graph' || iri === '@id');
    if (isWrapper && typeof id !== 'string') return null;
    const iri = typeof id === 'string' ? idIri(id, context) : `_:unnamed-${++blanks}`;
    const draft = draftOf(iri);
    for (const type of [keyword('@type')].flat())
      if (typeof type === 'string') draft.types.add(inOneScheme(iriOf(type, context)));
    for (const entry of entries) {
      if (entry.iri.startsWith('@') || !entry.iri.includes(':')) continue;
      const property = inOneScheme(entry.iri);
      const values = valuesOf(entry.value, context.terms.get(entry.key), context, depth);
      const before = draft.values.get(property);
      // One by one: a file may say something of the same node in thousands of places.
      if (before === undefined) draft.values.set(property, values);
      else for (const each of values) before.push(each);
    }
    return iri;
  };

  const valuesOf = (value: unknown, term: TermDefinition | undefined, context: Context, depth: number): Value[] => {
    if (isTooDeep(depth)) return [];
    const languageOf = (own: unknown): string => (typeof own === 'string' ? own.toLowerCase() : '');
    const literal = (text: unknown, language: unknown): Value[] =>
      typeof text === 'string' || typeof text === 'number' || typeof text === 'boolean'
        ? [{ text: wellFormed(String(text)), language: languageOf(language) }]
        : [];
    if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each, term, context, depth + 1));
    if (typeof value === 'string' && term?.isIri === true) return [{ iri: idIri(value, context) }];
    if (!isRecord(value)) return literal(value, term?.language === undefined ? context.language : term.language);
    if (term?.isLanguageMap ?? (context.remote.length > 0 && looksLikeLanguageMap(value, context))) {
      return Object.entries(value).flatMap(([language, texts]) =>
        [texts].flat().flatMap((text) => literal(text, language === '@none' ? null : language)),
      );
    }
    const keyed = new Map(Object.entries(value).map(([key, each]) => [iriOf(key, context), each]));
    if (keyed.has('@value')) return literal(keyed.get('@value'), keyed.get('@language'));
    const list = keyed.get('@list') ?? keyed.get('@set');
    if (list !== undefined) return valuesOf(list, term, context, depth + 1);
    const id = keyed.get('@id');
    if (keyed.size === 1 && typeof id === 'string') return [{ iri: idIri(id, context) }];
    const iri = readNode(value, context, depth + 1);
    return iri === null ? [] : [{ iri }];
  };

  readAll(json, emptyContext, 0);
  return {
    nodes: new Map([...drafts].map(([iri, draft]) => [iri, { iri, ...draft }])),
    remoteContexts: [...remote],
    isCutOff,
  };
}

/** Both schemes of schema.org's address are in use, and mean the same (https://schema.org/docs/faq.html#19). */
const inOneScheme = (iri: string): string => iri.replace(/^http:\/\/schema\.org\//, 'https://schema.org/');

/** Where the context that would say so is not to be had: languages for keys (BCP 47), and nothing but texts below them. */
const looksLikeLanguageMap = (value: Readonly<Record<string, unknown>>, context: Context): boolean =>
  Object.entries(value).every(
    ([key, texts]) =>
      (key === '@none' || (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(key) && !iriOf(key, context).startsWith('@'))) &&
      [texts].flat().every((text) => typeof text === 'string'),
  );
