import * as v from 'valibot';
import { articleBodySchema, leadImageSchema, metaSchema, provenanceSchema } from './capture.ts';
import { offeringReferenceSchema, topicReferenceSchema } from './catalog.ts';
import type { Highlight } from './highlight.ts';
import { readingStateSchema } from './reading-state.ts';
import { daySchema, instantSchema, textSchema } from './text.ts';
import { workPackageSchema } from './work-package.ts';

/** The three addresses of a clip, kept apart. */
export const clipUrlsSchema = v.object({
  /** As it stood in the address bar. */
  visited: textSchema,
  /** What the page names as canonical. */
  canonical: v.nullable(textSchema),
  /** The visited address without tracking parameters; what is published. */
  clean: v.pipe(textSchema, v.nonEmpty()),
});

/** What the user sees and may change in the form. */
export const clipFieldsSchema = v.object({
  urls: clipUrlsSchema,
  title: textSchema,
  description: textSchema,
  authors: v.array(textSchema),
  published: v.nullable(textSchema),
  modified: v.nullable(textSchema),
  siteName: v.nullable(textSchema),
  language: v.nullable(textSchema),
  keywords: v.array(textSchema),
  image: v.nullable(leadImageSchema),
  favicon: v.nullable(textSchema),
  note: textSchema,
  /** As picked, with the labels of that day: a later catalog does not rewrite an old clip. */
  topics: v.array(topicReferenceSchema),
  offerings: v.array(offeringReferenceSchema),
  provenance: provenanceSchema,
});

/** One row of the library. It holds no body, so that a list of clips reads none. */
export const clipSchema = v.object({
  ...clipFieldsSchema.entries,
  /** UUID; version 5 of the clean URL, or the file's own where the clip was imported. */
  id: v.pipe(textSchema, v.uuid()),
  /** 1 at the first save, one more at each further one. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  clippedAt: instantSchema,
  /** The clip's day on the curator's own calendar. */
  clippedOn: daySchema,
  updatedAt: instantSchema,
  /** Words of the body; 0 without one. */
  wordCount: v.number(),
  /** SHA-256 of the body's text, hexadecimal; null without a body. */
  contentHash: v.nullable(textSchema),
  /** The clip's post in OpenProject; absent before it. Delivering writes it, without a new revision. */
  workPackage: v.optional(workPackageSchema),
  /** Absent for a clip that is unread and neither archived nor a favourite. Marking a clip makes no new revision. */
  readingState: v.optional(readingStateSchema),
});

/**
 * What a curated-content file said that cannot be derived from a clip, so that its export gives the file back.
 * See `src/import/curated-content/`.
 */
export const curatedOriginSchema = v.object({
  /** The file's top-level keys in its order. */
  keys: v.array(textSchema),
  /**
   * By key: the file's value, and the value that Sheaf derived at import. The file's value holds as long as the
   * derived one is still the same, that is until an edit of the clip touches it. `derived` is absent for keys unknown
   * to Sheaf: those always hold.
   */
  overrides: v.array(v.object({ key: textSchema, value: v.unknown(), derived: v.optional(v.unknown()) })),
  /** The front matter with its fences to the letter, kept only where the serialiser would write it otherwise. */
  frontMatter: v.optional(v.string()),
  /** The file's body to the letter; it is sanitised whenever it is shown. */
  body: v.string(),
});

/** The heavy part of a clip, in a store of its own. */
export const clipContentSchema = v.object({
  body: v.nullable(articleBodySchema),
  metas: v.array(metaSchema),
  jsonLd: v.array(textSchema),
  curatedOrigin: v.optional(curatedOriginSchema),
});

export type ClipUrls = v.InferOutput<typeof clipUrlsSchema>;
export type ClipFields = v.InferOutput<typeof clipFieldsSchema>;
export type Clip = v.InferOutput<typeof clipSchema>;
export type CuratedOrigin = v.InferOutput<typeof curatedOriginSchema>;
export type ClipContent = v.InferOutput<typeof clipContentSchema>;
/** What a clip is filed under. */
export type ClipTerms = Pick<Clip, 'topics' | 'offerings'>;
/** A clip with everything that an exporter may ask for. */
export type FullClip = {
  readonly clip: Clip;
  readonly content: ClipContent;
  /** The terms that the library holds, where `clip` has those that the catalog has put in their place since. */
  readonly asSaved?: ClipTerms;
  /** What the reader has marked in it; absent where that was not asked for, or is nothing. */
  readonly highlights?: readonly Highlight[];
};
