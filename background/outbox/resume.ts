import { isAnyDue } from '../../src/platform/database/deliveries.ts';
import { drainOutbox } from './drain.ts';
import type { OutboxWorld } from './outbox-world.ts';

/**
 * Goes on with what an earlier life of the background left behind; to be called at every start. Where nothing waits, as
 * nearly always, it costs one look into an index.
 */
export async function resumeOutbox(world: OutboxWorld): Promise<void> {
  const isDue = await world.readLibrary(isAnyDue);
  if (!isDue.ok) console.warn('Sheaf: the outbox cannot be read', isDue.error);
  else if (isDue.value) await drainOutbox(world);
}
