import type { Delivery } from '../../src/model/delivery.ts';
import type { Destination } from '../../src/model/destination.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import { listDue, readDelivery } from '../../src/platform/database/deliveries.ts';
import { parkDue } from '../../src/platform/database/writes/deliveries.ts';
import { attempt, pauseForUser, readInUse } from './attempt.ts';
import type { ReadCommon } from './common.ts';
import type { OutboxWorld } from './outbox-world.ts';
import type { UserAct } from './user-act.ts';

/**
 * The queue of a destination that opens a tab for each clip. Nobody wants ten of them, nor one out of the blue: an act of
 * the user opens one, for the clip that it is about, and everything else waits with a sentence for an act of its own.
 */
export async function handOver(
  id: string,
  act: UserAct | null,
  readCommon: ReadCommon,
  world: OutboxWorld,
): Promise<void> {
  const inUse = await readInUse(id, world);
  if (inUse === null || inUse.destination.pause !== null) return;
  const row = act === null ? null : await chosenBy(act, id, world);
  const made = row === null ? null : await attempt(row, inUse, readCommon, world);
  if (made?.by === 'destination' && made.outcome.status === 'unauthorized') {
    await pauseForUser(inUse, made.outcome.problem, world);
  }
  const parked = await world.withLibrary((db) => parkDue(db, id, waitsForUser(inUse.destination)));
  if (!parked.ok) console.warn('Sheaf: what waits for the user could not be noted', parked.error);
  else if (parked.value.clipIds.length > 0) world.announce({ kind: 'deliveries', ids: parked.value.clipIds });
}

/** The clip's row, though it waits for the user; the longest waiting one where all are meant. */
async function chosenBy({ clipId }: UserAct, id: string, { readLibrary, now }: OutboxWorld): Promise<Delivery | null> {
  if (clipId === null) {
    const due = await readLibrary((db) => listDue(db, id, now(), 1));
    return due.ok ? (due.value[0] ?? null) : null;
  }
  const row = await readLibrary((db) => readDelivery(db, [clipId, id]));
  return row.ok && row.value?.state === 'due' ? row.value : null;
}

const waitsForUser = ({ name }: Destination): Problem =>
  problem(
    'waits-for-user',
    `Waits for you: handing a clip to ${name} opens a tab, so Sheaf opens one at a time.`,
    'Press “Retry now” to hand it over.',
  );
