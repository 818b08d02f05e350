import type { Library } from './schema.ts';

/** How many of these pages the library holds, its trash included, by their `urlKey()`. */
export async function countKnownPages(db: Library, keys: readonly string[]): Promise<number> {
  const index = db.transaction('clips').store.index('byKey');
  const found = await Promise.all(keys.map((key) => index.getKey(key)));
  return found.filter((id) => id !== undefined).length;
}
