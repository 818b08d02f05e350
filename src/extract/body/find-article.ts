import { assemble } from './blocks/assemble.ts';
import { candidatesOf } from './blocks/candidates.ts';
import { chooseArticle } from './blocks/choose.ts';
import { featureNames, rowsOf } from './blocks/features.ts';
import { type Forest, probabilities } from './blocks/forest.ts';
import model from './blocks/model.json' with { type: 'json' };
import type { PageTraits } from './blocks/page-traits.ts';
import { withShortMain } from './blocks/short-main.ts';
import { survey } from './blocks/survey.ts';
import { textBlocks } from './blocks/text-block.ts';

const forest: Forest = model;

/**
 * The article of a page as an element of its copy, or null where there is none. The text is cut into blocks; a learned
 * model says of each how likely it is the article's. See docs/body-model.md. Changes the copy.
 */
export function findArticle(copy: Document, title: string, traits: PageTraits): Element | null {
  const blocks = textBlocks(copy.body);
  if (blocks.length === 0) return null;
  const counted = survey(blocks, title, traits);
  const likely = probabilities(forest, rowsOf(counted), featureNames.length);
  const candidates = candidatesOf(counted).map((each, at) => ({ ...each, likely: likely[at] ?? 0 }));
  return assemble(copy.body, blocks, withShortMain(copy.body, blocks, chooseArticle(candidates, traits)));
}
