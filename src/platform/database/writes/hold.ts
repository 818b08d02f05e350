import type { Delivery } from '../../../model/delivery.ts';

/** The store `deliveries` of a running transaction, as far as it is needed here. */
export interface DeliveryRows {
  getAll(range: IDBKeyRange): Promise<Delivery[]>;
  put(row: Delivery): Promise<unknown>;
}

/** All rows of a clip, whatever the destination. */
export const deliveriesOf = (clipId: string): IDBKeyRange => IDBKeyRange.bound([clipId], [clipId, []]);

/** Keeps what has not arrived of a clip that goes into the trash. What was refused asks nobody there. */
export const holdDeliveries = (deliveries: DeliveryRows, clipId: string): Promise<void> =>
  move(deliveries, clipId, { from: ['due', 'rejected'], to: 'held', nextAttemptAt: null });

/** Lets it go on when the clip comes back; what was refused is tried once more. */
export const releaseDeliveries = (deliveries: DeliveryRows, clipId: string, now: Date): Promise<void> =>
  move(deliveries, clipId, { from: ['held'], to: 'due', nextAttemptAt: now.toISOString() });

async function move(
  deliveries: DeliveryRows,
  clipId: string,
  step: { from: readonly Delivery['state'][]; to: Delivery['state']; nextAttemptAt: string | null },
): Promise<void> {
  const rows = await deliveries.getAll(deliveriesOf(clipId));
  for (const row of rows.filter(({ state }) => step.from.includes(state))) {
    await deliveries.put({ ...row, state: step.to, nextAttemptAt: step.nextAttemptAt });
  }
}
