import { noteId } from '../footnotes/footnotes.ts';
import { latexAttribute } from '../maths/formula.ts';
import type { Block, Inline } from './tree.ts';

/** What the readers of a document share. */
export interface Reading {
  /** Elements that hold a block, at any depth. */
  readonly withBlocks: ReadonlySet<Element>;
  /** Labels of the document's footnotes. */
  readonly notes: ReadonlySet<string>;
  /** Reads what lists, tables and the like hold, without an import in a circle. */
  readonly blocks: (nodes: Iterable<Node>, around?: Around) => Block[];
}

/** What is around a block and belongs on its text: a link or mark whose element holds blocks. */
export type Around = readonly ((children: Inline[]) => Inline[])[];

const blockNames = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Formulas that stand in a line of their own are blocks, but for those in tables. */
export const isBlock = (element: Element): boolean =>
  blockNames.has(element.localName) ||
  (isFormula(element) && element.closest('td, th') === null && isDisplayed(element));

export const isFormula = (element: Element): boolean => element.hasAttribute(latexAttribute);
const isDisplayed = (formula: Element): boolean => formula.getAttribute('display') === 'block';

/** What has to be known of the whole document before its parts are read. */
export function survey(root: ParentNode): Pick<Reading, 'withBlocks' | 'notes'> {
  const withBlocks = new Set<Element>();
  const notes = new Set<string>();
  for (const element of root.querySelectorAll('*')) {
    const label = noteId.exec(element.id)?.[1];
    if (label !== undefined && isBlock(element)) notes.add(label);
    if (!isBlock(element)) continue;
    for (let above = element.parentElement; above !== null && !withBlocks.has(above); above = above.parentElement) {
      withBlocks.add(above);
    }
  }
  return { withBlocks, notes };
}
