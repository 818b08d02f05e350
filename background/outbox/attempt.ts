import type { Outcome } from '../../src/destinations/destination.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import type { Destination } from '../../src/model/destination.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import type { WorkPackage } from '../../src/model/work-package.ts';
import { settle } from '../../src/outbox/settle.ts';
import { readDestination, readSecrets } from '../../src/platform/database/destinations.ts';
import { settleDelivery } from '../../src/platform/database/writes/deliveries.ts';
import { pauseRefused } from '../../src/platform/database/writes/destinations.ts';
import type { ReadCommon } from './common.ts';
import { type Attempt, deliverClip, type InUse } from './deliver-clip.ts';
import type { OutboxWorld } from './outbox-world.ts';

/** A destination with its secrets as they are at this moment; null where it was removed or cannot be read. */
export async function readInUse(id: string, { withLibrary, readLibrary }: OutboxWorld): Promise<InUse | null> {
  const destination = await withLibrary((db) => readDestination(db, id));
  const secrets = await readLibrary((db) => readSecrets(db, id));
  return destination.ok && secrets.ok ? { destination: destination.value, secrets: secrets.value } : null;
}

/** Sends one row and writes what came of it. Null where that could not be written: the row is as it was. */
export async function attempt(
  row: Delivery,
  inUse: InUse,
  readCommon: ReadCommon,
  world: OutboxWorld,
): Promise<Attempt | null> {
  const made = await deliverClip(row, inUse, readCommon, world);
  if (made.by === 'user') return made;
  const { outcome, revision } = made;
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
  return made;
}

const workPackageOf = (outcome: Outcome): WorkPackage | null =>
  'workPackage' in outcome ? (outcome.workPackage ?? null) : null;

/**
 * Whether the browser lets us reach the destination; where it does not, the destination waits for the user. Where the
 * browser cannot say, nothing is sent this time: Chromium fails so in a worker that it stops, and to take it for a “no”
 * would stop the queue for good.
 */
export async function isReachable(inUse: InUse, world: OutboxWorld): Promise<boolean> {
  const { kind, config } = inUse.destination;
  const origins = world.typeOf(kind).descriptor.origins(config);
  if (origins === null || origins.length === 0) return true;
  const hasAccess = await world.hasHostAccess(origins).catch((cause: unknown) => {
    console.warn('Sheaf: the browser cannot say whether a destination may be reached', cause);
    return null;
  });
  if (hasAccess === false) await pauseForUser(inUse, noAccess(inUse.destination), world);
  return hasAccess === true;
}

/** Returns false where the user has changed the destination meanwhile: the reason does not hold any more. */
export async function pauseForUser(
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
