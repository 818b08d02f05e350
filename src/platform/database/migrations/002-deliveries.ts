import type { IDBPDatabase } from 'idb';

/** Version 2: destinations, what is on its way to them, and the clips' lead images. */
export function createDeliveryStores(db: IDBPDatabase<unknown>): void {
  db.createObjectStore('destinations', { keyPath: 'id' });
  db.createObjectStore('secrets');
  db.createObjectStore('memories');
  const deliveries = db.createObjectStore('deliveries', { keyPath: ['clipId', 'destinationId'] });
  deliveries.createIndex('byState', ['state', 'destinationId']);
  deliveries.createIndex('byDue', ['destinationId', 'nextAttemptAt']);
  db.createObjectStore('images', { keyPath: 'clipId' });
}
