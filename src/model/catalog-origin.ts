import * as v from 'valibot';
import { instantSchema, textSchema } from './text.ts';

/** What is remembered of the catalog in use, beside the catalog itself. */
export const catalogOriginSchema = v.object({
  /** One more at each write, so that an update made for an older catalog is noticed. */
  edition: v.number(),
  /** The address that it can be refreshed from, and when that was done last. */
  url: v.nullable(textSchema),
  refreshedAt: v.nullable(instantSchema),
  /** The destination whose backend names the topics, and when they were loaded last; absent before the first time. */
  backend: v.optional(v.object({ destinationId: textSchema, refreshedAt: instantSchema })),
});

/** Where a catalog came from: an address, or a destination's backend. */
export const catalogSourceSchema = v.union([
  v.strictObject({ url: textSchema }),
  v.strictObject({ destinationId: textSchema }),
]);

export type CatalogSource = v.InferOutput<typeof catalogSourceSchema>;
export type CatalogOrigin = v.InferOutput<typeof catalogOriginSchema>;

/** Of a catalog that was never replaced. */
export const noOrigin: CatalogOrigin = { edition: 0, url: null, refreshedAt: null };
