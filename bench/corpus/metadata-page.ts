import * as v from 'valibot';

/** A field's right values, of which any will do. A corpus may write a single one without a list. */
const anyOfSchema = v.optional(
  v.union([
    v.array(v.string()),
    v.pipe(
      v.string(),
      v.transform((value) => [value]),
    ),
  ]),
);

/** What annotators saw in a page. A field that is absent was not annotated. */
export const expectedSchema = v.object({
  title: anyOfSchema,
  /** All of the authors. */
  author: v.optional(v.array(v.string())),
  published: anyOfSchema,
  description: anyOfSchema,
  image: anyOfSchema,
  siteName: anyOfSchema,
  lang: anyOfSchema,
  canonical: anyOfSchema,
});
export type ExpectedMetadata = v.InferOutput<typeof expectedSchema>;

/** One page of a corpus with the metadata that an extractor should find in it. */
export interface MetadataPage {
  readonly id: string;
  /** Whose annotations these are: a rule that is sound helps in more than one set. */
  readonly set: string;
  readonly url: string;
  readonly expected: ExpectedMetadata;
  readonly readHtml: () => Promise<string>;
}
