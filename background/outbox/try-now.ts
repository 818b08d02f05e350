import { restAfter } from '../../src/outbox/rest-after.ts';
import { readDelivery } from '../../src/platform/database/deliveries.ts';
import { wakeWaiting } from '../../src/platform/database/writes/deliveries.ts';
import { setBackOff } from '../../src/platform/database/writes/destinations.ts';
import { attempt, isReachable, pauseForUser, readInUse } from './attempt.ts';
import type { ReadCommon } from './common.ts';
import { isOpen } from './drain-queue.ts';
import type { OutboxWorld } from './outbox-world.ts';

/**
 * Tries one clip that the user does not want to wait for, though its destination rests; the others go on resting. If it
 * arrives, the backend is back for all, unless it had named its time itself.
 */
export async function tryNow(id: string, clipId: string, readCommon: ReadCommon, world: OutboxWorld): Promise<void> {
  const inUse = await readInUse(id, world);
  if (inUse === null || inUse.destination.pause !== null) return;
  // Nothing rests, so that the queue takes it along.
  if (isOpen(inUse.destination, world.now())) return;
  const row = await world.readLibrary((db) => readDelivery(db, [clipId, id]));
  if (!row.ok || row.value?.state !== 'due' || !(await isReachable(inUse, world))) return;
  const made = await attempt(row.value, inUse, readCommon, world);
  if (made?.by !== 'destination') return;
  const { outcome } = made;
  if (outcome.status === 'unauthorized') {
    await pauseForUser(inUse, outcome.problem, world);
  } else if (outcome.status !== 'retry') {
    await world.withLibrary((db) => wakeWaiting(db, id, world));
  } else if (outcome.retryAfter !== null) {
    const rest = restAfter([outcome], inUse.destination.backOff, { now: world.now(), random: world.chance });
    if (rest !== null) await world.withLibrary((db) => setBackOff(db, id, rest));
  }
}
