import * as v from 'valibot';
import { problemSchema } from './problem.ts';
import { instantSchema, textSchema } from './text.ts';

/** Every kind of backend that clips can be delivered to; each has a folder under `src/destinations/`. */
export const destinationKinds = [
  'openproject',
  'github',
  'webhook',
  'karakeep',
  'linkding',
  'wallabag',
  'readeck',
  'obsidian-rest',
  'obsidian-uri',
] as const;
export type DestinationKind = (typeof destinationKinds)[number];

/** What a destination's form holds, without its secrets: one value a field. */
export const destinationConfigSchema = v.record(v.pipe(textSchema, v.nonEmpty()), v.union([textSchema, v.boolean()]));
/** Tokens and passwords, by field. They lie in a store of their own, which no export reads and no list shows. */
export const secretsSchema = v.record(v.pipe(textSchema, v.nonEmpty()), textSchema);

/** Why nothing is sent to a destination for now; its queue is kept. */
export const pauseSchema = v.variant('by', [
  /** The user wants it so. */
  v.object({ by: v.literal('user') }),
  /** The backend refused the token, or the browser the access: it needs the user. */
  v.object({ by: v.literal('refusal'), problem: problemSchema }),
]);

/** A backend as the user has set it up. */
export const destinationSchema = v.object({
  id: v.pipe(textSchema, v.uuid()),
  kind: v.picklist(destinationKinds),
  /** As it stands in the popup. */
  name: v.pipe(textSchema, v.nonEmpty()),
  config: destinationConfigSchema,
  /** Null while it is in use. */
  pause: v.nullable(pauseSchema),
  /**
   * Set while the backend is given time to recover: nothing is sent before `until`. `failures` in a row made it so;
   * one success ends it. `isAsked`: the backend has named the time itself, and only the user's “Retry now” shortens it.
   */
  backOff: v.nullable(v.object({ until: instantSchema, failures: v.number(), isAsked: v.optional(v.boolean()) })),
  /** Whether the last clip that was filed anew went there; the popup offers the same again. */
  isPreselected: v.boolean(),
  addedAt: instantSchema,
});

export type DestinationConfig = v.InferOutput<typeof destinationConfigSchema>;
export type Secrets = v.InferOutput<typeof secretsSchema>;
export type Pause = v.InferOutput<typeof pauseSchema>;
export type Destination = v.InferOutput<typeof destinationSchema>;
