import { retryNow } from '../../src/platform/database/writes/deliveries.ts';
import { drainOutbox } from './drain.ts';
import type { OutboxWorld } from './outbox-world.ts';

/** The network is back: what failed for want of it need not wait for its own time. */
export async function retryAll(world: OutboxWorld): Promise<void> {
  await world.withLibrary((db) => retryNow(db, { destinationId: null, clipId: null }, world));
  await drainOutbox(world);
}
