import { candidatesOf } from '../../src/extract/body/blocks/candidates.ts';
import type { Candidate } from '../../src/extract/body/blocks/choose.ts';
import { rowsOf } from '../../src/extract/body/blocks/features.ts';
import type { PageTraits } from '../../src/extract/body/blocks/page-traits.ts';
import { traitsOf } from '../../src/extract/body/blocks/read-page-traits.ts';
import { survey } from '../../src/extract/body/blocks/survey.ts';
import { textBlocks } from '../../src/extract/body/blocks/text-block.ts';
import { legibleCopy } from '../../src/extract/body/legible-copy.ts';
import { extractMetadata } from '../../src/extract/metadata/extract-metadata.ts';

/** What training needs of a page: its blocks' texts, and their rows as the base64 of 32-bit floats. */
export interface PageRows {
  readonly texts: string[];
  readonly rows: string;
  readonly candidates: Omit<Candidate, 'likely'>[];
  readonly kind: Pick<PageTraits, 'forum' | 'isArticle'>;
}

/** Runs in the page. */
export function pageRows(live: Document, url: string): PageRows | null {
  const facts = extractMetadata(live, url);
  const read = legibleCopy(live, url);
  if (!read.ok) return null;
  const traits = traitsOf(facts, url);
  const blocks = textBlocks(read.value.copy.body);
  const counted = survey(blocks, facts.title, traits);
  return {
    texts: blocks.map(({ text }) => text),
    rows: base64(new Uint8Array(rowsOf(counted).buffer)),
    candidates: candidatesOf(counted),
    kind: { forum: traits.forum, isArticle: traits.isArticle },
  };
}

/** In pieces, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}

Object.assign(globalThis, { __pageRows: pageRows });
