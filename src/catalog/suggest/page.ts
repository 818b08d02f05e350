/** What suggestions read of an article. Every field may be empty. */
export interface SuggestPage {
  /** The clean address. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly headings: readonly string[];
  /** Plain text. */
  readonly body: string;
}

/** The fields that are searched for terms, the weightiest first: the order in which a reason names them. */
export const pageFields = ['title', 'keywords', 'description', 'headings', 'body'] as const;
export type PageField = (typeof pageFields)[number];

/**
 * So many words of a body are read. A subject that matters is named by then, and the time stays bounded on a page that
 * holds a whole book.
 */
export const readWords = 5_000;
