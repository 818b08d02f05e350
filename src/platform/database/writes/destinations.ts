import * as v from 'valibot';
import { type Destination, destinationSchema, type Pause, type Secrets } from '../../../model/destination.ts';
import type { Problem } from '../../../model/problem.ts';
import { err, ok, type Result } from '../../../model/result.ts';
import { noDestination, parseSecrets } from '../destinations.ts';
import type { Library } from '../schema.ts';
import { inOneWrite } from './transaction.ts';

/** A destination with its secrets, as both are stored. */
export interface StoredDestination {
  readonly destination: Destination;
  readonly secrets: Secrets;
}

/** Stores a destination with its secrets, new or in place of the one with its id. Otherwise like `writeDestination`. */
export const putDestination = (
  db: Library,
  destination: Destination,
  secrets: Secrets,
): Promise<Result<Destination, Problem>> => writeDestination(db, destination.id, () => ok({ destination, secrets }));

/**
 * Stores what a destination becomes of what it is in this very transaction; nothing where that is a problem. What it kept
 * for itself is forgotten, since it may belong to another account. Problem `destination-invalid`: there is one that this
 * build cannot read.
 *
 * @param next gets null where there is none of that id
 */
export const writeDestination = (
  db: Library,
  id: string,
  next: (stored: StoredDestination | null) => Result<StoredDestination, Problem>,
): Promise<Result<Destination, Problem>> =>
  inOneWrite(db, ['destinations', 'secrets', 'memories'], async (tx) => {
    const row: unknown = await tx.objectStore('destinations').get(id);
    const destination = v.safeParse(destinationSchema, row);
    if (row !== undefined && !destination.success) return err(noDestination(id));
    const secrets = parseSecrets(await tx.objectStore('secrets').get(id));
    const changed = next(destination.success ? { destination: destination.output, secrets } : null);
    if (!changed.ok) return changed;
    await tx.objectStore('destinations').put(changed.value.destination);
    await tx.objectStore('secrets').put(changed.value.secrets, id);
    await tx.objectStore('memories').delete(id);
    return ok(changed.value.destination);
  });

/**
 * Removes a destination with its tokens and its queue; the clips stay, here and there. Returns how many deliveries had
 * not arrived.
 */
export const removeDestination = (db: Library, id: string): Promise<Result<{ waiting: number }, Problem>> =>
  inOneWrite(db, ['destinations', 'secrets', 'memories', 'deliveries'], async (tx) => {
    for (const store of ['destinations', 'secrets', 'memories'] as const) await tx.objectStore(store).delete(id);
    const byState = tx.objectStore('deliveries').index('byState');
    let waiting = 0;
    for (const state of ['due', 'held', 'rejected', 'delivered'] as const) {
      const keys = await byState.getAllKeys(IDBKeyRange.only([state, id]));
      for (const key of keys) await tx.objectStore('deliveries').delete(key);
      if (state !== 'delivered') waiting += keys.length;
    }
    return ok({ waiting });
  });

/** Stops sending to a destination, or goes on with it (null). Either ends its rest, unless its backend has asked for it. */
export const pauseDestination = (db: Library, id: string, pause: Pause | null): Promise<Result<Destination, Problem>> =>
  changeDestination(db, id, (row) => ({ ...row, pause, backOff: row.backOff?.isAsked === true ? row.backOff : null }));

/**
 * Stops sending to a destination because of what became known while it was used like this. Returns false, and leaves it
 * as it is, where it has been changed, paused or removed meanwhile.
 */
export const pauseRefused = (
  db: Library,
  used: Destination,
  usedSecrets: Secrets,
  reason: Problem,
): Promise<Result<boolean, Problem>> =>
  inOneWrite(db, ['destinations', 'secrets'], async (tx) => {
    const row = v.safeParse(destinationSchema, await tx.objectStore('destinations').get(used.id));
    const secrets = parseSecrets(await tx.objectStore('secrets').get(used.id));
    if (!row.success || row.output.pause !== null) return ok(false);
    if (!isSame(row.output.config, used.config) || !isSame(secrets, usedSecrets)) return ok(false);
    const pause: Pause = { by: 'refusal', problem: reason };
    await tx.objectStore('destinations').put({ ...row.output, pause, backOff: null });
    return ok(true);
  });

/** Of what was read from the store both times, so that the keys stand in one order. */
const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

export const setBackOff = (
  db: Library,
  id: string,
  backOff: Destination['backOff'],
): Promise<Result<Destination, Problem>> => changeDestination(db, id, (row) => ({ ...row, backOff }));

/** What a destination keeps for itself. One that was removed meanwhile keeps nothing. */
export const putMemory = (db: Library, id: string, memory: unknown): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['destinations', 'memories'], async (tx) => {
    if ((await tx.objectStore('destinations').getKey(id)) === undefined) return ok(null);
    await tx.objectStore('memories').put(memory, id);
    return ok(null);
  });

const changeDestination = (
  db: Library,
  id: string,
  change: (destination: Destination) => Destination,
): Promise<Result<Destination, Problem>> =>
  inOneWrite(db, ['destinations'], async (tx) => {
    const row = v.safeParse(destinationSchema, await tx.objectStore('destinations').get(id));
    if (!row.success) return err(noDestination(id));
    const changed = change(row.output);
    await tx.objectStore('destinations').put(changed);
    return ok(changed);
  });
