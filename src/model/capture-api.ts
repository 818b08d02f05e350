import type { ArticleBody, PageMetadata } from './capture.ts';
import type { Result } from './result.ts';

/** The page's article, or why there is none: it holds no article, or is larger than `limits`. */
export type BodyOutcome = Result<ArticleBody, 'no-article' | 'too-large'>;

/**
 * What the content script offers to `scripting.executeScript` in the page's isolated world. Both answers are plain JSON
 * values. Nothing is read before it is asked for.
 */
export type CaptureApi = {
  readonly metadata: () => PageMetadata;
  readonly body: () => BodyOutcome;
};

declare global {
  /** Set by `content-scripts/capture.ts` in the isolated world of a page that is being clipped. */
  var sheafCapture: CaptureApi | undefined;
}
