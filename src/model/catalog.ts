import * as v from 'valibot';
import { textSchema } from './text.ts';

const nameSchema = v.pipe(textSchema, v.nonEmpty());

/** What a clip keeps of a topic, as it was when it was picked. */
export const topicReferenceSchema = v.object({
  id: nameSchema,
  label: nameSchema,
  /** Whose taxonomy the topic belongs to ("Medigy"); empty where the desk has only one. */
  source: textSchema,
  /** A curator has asked for the topic; whoever keeps the taxonomy has not taken it up yet. */
  proposed: v.optional(v.boolean()),
});

/** What a clip keeps of an offering, as it was when it was picked. */
export const offeringReferenceSchema = v.object({
  offeringId: v.pipe(v.number(), v.safeInteger()),
  label: nameSchema,
  permalink: textSchema,
  /** Categories ("Source: Label") of the topics that the offering belongs to. */
  categories: v.array(textSchema),
});

/** A subject of the curated taxonomy. Its name in files is its category: "Source: Label". */
export const topicSchema = v.object({
  ...topicReferenceSchema.entries,
  /** Id of the topic above. */
  parent: v.optional(nameSchema),
  /** Other names that people look for. */
  synonyms: v.optional(v.array(nameSchema)),
  description: v.optional(textSchema),
  /** Not to be picked any more; clips that are filed under it keep it. */
  retired: v.optional(v.boolean()),
  /** Id of the topic that stands for this retired one, which may be retired as well. */
  replacedBy: v.optional(nameSchema),
  /** Made on this device, so that a file that does not name it does not take it away. */
  own: v.optional(v.boolean()),
});

/** A product that belongs to topics. */
export const offeringSchema = v.object({
  ...offeringReferenceSchema.entries,
  synonyms: v.optional(v.array(nameSchema)),
  description: v.optional(textSchema),
  vendor: v.optional(textSchema),
  retired: v.optional(v.boolean()),
  replacedBy: v.optional(offeringReferenceSchema.entries.offeringId),
});

/** What a catalog says of itself. */
export const catalogNoticeSchema = v.object({
  name: v.optional(textSchema),
  /** As its keeper counts ("2026-03", "4.1"). */
  version: v.optional(v.union([textSchema, v.pipe(v.number(), v.transform(String))])),
  /** When its keeper changed it last: a day or an instant. */
  updatedAt: v.optional(textSchema),
  /** Of the labels, BCP 47. */
  language: v.optional(textSchema),
});

export const catalogSchema = v.object({
  ...catalogNoticeSchema.entries,
  topics: v.array(topicSchema),
  offerings: v.array(offeringSchema),
});

export type TopicReference = v.InferOutput<typeof topicReferenceSchema>;
export type OfferingReference = v.InferOutput<typeof offeringReferenceSchema>;
export type Topic = v.InferOutput<typeof topicSchema>;
export type Offering = v.InferOutput<typeof offeringSchema>;
export type CatalogNotice = v.InferOutput<typeof catalogNoticeSchema>;
export type Catalog = v.InferOutput<typeof catalogSchema>;

/** The name that a topic has in published files: `Source: Label`, or the label alone without a source. */
export const categoryOf = (topic: Pick<Topic, 'label' | 'source'>): string =>
  topic.source === '' ? topic.label : `${topic.source}: ${topic.label}`;

/** Whether a topic is asked for and not taken up yet; published files name it apart from the others. */
export const isProposed = ({ proposed }: Pick<Topic, 'proposed'>): boolean => proposed === true;
export const isAccepted = (topic: Pick<Topic, 'proposed'>): boolean => !isProposed(topic);
