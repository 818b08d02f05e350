import { finding } from './places.ts';

type Key = string | number;

/** What leads from one entry of a list to another: a topic to its parent, a retired term to the one in its place. */
export interface Links<T> {
  readonly entries: readonly T[];
  readonly keyOf: (entry: T) => Key;
  readonly targetOf: (entry: T) => Key | undefined;
  readonly placeOf: (index: number) => string;
  /** "no topic has the id" */
  readonly unknown: string;
}

/** Links that lead nowhere, and rings of links, each ring once. */
export function brokenLinks<T>(links: Links<T>): string[] {
  const places = new Map(links.entries.map((entry, index) => [links.keyOf(entry), index]));
  const strays = links.entries.flatMap((entry, index) => {
    const target = links.targetOf(entry);
    if (target === undefined || places.has(target)) return [];
    return [finding(links.placeOf(index), `${links.unknown} ${JSON.stringify(target)}`)];
  });
  return [...strays, ...rings(links, places)];
}

function rings<T>({ entries, keyOf, targetOf, placeOf }: Links<T>, places: ReadonlyMap<Key, number>): string[] {
  const done = new Set<Key>();
  const found: string[] = [];
  for (const entry of entries) {
    // A Set keeps the order in which the walk went, and knows at once what it has met.
    const walk = new Set<Key>();
    let key: Key | undefined = keyOf(entry);
    while (key !== undefined && !done.has(key) && !walk.has(key)) {
      walk.add(key);
      const at = places.get(key);
      const next = at === undefined ? undefined : entries[at];
      key = next === undefined ? undefined : targetOf(next);
    }
    if (key !== undefined && walk.has(key)) {
      const all = [...walk];
      const ring = [...all.slice(all.indexOf(key)), key];
      found.push(finding(placeOf(places.get(key) ?? 0), `leads back to itself: ${shown(ring)}`));
    }
    for (const each of walk) done.add(each);
  }
  return found;
}

/** A ring of hundreds is not read to its end. */
function shown(ring: readonly Key[]): string {
  const named = ring.map((key) => JSON.stringify(key));
  return (named.length > 8 ? [...named.slice(0, 6), '…', ...named.slice(-1)] : named).join(' → ');
}
