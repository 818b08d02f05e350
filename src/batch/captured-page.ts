import type { ArticleBody, PageMetadata } from '../model/capture.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';

/** What was read of a page, from its tab or from its server. */
export interface CapturedPage {
  readonly metadata: PageMetadata;
  /** Null where the page holds no article. */
  readonly body: ArticleBody | null;
  /** A title for a page that names none. */
  readonly otherTitle: string;
}

export interface ReadFailure {
  readonly problem: Problem;
  /** How long the site asks to be left alone, in ms; null where it does not. */
  readonly restFor: number | null;
}

/** Reads one page; an aborted signal ends it early, with whatever failure. */
export type ReadPage = (signal: AbortSignal) => Promise<Result<CapturedPage, ReadFailure>>;
