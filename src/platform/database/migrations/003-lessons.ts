import type { IDBPDatabase } from 'idb';

/** Version 3: what suggestions have learned, and from which clip. */
export function createLessonStores(db: IDBPDatabase<unknown>): void {
  db.createObjectStore('learned');
  const lessons = db.createObjectStore('lessons', { keyPath: 'clipId' });
  lessons.createIndex('byNumber', 'number', { unique: true });
}
