import * as v from 'valibot';
import { problemSchema } from './problem.ts';
import { instantSchema, textSchema } from './text.ts';

/** What a backend made of a clip, kept so that the next delivery updates it and the user can open it. */
export const receiptSchema = v.object({
  /** The backend's own id of it; never empty. */
  remoteId: v.pipe(textSchema, v.nonEmpty()),
  /** Where a person can look at it; null where there is no such address. */
  url: v.nullable(textSchema),
  /** What the destination needs to update it: a blob's sha, an attachment's id. */
  details: v.optional(v.record(textSchema, textSchema)),
});

/** Where a clip stands with one destination. */
export const deliverySchema = v.object({
  clipId: textSchema,
  destinationId: textSchema,
  /**
   * `due`: to be sent, now or at `nextAttemptAt`. `delivered`: the newest send arrived. `rejected`: the backend will not
   * have it as it is. `held`: not arrived, and the clip lies in the trash.
   */
  state: v.picklist(['due', 'delivered', 'rejected', 'held']),
  /** Goes up by one with each save or “Send again”; names the send, together with clip and destination. */
  send: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Failed attempts of this send since the last success. */
  attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When to try (again); null unless `due`, and where the next attempt is up to the user. */
  nextAttemptAt: v.nullable(instantSchema),
  /** Of the last delivery that reached the backend, also in part; null before the first. */
  receipt: v.nullable(receiptSchema),
  /** The clip's revision that arrived last; null before the first. */
  deliveredRevision: v.nullable(v.number()),
  deliveredAt: v.nullable(instantSchema),
  /** What went wrong last; null after a success. */
  problem: v.nullable(problemSchema),
  /** What was left out of a delivery that succeeded, one sentence each. */
  notes: v.array(textSchema),
});

export type Receipt = v.InferOutput<typeof receiptSchema>;
export type Delivery = v.InferOutput<typeof deliverySchema>;
export type DeliveryState = Delivery['state'];
