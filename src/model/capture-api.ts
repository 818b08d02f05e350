import type { ArticleBody, PageMetadata } from './capture.ts';
import type { Result } from './result.ts';

/** What of a page is to be its body. `auto`: the selection where there is one, else the article. */
export type BodyScope = 'auto' | 'article' | 'selection' | 'page';

/** The body, or why there is none: the page holds nothing of the kind, or what it holds is larger than `limits`. */
export type BodyOutcome = Result<ArticleBody, 'no-article' | 'too-large'>;

/**
 * What the content script offers to `scripting.executeScript` in the page's isolated world. All answers are plain JSON
 * values. Nothing is read before it is asked for.
 */
export type CaptureApi = {
  readonly metadata: () => PageMetadata;
  readonly body: (scope?: BodyScope) => BodyOutcome;
  /** The bytes at an address as base64, as far as the page itself may read them; null where it may not. */
  readonly image: (url: string) => Promise<string | null>;
};

declare global {
  /** Set by `content-scripts/capture.ts` in the isolated world of a page that is being clipped. */
  var sheafCapture: CaptureApi | undefined;
}
