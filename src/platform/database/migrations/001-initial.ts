import type { IDBPDatabase } from 'idb';

/** Version 1: the stores of the first release. */
export function createStores(db: IDBPDatabase<unknown>): void {
  const clips = db.createObjectStore('clips', { keyPath: 'id' });
  clips.createIndex('byKey', 'key', { unique: true });
  clips.createIndex('byListed', 'listed');
  clips.createIndex('byTrashed', ['trashed.at', 'id']);
  db.createObjectStore('contents', { keyPath: 'clipId' });
  db.createObjectStore('drafts', { keyPath: 'key' });
  db.createObjectStore('catalog');
  db.createObjectStore('settings');
  db.createObjectStore('counters');
}
