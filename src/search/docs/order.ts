import { columnOf, type DocTable, idOf, titlesOf } from './doc-table.ts';
import { termsAt } from './term-column.ts';

export const docSorts = ['date', 'title', 'site', 'reading-time'] as const;
export type DocSort = (typeof docSorts)[number];

/**
 * The documents of the mask in an order. Dates begin with the newest, reading times with the shortest, titles and sites
 * with A; equals come newest first. Documents without a site, a title or a body stand at the end of their order.
 */
export function orderOf(table: DocTable, mask: Uint8Array, sort: DocSort, isReversed: boolean): Uint32Array {
  const docs = newestFirst(table, mask);
  if (sort === 'date') return isReversed ? docs.reverse() : docs;
  const key = sort === 'reading-time' ? byWords(table) : byText(sort === 'title' ? titlesOf(table) : sitesOf(table));
  return docs.sort((a, b) => key(a, b, isReversed));
}

type Comparison = (a: number, b: number, isReversed: boolean) => number;

function byWords(table: DocTable): Comparison {
  const words = columnOf(table, 'wordCounts');
  return (a, b, isReversed) => {
    const [wordsA, wordsB] = [words[a] ?? 0, words[b] ?? 0];
    if (wordsA === 0 || wordsB === 0) return (wordsA === 0 ? 1 : 0) - (wordsB === 0 ? 1 : 0);
    return isReversed ? wordsB - wordsA : wordsA - wordsB;
  };
}

function byText(texts: readonly string[]): Comparison {
  return (a, b, isReversed) => {
    const [textA, textB] = [texts[a] ?? '', texts[b] ?? ''];
    if (textA === textB) return 0;
    if (textA === '' || textB === '') return textA === '' ? 1 : -1;
    return textA < textB === isReversed ? 1 : -1;
  };
}

const sitesOf = ({ chunks }: DocTable): string[] =>
  chunks.flatMap(({ sites, flags }) => Array.from(flags, (_, slot) => termsAt(sites, slot)[0] ?? ''));

/** The order of `ListKey`, the latest first. */
function newestFirst(table: DocTable, mask: Uint8Array): Uint32Array {
  const docs: number[] = [];
  for (let doc = 0; doc < mask.length; doc += 1) if (mask[doc] === 1) docs.push(doc);
  const days = columnOf(table, 'days');
  const instants = columnOf(table, 'instants');
  return Uint32Array.from(docs).sort(
    (a, b) =>
      (days[b] ?? 0) - (days[a] ?? 0) ||
      (instants[b] ?? 0) - (instants[a] ?? 0) ||
      (idOf(table, a) < idOf(table, b) ? 1 : -1),
  );
}
