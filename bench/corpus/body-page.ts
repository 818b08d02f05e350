/** One page of a corpus with the text that an extractor should find in it. */
export interface BodyPage {
  readonly id: string;
  readonly url: string;
  /** `article`, `forum` …; where the corpus does not say, `article`. */
  readonly kind: string;
  readonly expected: string;
  readonly readHtml: () => Promise<string>;
}

export interface BodyCorpus {
  readonly name: string;
  /** The unit in which the corpus's own scorer counts. */
  readonly unit: 'shingles' | 'words';
  readonly pages: readonly BodyPage[];
}
