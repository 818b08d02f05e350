import type { Line } from '../page/lines.ts';
import type { Page } from '../page/page.ts';
import { compareDocumentPosition, contains } from '../page/safe-dom.ts';

const follows = (anchor: Element, element: Element): boolean =>
  (compareDocumentPosition(anchor, element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Whether an element stands beneath the headline, or right above it; anywhere counts where there is no headline. */
export function isNearHeadline(page: Page, element: Element): boolean {
  const around = page.surroundings();
  return (
    around === null || around.scope === element || contains(around.scope, element) || follows(around.scope, element)
  );
}

/** The lines that most likely name the author and the date, the likelier first: above the headline, then beneath it. */
export function linesByHeadline(page: Page): readonly Line[] {
  const around = page.surroundings();
  return around === null ? [] : [...around.before.toReversed(), ...around.after];
}

/** The lines beneath those. */
export const linesFarther = (page: Page): readonly Line[] => page.surroundings()?.farther() ?? [];
