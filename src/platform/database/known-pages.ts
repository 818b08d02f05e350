import type { Library } from './schema.ts';

/** Of these `urlKey()`s, those of pages that the library lists. What lies in the trash is not among them. */
export async function findListedKeys(db: Library, keys: readonly string[]): Promise<Set<string>> {
  const index = db.transaction('clips').store.index('byKey');
  const rows = await Promise.all(keys.map((key) => index.get(key)));
  return new Set(keys.filter((_, at) => rows[at] !== undefined && !('trashed' in rows[at])));
}

/** How many of these pages the library holds, its trash included, by their `urlKey()`. */
export async function countKnownPages(db: Library, keys: readonly string[]): Promise<number> {
  const index = db.transaction('clips').store.index('byKey');
  const found = await Promise.all(keys.map((key) => index.getKey(key)));
  return found.filter((id) => id !== undefined).length;
}
