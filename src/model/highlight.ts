import * as v from 'valibot';
import { instantSchema, textSchema } from './text.ts';

/** The colours that a reader can mark with, in the order of menus. Each is a class in a web annotation. */
export const highlightColors = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColor = (typeof highlightColors)[number];

/** Code units of a quote, and of a note, that are kept. A quote longer than an article's section is a slip of the mouse. */
export const highlightLimits = { quote: 20_000, context: 200, note: 20_000 } as const;

/**
 * The text itself, with what stands before and after it: `TextQuoteSelector` of the Web Annotation Data Model (W3C
 * Recommendation of 2017, 4.2.4). White space is folded; a line break stands where a block ends.
 */
export const textQuoteSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(textSchema, v.nonEmpty(), v.maxLength(highlightLimits.quote)),
  prefix: v.pipe(textSchema, v.maxLength(highlightLimits.context)),
  suffix: v.pipe(textSchema, v.maxLength(highlightLimits.context)),
});
export type TextQuote = v.InferOutput<typeof textQuoteSchema>;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Where the text stood when it was quoted, in code units of the text that it was quoted from: `TextPositionSelector`
 * (4.2.5). A hint that decides between places which the quote fits equally well, and nothing more.
 */
export const textPositionSchema = v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset });
export type TextPosition = v.InferOutput<typeof textPositionSchema>;

/** A passage that a reader has marked in a clip, with what they wrote to it. */
export const highlightSchema = v.object({
  id: v.pipe(textSchema, v.uuid()),
  clipId: textSchema,
  quote: textQuoteSchema,
  position: v.nullable(textPositionSchema),
  color: v.picklist(highlightColors),
  /** Empty for none. */
  note: v.pipe(textSchema, v.maxLength(highlightLimits.note)),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Highlight = v.InferOutput<typeof highlightSchema>;

/** What finds a passage again. */
export type Anchor = Pick<Highlight, 'quote' | 'position'>;

/** In the order in which the passages stand in the text, as far as their hints tell; then in that of their making. */
export const inTextOrder = (highlights: readonly Highlight[]): Highlight[] =>
  highlights.toSorted(
    (one, other) =>
      (one.position?.start ?? 0) - (other.position?.start ?? 0) || one.createdAt.localeCompare(other.createdAt),
  );
