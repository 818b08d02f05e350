import type { IDBPDatabase } from 'idb';

/** Pages that are to be clipped without the form, and what came of them. */
export function createPageQueue(db: IDBPDatabase<unknown>): void {
  db.createObjectStore('pageQueue', { keyPath: 'id' });
}
