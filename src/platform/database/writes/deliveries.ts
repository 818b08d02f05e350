import * as v from 'valibot';
import { type Delivery, deliverySchema } from '../../../model/delivery.ts';
import type { Problem } from '../../../model/problem.ts';
import { ok, type Result } from '../../../model/result.ts';
import type { WorkPackage } from '../../../model/work-package.ts';
import type { DeliveryKey, Library } from '../schema.ts';
import { deliveriesOf } from './hold.ts';
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
 * Has what waits tried at once because the user wants it so: of one clip, or all; for one destination, or all. Where all
 * is meant, the destinations' rest is over, also one that a backend has asked for. Of one clip, the others go on waiting:
 * its row alone is due. Returns how many rows that were. Those that were refused are not among them: they need “Send
 * again”.
 */
export const retryNow = (
  db: Library,
  which: { readonly destinationId: string | null; readonly clipId: string | null },
  { now }: { readonly now: () => Date },
): Promise<Result<{ count: number }, Problem>> =>
  inOneWrite(db, ['destinations', 'deliveries'], async (tx) => {
    const isMeant = (destinationId: string) => which.destinationId === null || which.destinationId === destinationId;
    const destinations = tx.objectStore('destinations');
    for (const destination of which.clipId === null ? await destinations.getAll() : []) {
      if (isMeant(destination.id)) await destinations.put({ ...destination, backOff: null });
    }
    const rows =
      which.clipId === null
        ? await tx.objectStore('deliveries').index('byState').getAll(allDue())
        : await tx.objectStore('deliveries').getAll(deliveriesOf(which.clipId));
    const meant = rows.filter((row) => row.state === 'due' && isMeant(row.destinationId));
    const nextAttemptAt = now().toISOString();
    for (const row of meant) await tx.objectStore('deliveries').put({ ...row, nextAttemptAt });
    return ok({ count: meant.length });
  });

/**
 * Has what waits for a time tried at once because backends can be reached again: one destination, or all (null). One that
 * rests because its backend asked for it goes on resting, and what waits for the user goes on waiting.
 */
export const wakeWaiting = (
  db: Library,
  destinationId: string | null,
  { now }: { readonly now: () => Date },
): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['destinations', 'deliveries'], async (tx) => {
    const at = now();
    const destinations = tx.objectStore('destinations');
    for (const destination of await destinations.getAll()) {
      if (destinationId !== null && destination.id !== destinationId) continue;
      if (destination.backOff?.isAsked === true && new Date(destination.backOff.until) > at) continue;
      if (destination.backOff !== null) await destinations.put({ ...destination, backOff: null });
      const waiting = await tx.objectStore('deliveries').index('byDue').getAll(timedOf(destination.id));
      for (const row of waiting) await tx.objectStore('deliveries').put({ ...row, nextAttemptAt: at.toISOString() });
    }
    return ok(null);
  });

/**
 * Has everything of a destination that waits for a time wait for the user instead. Returns the ids of those clips.
 * @param reason what the user is told
 */
export const parkDue = (
  db: Library,
  destinationId: string,
  reason: Problem,
): Promise<Result<{ clipIds: string[] }, Problem>> =>
  inOneWrite(db, ['deliveries'], async (tx) => {
    const store = tx.objectStore('deliveries');
    const waiting = await store.index('byDue').getAll(timedOf(destinationId));
    for (const row of waiting) await store.put({ ...row, nextAttemptAt: null, problem: reason });
    return ok({ clipIds: waiting.map(({ clipId }) => clipId) });
  });

/** IndexedDB sorts an array after every string and date. */
const allDue = (): IDBKeyRange => IDBKeyRange.bound(['due'], ['due', []]);
const timedOf = (destinationId: string): IDBKeyRange => IDBKeyRange.bound([destinationId], [destinationId, []]);
