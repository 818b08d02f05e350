import type { IDBPDatabase } from 'idb';

/** Highlights and notes of clips, and the places where reading stopped. */
export function createHighlightStores(db: IDBPDatabase<unknown>): void {
  const highlights = db.createObjectStore('highlights', { keyPath: 'id' });
  highlights.createIndex('byClip', 'clipId');
  db.createObjectStore('readingPlaces', { keyPath: 'clipId' });
}
