import type { TextIndex } from './text-index.ts';

/** How a term's names stand to a query as a whole. */
export interface NameMatch {
  /** One of them is the query. */
  readonly isExact: boolean;
  /** Words of a label that begins with the query; 0 where it does not. */
  readonly beginning: number;
}

/** Compares names with the words of a query, in their order; of the last one a beginning may have been typed. */
export function createNameMatcher(
  { names, nameStarts, numbers, words }: TextIndex,
  typed: readonly string[],
): (term: number) => NameMatch {
  const wanted = typed.map((word) => numbers.get(word) ?? -1);
  const last = typed.length - 1;
  const lastText = typed[last] ?? '';
  const beginsAlike = (at: number): boolean => {
    for (let word = 0; word < last; word += 1) if (names[at + word] !== wanted[word]) return false;
    return (words[names[at + last] ?? -1] ?? '').startsWith(lastText);
  };
  return (term) => {
    let at = nameStarts[term] ?? 0;
    const end = nameStarts[term + 1] ?? 0;
    const labelLength = names[at] ?? 0;
    const beginning = labelLength > last && beginsAlike(at + 1) ? labelLength : 0;
    let isExact = false;
    while (at < end && !isExact) {
      const length = names[at] ?? 0;
      isExact = length === typed.length && names[at + length] === wanted[last] && beginsAlike(at + 1);
      at += length + 1;
    }
    return { isExact, beginning };
  };
}
