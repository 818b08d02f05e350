import * as v from 'valibot';
import { type Delivery, type DeliveryState, deliverySchema } from '../../model/delivery.ts';
import { findingOf } from '../findings.ts';
import type { DeliveryKey, Library } from './schema.ts';

/** IndexedDB sorts an array after every string, so `[x]` to `[x, afterAll]` is all that begins with x. */
const afterAll: readonly never[] = [];
const beginningWith = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, afterAll]);

/** Where one clip stands with every destination that it was ever sent to. */
export async function readDeliveries(db: Library, clipId: string): Promise<Delivery[]> {
  return readable(await db.getAll('deliveries', beginningWith(clipId)));
}

/** Where one clip stands with one destination; null where it was never sent there, or the row cannot be read. */
export async function readDelivery(db: Library, key: DeliveryKey): Promise<Delivery | null> {
  const row = await db.get('deliveries', key);
  return row === undefined ? null : (readable([row])[0] ?? null);
}

/** The same for several clips, by their ids; a clip that was never sent is not in it. */
export async function readDeliveriesOf(db: Library, clipIds: readonly string[]): Promise<Map<string, Delivery[]>> {
  const { store } = db.transaction('deliveries');
  const rows = await Promise.all(clipIds.map((id) => store.getAll(beginningWith(id))));
  return new Map(clipIds.flatMap((id, index) => (rows[index]?.length ? [[id, readable(rows[index])]] : [])));
}

/** Up to `limit` readable rows of a destination whose time has come, the longest waiting first. */
export async function listDue(db: Library, destinationId: string, now: Date, limit: number): Promise<Delivery[]> {
  const range = IDBKeyRange.bound([destinationId], [destinationId, now.toISOString()]);
  const due: Delivery[] = [];
  let cursor = await db.transaction('deliveries').store.index('byDue').openCursor(range);
  for (; cursor !== null && due.length < limit; cursor = await cursor.continue()) due.push(...readable([cursor.value]));
  return due;
}

/** Whether anything waits for a time, come or not, with whatever destination. */
export const isAnyDue = async (db: Library): Promise<boolean> =>
  (await db.transaction('deliveries').store.index('byDue').openKeyCursor()) !== null;

/** How many rows of a destination wait for the user, one by one: they are due, and have no time. */
export async function countParked(db: Library, destinationId: string): Promise<number> {
  const { store } = db.transaction('deliveries');
  const [due, timed] = await Promise.all([
    store.index('byState').count(IDBKeyRange.only(['due', destinationId])),
    store.index('byDue').count(beginningWith(destinationId)),
  ]);
  return due - timed;
}

/** When the next row of a destination is to be tried; null where none waits. */
export async function nextDueAt(db: Library, destinationId: string): Promise<Date | null> {
  const cursor = await db.transaction('deliveries').store.index('byDue').openKeyCursor(beginningWith(destinationId));
  return cursor === null ? null : new Date(cursor.key[1]);
}

/** How many rows are in a state; of one destination, or of all. */
export function countInState(db: Library, state: DeliveryState, destinationId?: string): Promise<number> {
  const range = destinationId === undefined ? beginningWith(state) : IDBKeyRange.only([state, destinationId]);
  return db.countFromIndex('deliveries', 'byState', range);
}

/** A row of another build cannot be acted on; it stays where it is. */
function readable(rows: readonly unknown[]): Delivery[] {
  return rows.flatMap((row) => {
    const parsed = v.safeParse(deliverySchema, row);
    if (!parsed.success) console.warn('Sheaf: a stored delivery cannot be read', parsed.issues.map(findingOf));
    return parsed.success ? [parsed.output] : [];
  });
}
