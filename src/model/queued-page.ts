import * as v from 'valibot';
import { offeringReferenceSchema, topicReferenceSchema } from './catalog.ts';
import { problemSchema } from './problem.ts';
import { instantSchema, textSchema } from './text.ts';

/** How the pages of one order are filed, and what becomes of those that the library holds already. */
export const filingSchema = v.object({
  topics: v.array(topicReferenceSchema),
  offerings: v.array(offeringReferenceSchema),
  /** Null sends them nowhere, and leaves the choice for the next clip as it is. */
  destinationIds: v.nullable(v.array(textSchema)),
  ifKnown: v.picklist(['leave', 'update']),
});
export type Filing = v.InferOutput<typeof filingSchema>;

/** What came of one page. */
export const pageOutcomeSchema = v.variant('kind', [
  v.object({
    /** `known`: it was in the library already, and was left as it is. */
    kind: v.picklist(['saved', 'updated', 'known']),
    clipId: textSchema,
    title: textSchema,
    /** Whether the clip holds a text, besides the metadata. */
    hasBody: v.boolean(),
  }),
  v.object({ kind: v.literal('failed'), problem: problemSchema }),
]);
export type PageOutcome = v.InferOutput<typeof pageOutcomeSchema>;

/** A page that is to be clipped without its form: a link, or a tab among several. */
export const queuedPageSchema = v.object({
  id: v.pipe(textSchema, v.uuid()),
  /** Its address as it was given. */
  url: textSchema,
  /** What is known of its title before it is read; may be empty. */
  title: textSchema,
  /** `menu`: a link that was clipped from the context menu, by the background. The others belong to the page `several/`. */
  from: v.picklist(['menu', 'link', 'tab']),
  filing: filingSchema,
  askedAt: instantSchema,
  /** Null until it is known. */
  outcome: v.nullable(v.object({ at: instantSchema, page: pageOutcomeSchema })),
});
export type QueuedPage = v.InferOutput<typeof queuedPageSchema>;

/** So many pages can be clipped at once. */
export const mostPagesAtOnce = 500;
