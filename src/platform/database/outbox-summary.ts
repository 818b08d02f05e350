import * as v from 'valibot';
import { clipSchema } from '../../model/clip.ts';
import { type Delivery, deliverySchema } from '../../model/delivery.ts';
import type { Destination } from '../../model/destination.ts';
import { countInState, countParked } from './deliveries.ts';
import { listDestinations } from './destinations.ts';
import type { Library } from './schema.ts';

/** A clip that a destination would not take. */
export interface RefusedClip {
  readonly delivery: Delivery;
  readonly title: string;
  /** The clip's clean address. */
  readonly url: string;
}

/** What waits for the user in the whole library, and where clips can go. */
export interface OutboxSummary {
  /** In the order in which they were added. */
  readonly destinations: readonly Destination[];
  /** How many deliveries were refused. */
  readonly refusedCount: number;
  /** The first few of them, without those of deleted clips. */
  readonly refused: readonly RefusedClip[];
  /** How many clips wait for the user at each destination, by its id: all where it needs the user, else those parked. */
  readonly blocked: ReadonlyMap<string, number>;
}

/** Reads at most `limit` rows; everything else is counted by the index. */
export async function readOutboxSummary(db: Library, limit: number): Promise<OutboxSummary> {
  const destinations = await listDestinations(db);
  const needUser = destinations.filter(({ pause }) => pause?.by !== 'user');
  const [refusedCount, refused, ...waiting] = await Promise.all([
    countInState(db, 'rejected'),
    listRefused(db, limit),
    ...needUser.map(({ id, pause }) => (pause === null ? countParked(db, id) : countInState(db, 'due', id))),
  ]);
  return {
    destinations,
    refusedCount,
    refused,
    blocked: new Map(
      needUser.map(({ id }, index) => [id, waiting[index] ?? 0] as const).filter(([, count]) => count > 0),
    ),
  };
}

const stored = v.pick(clipSchema, ['title', 'urls']);

async function listRefused(db: Library, limit: number): Promise<RefusedClip[]> {
  const tx = db.transaction(['deliveries', 'clips']);
  const range = IDBKeyRange.bound(['rejected'], ['rejected', []]);
  const rows = await tx.objectStore('deliveries').index('byState').getAll(range, limit);
  const clips = await Promise.all(rows.map(({ clipId }) => tx.objectStore('clips').get(clipId)));
  return rows.flatMap((row, index) => {
    const delivery = v.safeParse(deliverySchema, row);
    const clip = v.safeParse(stored, clips[index]);
    if (!delivery.success || !clip.success || 'trashed' in (clips[index] ?? {})) return [];
    return [{ delivery: delivery.output, title: clip.output.title, url: clip.output.urls.clean }];
  });
}
