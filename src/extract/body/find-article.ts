import { assemble } from './blocks/assemble.ts';
import { chooseBlocks } from './blocks/choose.ts';
import type { Forest } from './blocks/forest.ts';
import model from './blocks/model.json' with { type: 'json' };
import { keptByReadability } from './blocks/second-opinion.ts';
import { type PageFacts, survey } from './blocks/survey.ts';
import { textBlocks } from './blocks/text-block.ts';
import { withWholeTables } from './blocks/whole-tables.ts';

/** An extractor's finding: the article as an element of the page's copy. */
export type FoundArticle = { readonly element: Element; readonly extractor: string };

const forest: Forest = model;

/**
 * The article of a page, or null where there is none. The text is cut into blocks; a learned model says of each whether
 * it is the article's, with Readability's choice as one of its many features. See docs/body-model.md. Changes the copy.
 */
export function findArticle(copy: Document, facts: PageFacts): FoundArticle | null {
  const blocks = textBlocks(copy.body);
  const counted = survey(blocks, facts, keptByReadability(copy, blocks));
  const chosen = withWholeTables(counted, chooseBlocks(counted, forest));
  const element = assemble(copy.body, blocks, chosen);
  return element === null ? null : { element, extractor: 'blocks' };
}
