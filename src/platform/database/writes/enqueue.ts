import type { Delivery } from '../../../model/delivery.ts';
import type { Problem } from '../../../model/problem.ts';
import { err, ok, type Result } from '../../../model/result.ts';
import { noDestination } from '../destinations.ts';
import type { DeliveryKey, Library } from '../schema.ts';
import { inOneWrite } from './transaction.ts';

/** The store `deliveries` of a running transaction, as far as it is needed here. */
interface Deliveries {
  get(key: DeliveryKey): Promise<Delivery | undefined>;
  put(row: Delivery): Promise<unknown>;
}

/** Makes a clip due for a destination: its first send, or one more that takes the place of whatever was on its way. */
export async function enqueue(deliveries: Deliveries, clipId: string, destinationId: string, now: Date): Promise<void> {
  const earlier = await deliveries.get([clipId, destinationId]);
  await deliveries.put({
    clipId,
    destinationId,
    state: 'due',
    send: (earlier?.send ?? 0) + 1,
    attempts: 0,
    nextAttemptAt: now.toISOString(),
    receipt: earlier?.receipt ?? null,
    deliveredRevision: earlier?.deliveredRevision ?? null,
    deliveredAt: earlier?.deliveredAt ?? null,
    problem: null,
    notes: [],
  });
}

/**
 * Sends clips of the list to a destination, anew where they were sent already. Returns the ids of those that are there;
 * a clip in the trash or without a row is passed over. Problem `destination-invalid`: the destination was removed.
 */
export function sendClips(
  db: Library,
  request: { readonly clipIds: readonly string[]; readonly destinationId: string },
  { now }: { readonly now: () => Date },
): Promise<Result<{ ids: string[] }, Problem>> {
  const at = now();
  return inOneWrite(db, ['clips', 'destinations', 'deliveries'], async (tx) => {
    const destination = await tx.objectStore('destinations').getKey(request.destinationId);
    if (destination === undefined) return err(noDestination(request.destinationId));
    const ids: string[] = [];
    for (const id of new Set(request.clipIds)) {
      const row = await tx.objectStore('clips').get(id);
      if (row === undefined || 'trashed' in row) continue;
      await enqueue(tx.objectStore('deliveries'), id, request.destinationId, at);
      ids.push(id);
    }
    return ok({ ids });
  });
}
