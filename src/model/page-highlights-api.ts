import type { Anchor, Highlight } from './highlight.ts';

/**
 * What the content script for highlights offers to `scripting.executeScript` in a page's isolated world. All answers are
 * plain JSON values. It listens to nothing and puts nothing into the document.
 */
export type PageHighlightsApi = {
  /** What the user has selected of the page; null for nothing, or what is no text of the page's own document. */
  readonly selected: () => Anchor | null;
  /** Paints highlights, and no others any more. Tells the ids of those that the page does not have. */
  readonly show: (highlights: readonly Highlight[]) => readonly string[];
};

declare global {
  /** Set by `content-scripts/highlights.ts` in the isolated world of a page whose highlights are shown. */
  var sheafHighlights: PageHighlightsApi | undefined;
}
