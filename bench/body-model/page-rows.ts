import { rowOf } from '../../src/extract/body/blocks/features.ts';
import { keptByReadability } from '../../src/extract/body/blocks/second-opinion.ts';
import { survey } from '../../src/extract/body/blocks/survey.ts';
import { textBlocks } from '../../src/extract/body/blocks/text-block.ts';
import { preparedCopy } from '../../src/extract/body/prepare.ts';
import { extractMetadata } from '../../src/extract/metadata/extract-metadata.ts';

/** What training needs of a page: its blocks' texts and their rows. */
export interface PageRows {
  readonly texts: string[];
  readonly rows: number[][];
}

/** Runs in the page. */
export function pageRows(live: Document, url: string): PageRows | null {
  const facts = extractMetadata(live, url);
  const prepared = preparedCopy(live, url);
  if (!prepared.ok) return null;
  const { copy } = prepared.value;
  const blocks = textBlocks(copy.body);
  const counted = survey(blocks, facts, keptByReadability(copy, blocks));
  return {
    texts: counted.blocks.map(({ block }) => block.text),
    // As many digits as the model's thresholds have.
    rows: counted.blocks.map((_block, index) => rowOf(counted, index).map((value) => Number(value.toPrecision(4)))),
  };
}

Object.assign(globalThis, { __pageRows: pageRows });
