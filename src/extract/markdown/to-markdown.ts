import { removePermalinks } from '../body/permalinks.ts';
import { markTasks } from '../body/tasks.ts';
import { appendFootnotes, takeFootnotes } from '../footnotes/footnotes.ts';
import { markFormulasInText, renderers } from '../maths/formulas-in-text.ts';
import { markFormulas } from '../maths/mark-formulas.ts';
import { parseHtml } from '../parse-html.ts';
import { promoteHeaderRows } from './header-row.ts';
import { prepare } from './prepare.ts';
import { readDocument } from './read-blocks.ts';
import { writeBlocks } from './write-blocks.ts';

/**
 * CommonMark with GFM's tables, task lists, strikethrough and footnotes, and `$…$` for mathematics. Links have schemes
 * of `safeAddress` only, relative ones made absolute. Nothing in the output is live HTML, but for the bare elements of
 * tables that GFM cannot write (`writeHtmlTable`). Leaves its argument as it is.
 * @param url what relative addresses are resolved against
 */
export function toMarkdown(root: Element | DocumentFragment, url: string): string {
  const copy = prepare(root, url);
  markFormulas(copy);
  if (root.ownerDocument.querySelector(renderers) !== null) markFormulasInText(copy);
  markTasks(copy);
  removePermalinks(copy, url);
  appendFootnotes(copy, takeFootnotes(copy, url));
  promoteHeaderRows(copy);
  const lines = writeBlocks(readDocument(copy), '');
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** As `toMarkdown`, from HTML's source text. */
export const htmlToMarkdown = (html: string, url: string): string => toMarkdown(parseHtml(html).body, url);
