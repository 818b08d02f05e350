import * as v from 'valibot';
import { textSchema } from './text.ts';

/** A subject of the curated taxonomy. Its name in files is its category: "Source: Label". */
export const topicSchema = v.object({
  id: v.pipe(textSchema, v.nonEmpty()),
  label: v.pipe(textSchema, v.nonEmpty()),
  /** Whose taxonomy the topic belongs to ("Medigy"); empty where the desk has only one. */
  source: textSchema,
});

/** A product that belongs to topics. */
export const offeringSchema = v.object({
  offeringId: v.pipe(v.number(), v.safeInteger()),
  label: v.pipe(textSchema, v.nonEmpty()),
  permalink: textSchema,
  /** Categories ("Source: Label") of the topics that the offering belongs to. */
  categories: v.array(textSchema),
});

export const catalogSchema = v.object({
  topics: v.array(topicSchema),
  offerings: v.array(offeringSchema),
});

export type Topic = v.InferOutput<typeof topicSchema>;
export type Offering = v.InferOutput<typeof offeringSchema>;
export type Catalog = v.InferOutput<typeof catalogSchema>;

/** The name that a topic has in published files: `Source: Label`, or the label alone without a source. */
export const categoryOf = (topic: Pick<Topic, 'label' | 'source'>): string =>
  topic.source === '' ? topic.label : `${topic.source}: ${topic.label}`;
