import type { Outcome } from '../../src/destinations/destination.ts';
import type { Destination } from '../../src/model/destination.ts';
import { restAfter } from '../../src/outbox/rest-after.ts';
import { listDue } from '../../src/platform/database/deliveries.ts';
import { wakeWaiting } from '../../src/platform/database/writes/deliveries.ts';
import { setBackOff } from '../../src/platform/database/writes/destinations.ts';
import { attempt, isReachable, pauseForUser, readInUse } from './attempt.ts';
import type { ReadCommon } from './common.ts';
import type { InUse } from './deliver-clip.ts';
import type { OutboxWorld } from './outbox-world.ts';

/** Requests at once to one backend: enough to hide its latency, too few to be a burden. */
const atOnce = 3;

/** Sends what is due for a destination until nothing is, or the destination needs time or the user. */
export async function drainQueue(id: string, readCommon: ReadCommon, world: OutboxWorld): Promise<void> {
  for (;;) {
    // Anew each time: the user may have paused or removed it meanwhile.
    const inUse = await readInUse(id, world);
    if (inUse === null || !isOpen(inUse.destination, world.now())) return;
    const due = await world.readLibrary((db) => listDue(db, id, world.now(), atOnce));
    if (!due.ok || due.value.length === 0 || !(await isReachable(inUse, world))) return;
    const attempts = await Promise.all(due.value.map((row) => attempt(row, inUse, readCommon, world)));
    if (attempts.includes(null)) return;
    const outcomes = attempts.flatMap((made) => (made?.by === 'destination' ? [made.outcome] : []));
    if (outcomes.length > 0 && !(await goesOn(inUse, outcomes, world))) return;
  }
}

/** Whether anything may be sent there at that time. */
export const isOpen = ({ pause, backOff }: Destination, now: Date): boolean =>
  pause === null && (backOff === null || new Date(backOff.until) <= now);

/** Draws the conclusions for the destination; returns whether there is a point in sending more now. */
async function goesOn(inUse: InUse, outcomes: readonly Outcome[], world: OutboxWorld): Promise<boolean> {
  const { id, backOff } = inUse.destination;
  const refusal = outcomes.find((outcome) => outcome.status === 'unauthorized');
  if (refusal !== undefined) return !(await pauseForUser(inUse, refusal.problem, world));
  const rest = restAfter(outcomes, backOff, { now: world.now(), random: world.chance });
  if (rest !== null) {
    await world.withLibrary((db) => setBackOff(db, id, rest));
    return false;
  }
  // It works again: what failed with it need not wait for its own time.
  if (backOff !== null) await world.withLibrary((db) => wakeWaiting(db, id, world));
  return true;
}
