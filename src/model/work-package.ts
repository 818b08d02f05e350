import * as v from 'valibot';
import { instantSchema, textSchema } from './text.ts';

/** What a published file says of its OpenProject post: known only after it. */
export const workPackageSchema = v.object({
  id: v.pipe(v.number(), v.safeInteger()),
  /** The lead image there; null while none is attached. */
  attachment: v.nullable(v.object({ fileName: textSchema, link: textSchema })),
  /** When OpenProject took the clip last, by its own clock; absent where it did not say. */
  updatedAt: v.optional(instantSchema),
});
export type WorkPackage = v.InferOutput<typeof workPackageSchema>;
