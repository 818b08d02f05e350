import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { createStores } from './001-initial.ts';
import { createDeliveryStores } from './002-deliveries.ts';
import { createLessonStores } from './003-lessons.ts';
import { createSearchStores } from './004-search.ts';
import { createHighlightStores } from './005-highlights.ts';
import { storeManyImages } from './006-images.ts';
import { createPageQueue } from './007-page-queue.ts';

/**
 * Brings a database from one version to the next. It is typed without a schema, since today's schema is not the one
 * that the migration meets. It may await requests of its transaction and nothing else.
 */
export type Migration = (
  db: IDBPDatabase<unknown>,
  tx: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** In order; the nth leads to version n. Append, and never edit one that was released. */
export const migrations: readonly Migration[] = [
  createStores,
  createDeliveryStores,
  createLessonStores,
  createSearchStores,
  createHighlightStores,
  storeManyImages,
  createPageQueue,
];
