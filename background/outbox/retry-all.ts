import { wakeWaiting } from '../../src/platform/database/writes/deliveries.ts';
import { drainOutbox } from './drain.ts';
import type { OutboxWorld } from './outbox-world.ts';

/** The network is back: what failed for want of it need not wait for its own time. A backend that named one is let rest. */
export async function retryAll(world: OutboxWorld): Promise<void> {
  await world.withLibrary((db) => wakeWaiting(db, null, world));
  await drainOutbox(world);
}
