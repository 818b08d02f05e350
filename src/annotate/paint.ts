import { type HighlightColor, highlightColors } from '../model/highlight.ts';

/** The name that a colour's passages have among a document's highlights: `::highlight(sheaf-yellow)`. */
export const highlightName = (color: HighlightColor): string => `sheaf-${color}`;

export interface Painted {
  readonly color: HighlightColor;
  readonly range: Range;
}

/**
 * Shows passages by the CSS Custom Highlight API, which paints ranges and leaves the document as it is: no element is put
 * in, so no script of a page can trip over one. Chromium has it since 105 and Firefox since 140, both older than what the
 * manifest asks for. What was painted before goes.
 */
export function paintHighlights(painted: readonly Painted[]): void {
  for (const color of highlightColors) {
    const ranges = painted.filter((each) => each.color === color).map(({ range }) => range);
    if (ranges.length === 0) CSS.highlights.delete(highlightName(color));
    else CSS.highlights.set(highlightName(color), new Highlight(...ranges));
  }
}
