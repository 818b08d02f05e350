import { fold } from '../fold.ts';
import { type Standing, unused } from './standing.ts';
import type { TextIndex } from './text-index.ts';
import { wordsOf } from './vocabulary.ts';
import { createNameMatcher } from './whole-names.ts';
import { literalMatch, quality, typedWord, typoMatch } from './word-match.ts';
import type { Workspace } from './workspace.ts';

/** The terms that a query finds, best first. */
export interface Ranking {
  /** Numbers of the terms. */
  readonly order: Uint32Array;
  /** How many of them, from the first, are named by the query as a whole. */
  readonly exact: number;
  /** How many after those are preferred; of an empty query, how many are there because they were used. */
  readonly preferred: number;
  readonly recent: number;
  /** Whether a term is called as the query says, also one that is hidden. */
  readonly isNamed: boolean;
  /** The folded words of the query. */
  readonly words: readonly string[];
}

/**
 * What a word of the query costs where it stands, by the part of the term (label, synonym, place) and by how it stands
 * there (see `quality`). All words of a query count, and the worst decides the class of a term.
 */
const costs = [
  [0, 1, 6, 12, 16],
  [2, 3, 7, 13, 17],
  [8, 9, 11, 18, 19],
] as const;
/** The highest cost of each class: begins a word of the name; anywhere in it; by its place; with a typing error. */
const classEnds = [3, 7, 11, 19] as const;
const notFound = 255;

/** With fewer hits than that, typing errors are looked for. */
const fewHits = 8;
/** So many used terms stand before the others while nothing is typed. */
const recentCount = 7;

/**
 * Finds the terms that have every word of the query, in any order, in label, synonyms or place. In this order:
 * named by the query as a whole; preferred; the class of the worst word; used, the most used first; a label that begins
 * with the query, that of the fewest words first; the cost; the order of the catalog. An empty query finds all, a few used ones first.
 *
 * @param workspace of the index's size; what stands in it before does not count, nor does what is left in it
 */
export function rankTerms(index: TextIndex, query: string, standing: Standing, workspace: Workspace): Ranking {
  const words = wordsOf(fold(query));
  if (words.length === 0) return { ...listAll(index.size, standing, workspace), words };
  const literal = rank(index, words, standing, workspace, false);
  return literal.order.length < fewHits ? rank(index, words, standing, workspace, true) : literal;
}

const spans = { term: 2 ** 20, detail: 2 ** 10, usage: 2 ** 8, kind: 2 ** 3 } as const;

function rank(
  index: TextIndex,
  words: readonly string[],
  { usage, preferred, hidden }: Standing,
  workspace: Workspace,
  withTypos: boolean,
): Ranking {
  const { keys, total, worst } = workspace;
  addUpCosts(index, words, workspace, withTypos);
  const matchNames = createNameMatcher(index, words);
  const counts = { all: 0, exact: 0, preferred: 0 };
  let isNamed = false;
  for (let term = 0; term < index.size; term += 1) {
    const cost = worst[term] ?? notFound;
    if (cost === notFound) continue;
    const { isExact, beginning } = matchNames(term);
    isNamed ||= isExact;
    if (hidden[term] === 1) continue;
    const isPreferred = !isExact && preferred?.[term] === 1;
    if (isExact) counts.exact += 1;
    if (isPreferred) counts.preferred += 1;
    const group = isExact ? 0 : isPreferred ? 1 : 2;
    const detail = Math.min(beginning > 0 ? beginning : (total[term] ?? 0), spans.detail - 1);
    let key = group * spans.kind + classOf(cost);
    key = key * spans.usage + (usage[term] ?? unused);
    key = key * 2 + (beginning > 0 ? 0 : 1);
    key = key * spans.detail + detail;
    keys[counts.all] = key * spans.term + term;
    counts.all += 1;
  }
  return { order: sortedTerms(keys, counts.all), ...pick(counts), recent: 0, isNamed, words };
}

const pick = ({ exact, preferred }: { exact: number; preferred: number }) => ({ exact, preferred });

const classOf = (cost: number): number => classEnds.filter((end) => cost > end).length;

/** The last digits of a key are the term. */
function sortedTerms(keys: Float64Array, count: number): Uint32Array {
  const sorted = keys.subarray(0, count).sort();
  const terms = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) {
    const key = sorted[place] ?? 0;
    terms[place] = key - Math.floor(key / spans.term) * spans.term;
  }
  return terms;
}

/** Works out `total` and `worst` of the workspace. */
function addUpCosts(
  index: TextIndex,
  words: readonly string[],
  { total, worst, best }: Workspace,
  withTypos: boolean,
): void {
  total.fill(0);
  worst.fill(0);
  for (const word of words) {
    findCosts(index, word, best, withTypos);
    let isAnyLeft = false;
    for (let term = 0; term < index.size; term += 1) {
      const cost = best[term] ?? notFound;
      if (cost > (worst[term] ?? 0)) worst[term] = cost;
      if (worst[term] !== notFound) isAnyLeft = true;
      total[term] = (total[term] ?? 0) + cost;
    }
    // An article pasted by mistake has thousands of words, and after some of them no term is left.
    if (!isAnyLeft) return;
  }
}

/** Works out, by term, what the word costs at its best place; `notFound` where it has none. */
function findCosts(index: TextIndex, word: string, best: Uint8Array, withTypos: boolean): void {
  const { words, signatures, starts, postings } = index;
  const typed = typedWord(word);
  best.fill(notFound);
  for (let at = 0; at < words.length; at += 1) {
    const known = words[at] ?? '';
    let match = literalMatch(word, known);
    if (match === quality.none && withTypos) match = typoMatch(typed, known, signatures[at] ?? 0);
    if (match === quality.none) continue;
    const end = starts[at + 1] ?? 0;
    const byField = [costs[0][match], costs[1][match], costs[2][match]];
    for (let place = starts[at] ?? 0; place < end; place += 1) {
      const posting = postings[place] ?? 0;
      const cost = byField[posting & 3] ?? notFound;
      const term = posting >>> 2;
      if (cost < (best[term] ?? notFound)) best[term] = cost;
    }
  }
}

/** All terms: the preferred, then the others, of both a few used ones first. */
function listAll(size: number, { usage, preferred, hidden }: Standing, { keys }: Workspace): Omit<Ranking, 'words'> {
  const counts = { all: 0, exact: 0, preferred: 0, recent: 0 };
  for (let term = 0; term < size; term += 1) {
    if (hidden[term] === 1) continue;
    const rankOfUse = usage[term] ?? unused;
    const isRecent = rankOfUse < recentCount;
    const isPreferred = preferred?.[term] === 1;
    if (isRecent) counts.recent += 1;
    if (isPreferred) counts.preferred += 1;
    const key = (isPreferred ? 0 : spans.usage) + (isRecent ? rankOfUse : unused);
    keys[counts.all] = key * spans.term + term;
    counts.all += 1;
  }
  return { order: sortedTerms(keys, counts.all), ...pick(counts), recent: counts.recent, isNamed: false };
}
