import * as v from 'valibot';
import { textSchema } from './text.ts';

/** What a published file says of its OpenProject post: known only after it. */
export const workPackageSchema = v.object({
  id: v.pipe(v.number(), v.safeInteger()),
  /** The lead image there; null while none is attached. */
  attachment: v.nullable(v.object({ fileName: textSchema, link: textSchema })),
});
export type WorkPackage = v.InferOutput<typeof workPackageSchema>;
