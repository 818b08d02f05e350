import { ok, type Result } from '../../model/result.ts';
import { appendFootnotes, type Footnotes, takeFootnotes } from '../footnotes/footnotes.ts';
import { markFormulasInText, renderers } from '../maths/formulas-in-text.ts';
import { markFormulas } from '../maths/mark-formulas.ts';
import { baseOf } from '../page/base.ts';
import { select } from '../page/safe-dom.ts';
import { tidyCodeBlocks } from './code-blocks.ts';
import { markCodeLanguages } from './code-language.ts';
import { markFigures, renameAmpImages, resolveImages, unwrapNoscriptImages } from './images.ts';
import { linkEmbeds, resolveLinks } from './media.ts';
import { removePermalinks } from './permalinks.ts';
import { type SnapshotOptions, snapshot } from './snapshot.ts';
import { markTasks } from './tasks.ts';

export interface PreparedPage {
  readonly copy: Document;
  /** Taken out of the copy: whatever of the text is chosen, its notes go with it. */
  readonly notes: Footnotes;
  /** What the page's addresses start from. */
  readonly base: string;
}

/**
 * A copy of the page in which links, code and players say what they are, before anything is chosen from it. Its pictures are
 * resolved by `complete`, when it is known which of them are kept: most pages show many more.
 */
export function preparedCopy(
  live: Document,
  url: string,
  options: SnapshotOptions = {},
): Result<PreparedPage, 'too-large'> {
  const base = baseOf(live, url);
  const copied = snapshot(live, options);
  if (!copied.ok) return copied;
  const copy = copied.value;
  // First, since some formulas are pictures, whose text they need.
  markFormulas(copy);
  if (select(live, renderers, 1).length > 0) markFormulasInText(copy.body);
  unwrapNoscriptImages(copy);
  renameAmpImages(copy);
  markFigures(copy);
  linkEmbeds(copy, base);
  resolveLinks(copy, base);
  markTasks(copy);
  tidyCodeBlocks(copy);
  markCodeLanguages(copy);
  removePermalinks(copy.body, base);
  // Last, so that what the notes hold has been prepared with all the rest.
  return ok({ copy, base, notes: takeFootnotes(copy.body, base) });
}

/** Gives what was chosen of a prepared page its notes, and its pictures their addresses. Changes the element. */
export function complete(chosen: Element, { notes, base }: Omit<PreparedPage, 'copy'>): void {
  appendFootnotes(chosen, notes);
  resolveImages(chosen, base);
}
