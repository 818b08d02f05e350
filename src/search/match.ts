import { type SearchSource, searchFields } from './fields.ts';
import type { Query, WordGroup } from './query/query.ts';
import { type Word, wordsOf } from './words.ts';

/** A text range that a query names, and by which of its groups. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

/** Where a text has the words of a query, in order. Those of a phrase are matches only where all stand together. */
export function matchesIn(text: string, groups: readonly WordGroup[]): Match[] {
  if (groups.length === 0 || text === '') return [];
  const words = [...wordsOf(text)];
  const byPosition = new Map<number, Word[]>();
  for (const word of words) {
    const there = byPosition.get(word.position);
    if (there === undefined) byPosition.set(word.position, [word]);
    else there.push(word);
  }
  return words.flatMap((word) => groups.flatMap((group, index) => matchAt(word, group, byPosition, index)));
}

function matchAt(
  word: Word,
  { terms, isPrefix, isPhrase }: WordGroup,
  byPosition: ReadonlyMap<number, readonly Word[]>,
  group: number,
): Match[] {
  const last = terms.length - 1;
  const fits = (candidate: Word, index: number): boolean => {
    const wanted = terms[index]?.term ?? '';
    return isPrefix && index === last ? candidate.term.startsWith(wanted) : candidate.term === wanted;
  };
  if (!isPhrase) return fits(word, 0) ? [{ start: word.start, end: word.end, group }] : [];
  if (!fits(word, 0)) return [];
  let end = word.end;
  for (const [index, { offset }] of terms.entries()) {
    const next = byPosition.get(word.position + offset)?.find((candidate) => fits(candidate, index));
    if (next === undefined) return [];
    end = Math.max(end, next.end);
  }
  return [{ start: word.start, end, group }];
}

const isPhrase = (group: WordGroup): boolean => group.isPhrase;

/** Whether the index alone cannot answer: it knows which words a clip has, not where. */
export const needsText = ({ groups, excluded }: Query): boolean => groups.some(isPhrase) || excluded.some(isPhrase);

/** Whether a clip that has all the words has the query's phrases too, and none that is excluded. */
export function hasPhrases(source: SearchSource, { groups, excluded }: Query): boolean {
  return (
    groups.filter(isPhrase).every((group) => occurs(source, group)) &&
    !excluded.filter(isPhrase).some((group) => occurs(source, group))
  );
}

const occurs = (source: SearchSource, group: WordGroup): boolean =>
  searchFields.some(({ textsOf }) => textsOf(source).some((text) => matchesIn(text, [group]).length > 0));
