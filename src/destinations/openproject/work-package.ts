import * as v from 'valibot';
import { instantSchema } from '../../model/text.ts';

/** A work package as the API gives it, with the custom fields beside. */
export const workPackageSchema = v.looseObject({
  id: v.pipe(v.number(), v.safeInteger()),
  lockVersion: v.optional(v.number()),
  description: v.optional(v.nullable(v.object({ raw: v.optional(v.nullable(v.string())) }))),
  // No reason to refuse a whole answer if it should be written otherwise one day.
  updatedAt: v.fallback(v.optional(instantSchema), undefined),
});

export type RemoteWorkPackage = v.InferOutput<typeof workPackageSchema>;
