import { isRecord } from '../../../model/record.ts';
import { prefixes, usualNames } from './vocabulary.ts';

/** What a key means: an IRI or a keyword such as `@id`, and how its texts are to be taken. */
export interface TermDefinition {
  readonly iri: string;
  /** Texts are IRIs. */
  readonly isIri: boolean;
  /** Of its texts; null for none even where the context has one. */
  readonly language: string | null | undefined;
  /** An object below it has languages for keys. */
  readonly isLanguageMap: boolean;
}

/** A context of JSON-LD 1.1, as far as vocabularies use it. Keys are a file's choice, so they lie in a Map. */
export interface Context {
  readonly terms: ReadonlyMap<string, TermDefinition>;
  readonly vocab: string;
  readonly base: string;
  readonly language: string | null;
  /** Contexts that lie elsewhere; they are not loaded. */
  readonly remote: readonly string[];
}

export const emptyContext: Context = { terms: new Map(), vocab: '', base: '', language: null, remote: [] };

/** The context that holds below a `@context`: one, several that follow each other, or null for a fresh start. */
export function extended(context: Context, local: unknown): Context {
  if (Array.isArray(local)) return local.reduce<Context>(extended, context);
  if (local === null) return { ...emptyContext, remote: context.remote };
  if (typeof local === 'string') return { ...context, remote: [...context.remote, local] };
  if (!isRecord(local)) return context;
  const entries = new Map(Object.entries(local));
  const text = (key: string): string | undefined => {
    const value = entries.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const language = entries.get('@language');
  const scope = {
    ...context,
    vocab: text('@vocab') ?? context.vocab,
    base: text('@base') ?? context.base,
    language: typeof language === 'string' || language === null ? language : context.language,
  };
  // A definition may use a prefix that stands behind it.
  const named = [...entries].filter(([key]) => !key.startsWith('@'));
  const written = new Map(named.map(([key, value]) => [key, idOf(value) ?? key]));
  const terms = new Map(context.terms);
  for (const [key, value] of named) terms.set(key, definitionOf(resolved(key, written, scope), value));
  return { ...scope, terms };
}

const idOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  const id = isRecord(value) ? value['@id'] : undefined;
  return typeof id === 'string' ? id : undefined;
};

function definitionOf(iri: string, value: unknown): TermDefinition {
  const record = isRecord(value) ? value : {};
  const container = [record['@container']].flat();
  const language = record['@language'];
  return {
    iri,
    isIri: record['@type'] === '@id' || record['@type'] === '@vocab',
    language: typeof language === 'string' || language === null ? language : undefined,
    isLanguageMap: container.includes('@language'),
  };
}

/** Follows a term of a context through the prefixes and aliases of the same one; a ring of them ends after some steps. */
function resolved(key: string, written: ReadonlyMap<string, string>, scope: Context): string {
  let name = written.get(key) ?? key;
  for (let steps = 0; steps < 10; steps += 1) {
    const [prefix = '', ...rest] = name.split(':');
    const suffix = rest.join(':');
    const target = rest.length > 0 ? written.get(prefix) : name === key ? undefined : written.get(name);
    if (target === undefined || suffix.startsWith('//')) return iriOf(name, scope);
    name = rest.length > 0 ? target + suffix : target;
  }
  return name;
}

/** The IRI, or the keyword, that a key, a type or a compact IRI stands for. */
export function iriOf(name: string, { terms, vocab, remote }: Context): string {
  const own = terms.get(name)?.iri;
  if (own !== undefined) return own;
  if (name.startsWith('@') || name.startsWith('_:')) return name;
  const colon = name.indexOf(':');
  if (colon > 0 && !name.startsWith('//', colon + 1)) {
    const prefix = name.slice(0, colon);
    const namespace = terms.get(prefix)?.iri ?? (Object.hasOwn(prefixes, prefix) ? usualPrefix(prefix) : undefined);
    return namespace === undefined ? name : namespace + name.slice(colon + 1);
  }
  if (colon > 0) return name;
  if (vocab !== '') return vocab + name;
  // Only where the file's own context was not to be had; a key without a meaning is to be passed over otherwise.
  return remote.length > 0 || terms.size === 0 ? (usualNames.get(name) ?? name) : name;
}

const usualPrefix = (prefix: string): string | undefined =>
  Object.entries(prefixes).find(([name]) => name === prefix)?.[1];

/** An identifier as an IRI: compact, relative to the base, or whole. */
export function idIri(id: string, context: Context): string {
  const iri = id.includes(':') ? iriOf(id, context) : id;
  if (/^[a-z_][a-z0-9+.-]*:/i.test(iri) || !URL.canParse(iri, context.base)) return iri;
  return new URL(iri, context.base).href;
}
