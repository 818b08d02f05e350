import * as v from 'valibot';
import { type Delivery, deliverySchema } from '../../../model/delivery.ts';
import type { Problem } from '../../../model/problem.ts';
import { ok, type Result } from '../../../model/result.ts';
import type { WorkPackage } from '../../../model/work-package.ts';
import type { DeliveryKey, Library } from '../schema.ts';
import { inOneWrite } from './transaction.ts';

/**
 * Changes a row by what an attempt has shown, and notes the clip's post in the clip, in one transaction. A row that was
 * removed meanwhile stays away. Returns the row, or null.
 */
export const settleDelivery = (
  db: Library,
  key: DeliveryKey,
  settle: (row: Delivery) => Delivery,
  workPackage: WorkPackage | null,
): Promise<Result<Delivery | null, Problem>> =>
  inOneWrite(db, ['clips', 'deliveries'], async (tx) => {
    const row = v.safeParse(deliverySchema, await tx.objectStore('deliveries').get(key));
    if (!row.success) return ok(null);
    const settled = settle(row.output);
    await tx.objectStore('deliveries').put(settled);
    if (workPackage !== null) {
      const clip = await tx.objectStore('clips').get(key[0]);
      if (clip !== undefined) await tx.objectStore('clips').put({ ...clip, workPackage });
    }
    return ok(settled);
  });

/**
 * Has everything that waits for a destination tried at once, or of one clip, and ends the destinations' back-off.
 * Returns how many rows that were. Those that were refused are not among them: they need “Send again”.
 */
export const retryNow = (
  db: Library,
  which: { readonly destinationId: string | null; readonly clipId: string | null },
  { now }: { readonly now: () => Date },
): Promise<Result<{ count: number }, Problem>> =>
  inOneWrite(db, ['destinations', 'deliveries'], async (tx) => {
    const isMeant = (destinationId: string) => which.destinationId === null || which.destinationId === destinationId;
    const destinations = tx.objectStore('destinations');
    for (const destination of await destinations.getAll()) {
      if (isMeant(destination.id)) await destinations.put({ ...destination, backOff: null });
    }
    const deliveries = tx.objectStore('deliveries');
    let count = 0;
    for (const row of await deliveries.index('byState').getAll(IDBKeyRange.bound(['due'], ['due', []]))) {
      if (!isMeant(row.destinationId) || (which.clipId !== null && which.clipId !== row.clipId)) continue;
      await deliveries.put({ ...row, nextAttemptAt: now().toISOString() });
      count += 1;
    }
    return ok({ count });
  });
