import * as v from 'valibot';
import { instantSchema, textSchema } from './text.ts';

/** What is remembered of the catalog in use, beside the catalog itself. */
export const catalogOriginSchema = v.object({
  /** One more at each write, so that an update made for an older catalog is noticed. */
  edition: v.number(),
  /** Where it can be refreshed from. */
  url: v.nullable(textSchema),
  refreshedAt: v.nullable(instantSchema),
});

export type CatalogOrigin = v.InferOutput<typeof catalogOriginSchema>;

/** Of a catalog that was never replaced. */
export const noOrigin: CatalogOrigin = { edition: 0, url: null, refreshedAt: null };
