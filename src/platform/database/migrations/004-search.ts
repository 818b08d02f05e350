import type { IDBPDatabase } from 'idb';

/** Version 4: the full-text index. It begins empty, and the background fills it from the clips that are there. */
export function createSearchStores(db: IDBPDatabase<unknown>): void {
  db.createObjectStore('searchState');
  db.createObjectStore('searchDocs');
  db.createObjectStore('searchChunks');
  db.createObjectStore('searchSegments');
  db.createObjectStore('searchPostings');
}
