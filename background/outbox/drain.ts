import { listDestinations } from '../../src/platform/database/destinations.ts';
import { commonReader, type ReadCommon } from './common.ts';
import { drainQueue } from './drain-queue.ts';
import { handOver } from './hand-over.ts';
import type { OutboxWorld } from './outbox-world.ts';
import { setWakeUpFirst } from './set-wake-up-first.ts';
import { tellState } from './tell-state.ts';
import { tryNow } from './try-now.ts';
import type { UserAct } from './user-act.ts';

/**
 * Sends what is due, destination by destination, until nothing is or a backend needs time or the user; then says when to
 * be called again. It may be called at any time, however often, and may be cut off at any point: each row's outcome is
 * written as it comes, and a row whose outcome was lost is sent again under the same key.
 *
 * @param act what the user has done for it; null where it happens by itself
 */
export async function drainOutbox(world: OutboxWorld, act: UserAct | null = null): Promise<void> {
  const destinations = await world.readLibrary(listDestinations);
  if (!destinations.ok) {
    console.warn('Sheaf: the outbox cannot be read', destinations.error);
    return;
  }
  // Its end sets the true time. Where the background is stopped before that, nothing else would start it again.
  await setWakeUpFirst(world);
  const readCommon = commonReader(world);
  const draining = destinations.value.map(async ({ id, kind }) => {
    const meant = act?.destinationIds?.includes(id) === false ? null : act;
    const { opensTab = false } = world.typeOf(kind).descriptor;
    try {
      await world.withLock(`outbox:${id}`, () =>
        opensTab ? handOver(id, meant, readCommon, world) : drain(id, meant, readCommon, world),
      );
    } catch (cause) {
      // What goes wrong with one destination must not stop the others, nor the next wake-up.
      console.error(`Sheaf: the queue of a destination of the kind ${kind} could not be sent`, cause);
    }
  });
  await world.keepingAwake(Promise.all(draining));
  await tellState(world);
}

async function drain(id: string, act: UserAct | null, readCommon: ReadCommon, world: OutboxWorld): Promise<void> {
  if (act?.kind === 'retried' && act.clipId !== null) await tryNow(id, act.clipId, readCommon, world);
  await drainQueue(id, readCommon, world);
}
