import { limits } from '../../model/limits.ts';
import { isRecord, ownValue } from '../../model/record.ts';
import { wellFormed } from '../../model/text.ts';
import { plain } from '../text/fold.ts';
import { repairJson } from './json-repair.ts';
import { attributeOf, select, textContentOf } from './safe-dom.ts';

/** An object of the page's JSON-LD. Read it with the functions below: the page chooses its keys. */
export type LdNode = { readonly [key: string]: unknown };

/** A node and the property path from the top to it, `@graph` and array places left out: `mainEntity`, `author`. */
export type PlacedNode = { readonly node: LdNode; readonly path: readonly string[] };

export type JsonLd = {
  readonly sources: readonly string[];
  readonly nodes: readonly PlacedNode[];
  /** By `@id`, the node that says most. */
  readonly byId: ReadonlyMap<string, LdNode>;
};

/** Source texts as they stand, and their objects, found without recursion (sources may be nested 10^5 deep). */
export function readJsonLd(document: Document): JsonLd {
  const sources: string[] = [];
  let total = 0;
  for (const script of select(document, 'script[type*="ld+json" i]', limits.jsonLdScripts)) {
    if (!/^application\/ld\+json/i.test((attributeOf(script, 'type') ?? '').trim())) continue;
    const source = wellFormed(textContentOf(script) ?? '').trim();
    if (source === '' || source.length > limits.jsonLd || total + source.length > limits.jsonLdTotal) continue;
    total += source.length;
    sources.push(source);
  }
  return { sources, ...indexNodes(sources.flatMap(parseLenient)) };
}

/** The parsed value, or nothing where the source cannot be understood. */
export function parseLenient(source: string): unknown[] {
  for (const read of [(text: string) => text, repairJson]) {
    try {
      return [JSON.parse(read(source))];
    } catch (cause) {
      // Malformed JSON-LD is common (21 of 1,276 pages measured); whatever the cause, the next reading is tried.
      if (!(cause instanceof SyntaxError)) throw cause;
    }
  }
  return [];
}

function indexNodes(roots: readonly unknown[]): Pick<JsonLd, 'nodes' | 'byId'> {
  const nodes: PlacedNode[] = [];
  const byId = new Map<string, LdNode>();
  const queue: { value: unknown; path: readonly string[] }[] = roots.map((value) => ({ value, path: [] }));
  for (let at = 0; at < queue.length && nodes.length < limits.jsonLdNodes; at += 1) {
    const { value, path } = queue[at] ?? { value: null, path: [] };
    if (Array.isArray(value)) {
      for (const item of value.slice(0, limits.jsonLdNodes)) queue.push({ value: item, path });
    } else if (isRecord(value) && path.length < 12) {
      nodes.push({ node: value, path });
      const id = ownValue(value, '@id');
      if (typeof id === 'string') {
        const known = byId.get(id);
        if (known === undefined || Object.keys(known).length < Object.keys(value).length) byId.set(id, value);
      }
      for (const [key, child] of Object.entries(value)) {
        if (typeof child === 'object' && child !== null) {
          queue.push({ value: child, path: key === '@graph' ? path : [...path, key] });
        }
      }
    }
  }
  return { nodes, byId };
}

/** The schema.org types of a node, without the vocabulary's address. */
export function typesOf(node: LdNode): string[] {
  const type = ownValue(node, '@type');
  return (Array.isArray(type) ? type : [type])
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

/** A property's values as a list, each bare `{"@id": …}` replaced by the node that it points to. */
export function valuesOf(jsonLd: JsonLd, node: LdNode, key: string): unknown[] {
  const value = ownValue(node, key);
  const list = Array.isArray(value) ? value.slice(0, 200).flat(2) : [value];
  return list
    .flatMap((item) => listed(item) ?? [item])
    .filter((item) => item !== undefined && item !== null)
    .map((item) => {
      const id = isRecord(item) ? ownValue(item, '@id') : undefined;
      return typeof id === 'string' ? (jsonLd.byId.get(id) ?? item) : item;
    });
}

/** What stands in a list whose order is said to count, or not to: `{"@list": […]}`; null for any other value. */
function listed(value: unknown): unknown[] | null {
  const items = isRecord(value) ? (ownValue(value, '@list') ?? ownValue(value, '@set')) : undefined;
  return Array.isArray(items) ? items.slice(0, 200) : null;
}

/** The nodes among a property's values. */
export const nodesOf = (jsonLd: JsonLd, node: LdNode, key: string): LdNode[] =>
  valuesOf(jsonLd, node, key).filter(isRecord);

/** A property's texts: strings and numbers, `@value` of value objects. */
export const textsOf = (jsonLd: JsonLd, node: LdNode, key: string): string[] =>
  valuesOf(jsonLd, node, key)
    .map((value) => (isRecord(value) ? ownValue(value, '@value') : value))
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => plain(String(value).slice(0, limits.text)))
    .filter((text) => text !== '');

/** The address of an image, a page, an id: a string, or a node's `url`, `contentUrl` or `@id`. */
export const addressesOf = (jsonLd: JsonLd, node: LdNode, key: string): string[] =>
  valuesOf(jsonLd, node, key).flatMap((value) => {
    if (typeof value === 'string') return [value.trim()];
    if (!isRecord(value)) return [];
    const address = ['url', 'contentUrl', '@id'].flatMap((name) => ownValue(value, name));
    return address.filter((item) => typeof item === 'string').slice(0, 1);
  });
