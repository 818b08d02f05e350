import * as v from 'valibot';
import { textPositionSchema, textQuoteSchema } from './highlight.ts';
import { instantSchema, textSchema } from './text.ts';

/** Where reading stopped in a clip: the first words that were in view, so that no size of type or window matters. */
export const readingPlaceSchema = v.object({
  clipId: textSchema,
  quote: textQuoteSchema,
  position: v.nullable(textPositionSchema),
  /** How much of the text lies before it, 0 to 1. */
  fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  updatedAt: instantSchema,
});
export type ReadingPlace = v.InferOutput<typeof readingPlaceSchema>;
