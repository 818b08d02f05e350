import * as v from 'valibot';
import { type Highlight, highlightColors, highlightLimits, textPositionSchema, textQuoteSchema } from './highlight.ts';
import { instantSchema, textSchema } from './text.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';
const idPrefix = 'urn:uuid:';

/**
 * A highlight as the Web Annotation Data Model (W3C Recommendation, 23 February 2017) writes it, for files that other
 * programs read: its colour is the target's style class (4.4), its note a textual body (3.2.4).
 */
export const webAnnotationSchema = v.object({
  '@context': v.literal(context),
  id: v.pipe(textSchema, v.startsWith(idPrefix)),
  type: v.literal('Annotation'),
  motivation: v.picklist(['highlighting', 'commenting']),
  created: instantSchema,
  modified: instantSchema,
  body: v.optional(
    v.object({
      type: v.literal('TextualBody'),
      value: v.pipe(textSchema, v.maxLength(highlightLimits.note)),
      format: v.literal('text/plain'),
      purpose: v.literal('commenting'),
    }),
  ),
  target: v.object({
    type: v.literal('SpecificResource'),
    /** The page's clean URL. */
    source: textSchema,
    styleClass: v.picklist(highlightColors),
    // The longer one first: a tuple drops what is beyond it.
    selector: v.union([v.tuple([textQuoteSchema, textPositionSchema]), v.tuple([textQuoteSchema])]),
  }),
});
export type WebAnnotation = v.InferOutput<typeof webAnnotationSchema>;

/** @param source the clean URL of the highlight's clip */
export const toWebAnnotation = (highlight: Highlight, source: string): WebAnnotation => ({
  '@context': context,
  id: `${idPrefix}${highlight.id}`,
  type: 'Annotation',
  motivation: highlight.note === '' ? 'highlighting' : 'commenting',
  created: highlight.createdAt,
  modified: highlight.updatedAt,
  ...(highlight.note === ''
    ? {}
    : { body: { type: 'TextualBody', value: highlight.note, format: 'text/plain', purpose: 'commenting' } }),
  target: {
    type: 'SpecificResource',
    source,
    styleClass: highlight.color,
    selector: highlight.position === null ? [highlight.quote] : [highlight.quote, highlight.position],
  },
});

/** The highlight again: `fromWebAnnotation(toWebAnnotation(h, url), h.clipId)` is `h`. */
export const fromWebAnnotation = ({ target, ...annotation }: WebAnnotation, clipId: string): Highlight => ({
  id: annotation.id.slice(idPrefix.length),
  clipId,
  quote: target.selector[0],
  position: target.selector[1] ?? null,
  color: target.styleClass,
  note: annotation.body?.value ?? '',
  createdAt: annotation.created,
  updatedAt: annotation.modified,
});
