import type { Destination } from '../../src/model/destination.ts';
import { countInState, countParked, nextDueAt } from '../../src/platform/database/deliveries.ts';
import { listDestinations } from '../../src/platform/database/destinations.ts';
import type { Library } from '../../src/platform/database/schema.ts';
import type { OutboxState, OutboxWorld } from './outbox-world.ts';

/** In ms: the wait for what is due, but was not got away just now. At once, it would be tried without end. */
const pauseForBreath = 30_000;

/** Shows on the toolbar what waits and for whom, and has the background woken for what comes next. */
export async function tellState(world: OutboxWorld): Promise<void> {
  const state = await world.readLibrary(readState);
  if (!state.ok) {
    console.warn('Sheaf: the outbox cannot be read', state.error);
    return;
  }
  const soonest = new Date(world.now().getTime() + pauseForBreath);
  await Promise.all([
    world.setWakeUp(notBefore(soonest, state.value.nextAt, world.now())),
    world.showOutbox(state.value),
  ]);
}

interface State extends OutboxState {
  readonly nextAt: Date | null;
}

async function readState(db: Library): Promise<State> {
  let waiting = 0;
  let paused = 0;
  let needUser = await countInState(db, 'rejected');
  let nextAt: Date | null = null;
  for (const destination of await listDestinations(db)) {
    const due = await countInState(db, 'due', destination.id);
    const parked = await countParked(db, destination.id);
    if (destination.pause?.by === 'refusal') needUser += due;
    else if (destination.pause?.by === 'user') paused += due;
    else {
      needUser += parked;
      waiting += due - parked;
    }
    if (destination.pause === null) nextAt = earlier(nextAt, await nextAttemptAt(db, destination));
  }
  return { nextAt, waiting, paused, needUser };
}

async function nextAttemptAt(db: Library, { id, backOff }: Destination): Promise<Date | null> {
  const due = await nextDueAt(db, id);
  if (due === null || backOff === null) return due;
  const until = new Date(backOff.until);
  return until > due ? until : due;
}

/** A time that has passed becomes `soonest`. */
const notBefore = (soonest: Date, at: Date | null, now: Date): Date | null => (at !== null && at <= now ? soonest : at);

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
