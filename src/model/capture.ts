import * as v from 'valibot';
import { textSchema } from './text.ts';

/** The fields of a page's metadata that rules compete for, each with a provenance. */
export const metadataFields = [
  'title',
  'description',
  'authors',
  'published',
  'modified',
  'siteName',
  'language',
  'keywords',
  'image',
  'canonical',
  'favicon',
] as const;
export type MetadataField = (typeof metadataFields)[number];

/** Which rule gave a field's value: a rule's name (`json-ld`), `edited`, or `imported`. */
export const provenanceSchema = v.partial(v.object(v.entriesFromList(metadataFields, textSchema)));
export type Provenance = v.InferOutput<typeof provenanceSchema>;

/** One `<meta>` as it stands in the page. A pair, never an object keyed by the page's names (`__proto__`). */
export const metaSchema = v.object({
  group: v.picklist(['html', 'openGraph', 'twitter']),
  attribute: v.picklist(['name', 'property', 'http-equiv', 'itemprop']),
  key: textSchema,
  content: textSchema,
});
export type Meta = v.InferOutput<typeof metaSchema>;

export const leadImageSchema = v.object({
  /** Absolute, http(s) or data. */
  url: textSchema,
  alt: textSchema,
  /** CSS pixels; null while nobody has loaded the image. */
  width: v.nullable(v.number()),
  height: v.nullable(v.number()),
  /** Whether the image was seen to load; null while nobody has tried. */
  loads: v.nullable(v.boolean()),
});
export type LeadImage = v.InferOutput<typeof leadImageSchema>;

/** What a page says of itself. Dates are ISO 8601 as precise as the page was: a day stays a day, an offset stays. */
export const pageMetadataSchema = v.object({
  /** The address in the address bar. */
  visited: textSchema,
  /** `<link rel=canonical>` made absolute. */
  canonical: v.nullable(textSchema),
  title: textSchema,
  description: textSchema,
  authors: v.array(textSchema),
  published: v.nullable(textSchema),
  modified: v.nullable(textSchema),
  siteName: v.nullable(textSchema),
  /** BCP 47. */
  language: v.nullable(textSchema),
  keywords: v.array(textSchema),
  image: v.nullable(leadImageSchema),
  favicon: v.nullable(textSchema),
  provenance: provenanceSchema,
  /** Every `<meta>` in document order, up to `limits.metas`. */
  metas: v.array(metaSchema),
  /** The source text of every JSON-LD script, also of those that do not parse. */
  jsonLd: v.array(textSchema),
});
export type PageMetadata = v.InferOutput<typeof pageMetadataSchema>;

export const articleBodySchema = v.object({
  /** Sanitised, links and images absolute. */
  html: textSchema,
  markdown: textSchema,
  text: textSchema,
  wordCount: v.number(),
  /** Which extractor found it: `blocks`; `noscript`, `json-ld`, `json-state`, `hidden` where the page shows it only with scripts; `selection`, `page` where the user wanted that instead of the article. */
  extractor: textSchema,
});
export type ArticleBody = v.InferOutput<typeof articleBodySchema>;

/** All that is taken from one page. `body` is null where the page holds no article. */
export const captureSchema = v.object({
  metadata: pageMetadataSchema,
  body: v.nullable(articleBodySchema),
});
export type Capture = v.InferOutput<typeof captureSchema>;
