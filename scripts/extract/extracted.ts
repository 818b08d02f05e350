/** What one extractor found in one page: the shape that `globalThis.__extract` hands out. Null: nothing found. */
export interface Extracted {
  readonly title: string | null;
  readonly author: readonly string[];
  /** ISO 8601, as precise as the page. */
  readonly published: string | null;
  readonly description: string | null;
  readonly image: string | null;
  readonly siteName: string | null;
  readonly lang: string | null;
  readonly canonical: string | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly markdown: string | null;
  /** Which rule gave each field, where the extractor tells. */
  readonly rules?: Readonly<Record<string, string | undefined>>;
}

export type Extract = (document: Document, url: string) => Extracted;
export type ToMarkdown = (html: string, url: string) => string;
