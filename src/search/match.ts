import { type SearchSource, searchFields } from './fields.ts';
import type { Query, WordGroup } from './query/query.ts';
import { longestTerm, plainClass, stretchClass, type Word, wordsOf } from './words.ts';

/** A text range that a query names, and by which of its groups. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

/** Finds where a text has the words of a query, in order. Those of a phrase are matches only where all stand together. */
export type Matcher = (text: string) => Match[];

/** Made once a query, since it is asked of many texts. */
export function matcherOf(groups: readonly WordGroup[]): Matcher {
  if (groups.length === 0) return () => [];
  return groups.some(isPhrase) ? amongAllWords(groups) : amongCandidates(groups);
}

/** For phrases, which ask what stands next to each word. */
function amongAllWords(groups: readonly WordGroup[]): Matcher {
  return (text) => {
    const words = [...wordsOf(text)];
    const byPosition = new Map<number, Word[]>();
    for (const word of words) {
      const there = byPosition.get(word.position);
      if (there === undefined) byPosition.set(word.position, [word]);
      else there.push(word);
    }
    return words.flatMap((word) => groups.flatMap((group, index) => matchAt(word, group, byPosition, index)));
  };
}

/** For single words: looks only at what can be one of them, which the browser's own pattern matching finds. */
function amongCandidates(groups: readonly WordGroup[]): Matcher {
  const candidates = candidatesOf(groups);
  const none = new Map<number, Word[]>();
  return (text) => {
    const matches: Match[] = [];
    for (const { 0: candidate, index } of text.matchAll(candidates)) {
      for (const word of wordsOf(candidate)) {
        for (const [at, group] of groups.entries()) {
          for (const { start, end } of matchAt(word, group, none, at)) {
            matches.push({ start: index + start, end: index + end, group: at });
          }
        }
      }
    }
    return matches;
  };
}

/** Words of ASCII that a group names, and all stretches with other characters: folded, they may be such words too. */
function candidatesOf(groups: readonly WordGroup[]): RegExp {
  const plain = groups.flatMap(({ terms, isPrefix }) => {
    const term = terms[0]?.term ?? '';
    if (!isPlain.test(term)) return [];
    // A word of this length may be the beginning of a longer run of letters.
    return isPrefix || term.length >= longestTerm ? `${term}[${plainClass}]*` : term;
  });
  const other = `[${plainClass}]*[^\\0-\\x7f][${stretchClass}]*`;
  const alternatives = plain.length === 0 ? other : `(?:${plain.join('|')})(?![${stretchClass}])|${other}`;
  return new RegExp(`(?<![${stretchClass}])(?:${alternatives})`, 'gi');
}

const isPlain = new RegExp(`^[${plainClass}]+$`);

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

const occurs = (source: SearchSource, group: WordGroup): boolean => {
  const matchesIn = matcherOf([group]);
  return searchFields.some(({ textsOf }) => textsOf(source).some((text) => matchesIn(text).length > 0));
};
