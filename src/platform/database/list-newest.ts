import { unwrap, wrap } from 'idb';
import type { ClipRow, Library, ListKey } from './schema.ts';

/** The two orders that clips are listed in, with the keys that a page of the list starts after. */
export interface ClipIndexes {
  byListed: ListKey;
  byTrashed: [at: string, id: string];
}

/** `IDBIndex.getAll` with options (Indexed Database API 3.0); TypeScript's DOM does not know it yet. */
type GetAllWithOptions = (options: {
  query: IDBKeyRange | null;
  count: number;
  direction: IDBCursorDirection;
}) => IDBRequest<ClipRow[]>;

/**
 * Up to `limit` rows from the index's end backwards, starting before the key `before`. A page of any depth costs the
 * same, since nothing is skipped. Rows are as stored, not parsed.
 */
export async function newestRows<I extends keyof ClipIndexes>(
  db: Library,
  indexName: I,
  page: { readonly before: ClipIndexes[I] | null; readonly limit: number },
): Promise<ClipRow[]> {
  const range = page.before === null ? null : IDBKeyRange.upperBound(page.before, true);
  const index = db.transaction('clips').store.index(indexName);
  if (hasDirection()) {
    const native: { getAll: unknown } = unwrap(index);
    const getAll = native.getAll as GetAllWithOptions;
    return wrap(getAll.call(native, { query: range, count: page.limit, direction: 'prev' }));
  }
  const rows: ClipRow[] = [];
  let cursor = await index.openCursor(range, 'prev');
  while (cursor !== null && rows.length < page.limit) {
    rows.push(cursor.value);
    if (rows.length < page.limit) cursor = await cursor.continue();
  }
  return rows;
}

/**
 * The options came to browsers together with `getAllRecords` (Chromium 141). Where they are missing, `getAll` would take
 * them for a key and throw, so they cannot be tried out.
 */
const hasDirection = (): boolean => 'getAllRecords' in IDBIndex.prototype;
