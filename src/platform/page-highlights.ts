import * as v from 'valibot';
import script from '../../content-scripts/highlights.ts?script&iife';
import { type Anchor, type Highlight, textPositionSchema, textQuoteSchema } from '../model/highlight.ts';
import { type Problem, problem } from '../model/problem.ts';
import { err, ok, type Result } from '../model/result.ts';
import { browser } from './browser.ts';
import { inTab } from './in-tab.ts';

/**
 * Highlights in a tab's page, by the access that the user's click on the toolbar button, the menu or the key gives to it.
 */

const anchorSchema = v.nullable(v.object({ quote: textQuoteSchema, position: v.nullable(textPositionSchema) }));

/** What is selected in the page; null for nothing. Problem `injection-failed`: the browser lets no extension read it. */
export async function readSelection(tabId: number): Promise<Result<Anchor | null, Problem>> {
  const injected = await inTab(tabId, { files: [`/${script}`] });
  if (!injected.ok) return err(notAllowed(injected.error));
  const read = await inTab(tabId, { func: () => globalThis.sheafHighlights?.selected() ?? null, args: [] });
  if (!read.ok) return err(notAllowed(read.error));
  const anchor = v.safeParse(anchorSchema, read.value);
  return ok(anchor.success ? anchor.output : null);
}

/** Shows highlights on the page, and no others; gives the ids of those that it does not have. Problem `injection-failed`. */
export async function showHighlights(
  tabId: number,
  highlights: readonly Highlight[],
): Promise<Result<readonly string[], Problem>> {
  const injected = await inTab(tabId, { files: [`/${script}`] });
  if (!injected.ok) return err(notAllowed(injected.error));
  await browser.scripting.insertCSS({ target: { tabId }, css: style });
  const shown = await inTab(tabId, {
    func: (wanted: readonly Highlight[]) => globalThis.sheafHighlights?.show(wanted) ?? null,
    args: [[...highlights]],
  });
  if (!shown.ok) return err(notAllowed(shown.error));
  const missing = v.safeParse(v.array(v.string()), shown.value);
  return missing.success ? ok(missing.output) : err(notAllowed('the page gave no answer'));
}

/** A page may be light or dark, so the letters get a colour too. Inserted by the browser: the document has no element of it. */
const style = [
  ['yellow', '#ffe27a'],
  ['green', '#b5eec4'],
  ['blue', '#bcd9ff'],
  ['pink', '#ffc9de'],
]
  .map(([color, paper]) => `::highlight(sheaf-${color}) { background-color: ${paper}; color: #1f1d18; }`)
  .join('\n');

const notAllowed = (cause: string): Problem =>
  problem(
    'injection-failed',
    'Nothing can be highlighted on this page.',
    'Try it on the page of an article, after that has loaded.',
    [cause],
  );
