import { isUnspacedTerm, wordsOf } from '../words.ts';
import { readQualifier } from './qualifiers.ts';
import type { Query, WordGroup } from './query.ts';
import { type QueryPart, readParts } from './read-parts.ts';

/** What a longer query says beyond these is left out. */
const longestQuery = 1_000;
const mostGroups = 32;

/** They are pasted along unseen, and a captured text has none. */
const softHyphens = /\u00ad/g;

/** Below this what is typed stands for a tenth of the dictionary and tells nothing; the word itself is looked for. */
const shortestTyped = 2;

/**
 * Reads a search: words (all must be found), `"phrases"`, `-without`, `begin*`, `topic:`, `site:`, `before:`, `after:`,
 * `is:`. The last word is a prefix as long as no blank follows it. Never throws: what makes no sense is named in `notes`
 * and left out.
 */
export function parseQuery(text: string): Query {
  const groups: WordGroup[] = [];
  const excluded: WordGroup[] = [];
  const tests: Query['tests'][number][] = [];
  const notes: string[] = [];
  const parts = readParts(text.slice(0, longestQuery).toWellFormed().replace(softHyphens, ''));
  for (const part of parts) {
    const qualified = part.qualifier === null ? null : readQualifier(part.qualifier, part.text, part.isNegated);
    if (qualified === null) (part.isNegated ? excluded : groups).push(...groupsOf(part));
    else if ('test' in qualified) tests.push(qualified.test);
    // While it is being typed, nobody wants to hear that it is not complete.
    else if (!part.isOpen || part.text !== '') notes.push(qualified.note);
  }
  if (groups.length > mostGroups) notes.push(`Only the first ${mostGroups} words are looked for.`);
  const isAnything = groups.length + excluded.length + tests.length + notes.length > 0;
  if (!isAnything && parts.some(hasOnlySigns)) notes.push('There is no word in this search, so it leaves nothing out.');
  return { groups: groups.slice(0, mostGroups), excluded: excluded.slice(0, mostGroups), tests, notes };
}

/** Of a part without words: whether it is more than the beginning of a phrase, an exclusion or a prefix. */
const hasOnlySigns = ({ qualifier, text }: QueryPart): boolean => qualifier === null && /[^\s*-]/.test(text);

function groupsOf(part: QueryPart): WordGroup[] {
  // Of an unknown qualifier (`note:me`) both halves are words.
  const text = part.qualifier === null ? part.text : `${part.qualifier} ${part.text}`;
  const isStarred = !part.isQuoted && text.endsWith('*');
  const terms = queryTerms(text);
  if (terms.length === 0) return [];
  const goesOn =
    isStarred || (part.isOpen && !part.isNegated && [...(terms.at(-1)?.term ?? '')].length >= shortestTyped);
  if (part.isQuoted) return [groupOf(terms, terms.length > 1, goesOn)];
  return runsOf(terms).map((run, index, runs) => groupOf(run, run.length > 1, goesOn && index === runs.length - 1));
}

interface Placed {
  readonly term: string;
  readonly offset: number;
}

/**
 * Terms of a query's text. A run without spaces ends with its last character alone, which is a term of texts that end
 * there; a query has it only where it is the whole run, and then what follows it does not matter.
 */
function queryTerms(text: string): Placed[] {
  const words = [...wordsOf(text)];
  return words
    .filter((word, index) => {
      const before = words[index - 1];
      const isRestOfRun = before !== undefined && before.end === word.end && isUnspacedTerm(word.term);
      return !isRestOfRun;
    })
    .map(({ term, position }) => ({ term, offset: position - (words[0]?.position ?? 0) }));
}

/** Characters of a script without spaces belong together; other words stand alone. */
function runsOf(terms: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const placed of terms) {
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      isUnspacedTerm(last.term) &&
      isUnspacedTerm(placed.term) &&
      placed.offset === last.offset + 1;
    if (goesOn) runs.at(-1)?.push(placed);
    else runs.push([placed]);
  }
  return runs;
}

function groupOf(terms: readonly Placed[], isPhrase: boolean, goesOn: boolean): WordGroup {
  const first = terms[0]?.offset ?? 0;
  const last = terms.at(-1)?.term ?? '';
  const isOneCharacter = isUnspacedTerm(last) && [...last].length === 1;
  return {
    terms: terms.map(({ term, offset }) => ({ term, offset: offset - first })),
    isPhrase,
    isPrefix: isOneCharacter || goesOn,
  };
}
