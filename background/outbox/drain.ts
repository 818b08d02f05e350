import type { Outcome } from '../../src/destinations/destination.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import type { Destination } from '../../src/model/destination.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import type { WorkPackage } from '../../src/model/work-package.ts';
import { backOff } from '../../src/outbox/back-off.ts';
import { settle } from '../../src/outbox/settle.ts';
import { listDue } from '../../src/platform/database/deliveries.ts';
import { listDestinations, readDestination, readSecrets } from '../../src/platform/database/destinations.ts';
import { retryNow, settleDelivery } from '../../src/platform/database/writes/deliveries.ts';
import { pauseRefused, setBackOff } from '../../src/platform/database/writes/destinations.ts';
import { deliverClip, type InUse } from './deliver-clip.ts';
import type { OutboxWorld } from './outbox-world.ts';
import { tellState } from './tell-state.ts';

/** Requests at once to one backend: enough to hide its latency, too few to be a burden. */
const atOnce = 3;

/** When to start again after a drain that was cut off, in ms from its beginning. Chromium takes nothing below 30 s. */
const ifCutOff = 60_000;

/**
 * Sends what is due, destination by destination, until nothing is or a backend needs time or the user; then says when to
 * be called again. It may be called at any time, however often, and may be cut off at any point: each row's outcome is
 * written as it comes, and a row whose outcome was lost is sent again under the same key.
 */
export async function drainOutbox(world: OutboxWorld): Promise<void> {
  const destinations = await world.readLibrary(listDestinations);
  if (!destinations.ok) {
    console.warn('Sheaf: the outbox cannot be read', destinations.error);
    return;
  }
  // Its end sets the true time. Where the background is stopped before that, nothing else would start it again.
  await world.setWakeUp(new Date(world.now().getTime() + ifCutOff));
  const draining = destinations.value.map(({ id }) => world.withLock(`outbox:${id}`, () => drain(id, world)));
  await world.keepingAwake(Promise.all(draining));
  await tellState(world);
}

async function drain(id: string, world: OutboxWorld): Promise<void> {
  for (;;) {
    // Anew each time: the user may have paused or removed it meanwhile.
    const inUse = await readInUse(id, world);
    if (inUse === null || !isOpen(inUse.destination, world.now())) return;
    const due = await world.readLibrary((db) => listDue(db, id, world.now(), atOnce));
    if (!due.ok || due.value.length === 0) return;
    if (!(await hasAccess(inUse.destination, world))) {
      await pauseForUser(inUse, noAccess(inUse.destination), world);
      return;
    }
    const outcomes = await Promise.all(due.value.map((row) => attempt(row, inUse, world)));
    const known = outcomes.filter((each) => each !== null);
    if (known.length < outcomes.length || !(await goesOn(inUse, known, world))) return;
  }
}

async function readInUse(id: string, { withLibrary, readLibrary }: OutboxWorld): Promise<InUse | null> {
  const destination = await withLibrary((db) => readDestination(db, id));
  const secrets = await readLibrary((db) => readSecrets(db, id));
  return destination.ok && secrets.ok ? { destination: destination.value, secrets: secrets.value } : null;
}

const isOpen = ({ pause, backOff: rest }: Destination, now: Date): boolean =>
  pause === null && (rest === null || new Date(rest.until) <= now);

async function hasAccess({ kind, config }: Destination, world: OutboxWorld): Promise<boolean> {
  const origins = world.typeOf(kind).descriptor.origins(config);
  return origins === null || origins.length === 0 || world.hasHostAccess(origins);
}

/** Sends one row and writes what came of it. Null where that could not be written: the row is as it was. */
async function attempt(row: Delivery, inUse: InUse, world: OutboxWorld): Promise<Outcome | null> {
  const { outcome, revision } = await deliverClip(row, inUse, world);
  const sent = { send: row.send, revision };
  const written = await world.withLibrary((db) =>
    settleDelivery(
      db,
      [row.clipId, row.destinationId],
      (current) => settle(current, sent, outcome, { now: world.now(), random: world.chance }),
      workPackageOf(outcome),
    ),
  );
  if (!written.ok) {
    console.warn('Sheaf: the outcome of a delivery could not be written', written.error);
    return null;
  }
  world.announce({ kind: 'deliveries', ids: [row.clipId] });
  return outcome;
}

const workPackageOf = (outcome: Outcome): WorkPackage | null =>
  'workPackage' in outcome ? (outcome.workPackage ?? null) : null;

/** Draws the conclusions for the destination; returns whether there is a point in sending more now. */
async function goesOn(inUse: InUse, outcomes: readonly Outcome[], world: OutboxWorld): Promise<boolean> {
  const { destination } = inUse;
  const refusal = outcomes.find((outcome) => outcome.status === 'unauthorized');
  if (refusal !== undefined) {
    return !(await pauseForUser(inUse, refusal.problem, world));
  }
  const failures = outcomes.filter((outcome) => outcome.status === 'retry');
  if (failures.length < outcomes.length) {
    // It works again: what failed with it need not wait for its own time.
    if (destination.backOff !== null) await retry(destination.id, world);
    return true;
  }
  const count = (destination.backOff?.failures ?? 0) + 1;
  const wait = Math.max(backOff(count, world.chance), ...failures.map(({ retryAfter }) => retryAfter ?? 0));
  const until = new Date(world.now().getTime() + wait).toISOString();
  await world.withLibrary((db) => setBackOff(db, destination.id, { until, failures: count }));
  return false;
}

const retry = (destinationId: string, { withLibrary, now }: OutboxWorld) =>
  withLibrary((db) => retryNow(db, { destinationId, clipId: null }, { now }));

/** Returns false where the user has changed the destination meanwhile: the reason does not hold any more. */
async function pauseForUser(
  { destination, secrets }: InUse,
  reason: Problem,
  { withLibrary, announce }: OutboxWorld,
): Promise<boolean> {
  const paused = await withLibrary((db) => pauseRefused(db, destination, secrets, reason));
  if (paused.ok && !paused.value) return false;
  announce({ kind: 'destinations' });
  return true;
}

const noAccess = ({ name }: Destination): Problem =>
  problem(
    'permission-missing',
    `The browser does not let Sheaf reach ${name}.`,
    'Open the options and allow the access; the clips that wait are kept.',
  );
