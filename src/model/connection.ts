import * as v from 'valibot';
import { destinationConfigSchema } from './destination.ts';
import { textSchema } from './text.ts';

/** One choice of a list. `value` is what is stored. */
const choiceSchema = v.object({ value: textSchema, label: textSchema });

/** What a backend said when it was asked who we are and what is there. */
export const connectionSchema = v.object({
  /** "Connected as Jane Doe. Project News, 4 topics." */
  summary: textSchema,
  /** By field: the options of those that are the backend's to name, as far as the configuration leads. */
  choices: v.record(textSchema, v.array(choiceSchema)),
  /** Values that suggest themselves for fields that are still empty. */
  suggested: destinationConfigSchema,
});

export type Choice = v.InferOutput<typeof choiceSchema>;
export type Connection = v.InferOutput<typeof connectionSchema>;
