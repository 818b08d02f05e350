import { type Context, prefixErrors, suffixErrors } from './context.ts';
import { editDistances, reversed } from './edit-distance.ts';
import type { Place } from './place.ts';

/** Of a hundred characters, so many may have been edited. */
const tolerance = 0.2;

/** A shorter quote is looked for together with its context. */
const shortQuote = 24;
/** Of a longer one its two ends are looked for, since pages put pictures, notices and links into the middle. */
const longQuote = 256;
const endLength = 96;

/** A long quote whose ends are gone is looked for as a whole where that takes no more steps than this. */
const wholeBudget = 6_000_000;

/** So many places are compared of those that fit nearly as well. */
const mostCandidates = 40;

/** A place in a squeezed text with what speaks against it, in edits. */
interface Candidate extends Place {
  readonly cost: number;
}

/**
 * The place of words that are nearly those of the quote; null where there are none. Everything here is squeezed.
 * @param hint where the quote stood once, or null
 */
export function findFuzzily(text: string, exact: string, context: Context, hint: number | null): Place | null {
  if (exact.length < shortQuote) return best(withContext(text, exact, context), hint);
  if (exact.length <= longQuote) return best(asWhole(text, exact, context), hint);
  return best(byEnds(text, exact, context), hint) ?? best(withinBudget(text, exact, context), hint);
}

function best(candidates: readonly Candidate[], hint: number | null): Place | null {
  const farFrom = ({ start }: Place): number => (hint === null ? start : Math.abs(start - hint));
  const [first] = candidates.toSorted((one, other) => one.cost - other.cost || farFrom(one) - farFrom(other));
  return first ?? null;
}

function asWhole(text: string, exact: string, context: Context): Candidate[] {
  return endsOf(text, exact).map((end) => {
    const { start, errors } = startOf(text, exact, end.at, context);
    return { start, end: end.at, cost: errors + contextCost(text, { start, end: end.at }, context) };
  });
}

const withinBudget = (text: string, exact: string, context: Context): Candidate[] =>
  text.length * (exact.length / 32) <= wholeBudget ? asWhole(text, exact, context) : [];

/** Context counts half: it may belong to another paragraph, which has a fate of its own. */
const contextCost = (text: string, { start, end }: Place, context: Context): number =>
  (prefixErrors(context, text, start) + suffixErrors(context, text, end)) / 2;

/** The places where a pattern ends, the best first; of a run of neighbours those that fit best. */
function endsOf(text: string, pattern: string): { readonly at: number; readonly errors: number }[] {
  const most = Math.floor(pattern.length * tolerance);
  const distances = editDistances(pattern, text, false);
  const ends: { at: number; errors: number }[] = [];
  let run: { at: number; errors: number }[] = [];
  for (let at = 0; at <= distances.length; at += 1) {
    const errors = distances[at] ?? Number.POSITIVE_INFINITY;
    if (errors <= most) {
      const least = run[0]?.errors ?? errors;
      if (errors < least) run = [];
      if (errors <= least) run.push({ at, errors });
    } else if (run.length > 0) {
      // More than a handful of equals are a text of one repeated character.
      ends.push(...run.slice(0, 4));
      run = [];
    }
  }
  return ends.toSorted((one, other) => one.errors - other.errors).slice(0, mostCandidates);
}

/** Where a pattern begins that ends at a place: of the starts that fit equally well the one with its prefix before it. */
function startOf(text: string, pattern: string, end: number, context: Context) {
  const reach = pattern.length + Math.floor(pattern.length * tolerance) + 1;
  const before = reversed(text.slice(Math.max(0, end - reach), end));
  const distances = editDistances(reversed(pattern), before, true);
  const errors = Math.min(...distances);
  let start = { at: end, cost: Number.POSITIVE_INFINITY };
  for (let length = 1; length < distances.length; length += 1) {
    if (distances[length] !== errors) continue;
    const cost = prefixErrors(context, text, end - length);
    if (cost < start.cost) start = { at: end - length, cost };
  }
  return { start: start.at, errors };
}

/** Head and tail in their order, no farther apart than the quote was long, with room for what came between them. */
function byEnds(text: string, exact: string, context: Context): Candidate[] {
  const head = asWhole(text, exact.slice(0, endLength), { prefix: context.prefix, suffix: '' });
  if (head.length === 0) return [];
  const tail = asWhole(text, exact.slice(-endLength), { prefix: '', suffix: context.suffix });
  const pairs: Candidate[] = [];
  for (const first of head) {
    for (const last of tail) {
      const length = last.end - first.start;
      if (last.start <= first.start || length < exact.length / 2 || length > 2 * exact.length + 2_000) continue;
      // A hundredth of a difference in length weighs as much as one edit.
      const stretch = (100 * Math.abs(length - exact.length)) / exact.length;
      pairs.push({ start: first.start, end: last.end, cost: first.cost + last.cost + Math.min(stretch, 20) });
    }
  }
  return pairs;
}

/** A word or two: its surroundings are found first, then what stands between them now. */
function withContext(text: string, exact: string, context: Context): Candidate[] {
  const { prefix, suffix } = context;
  if (prefix.length + exact.length + suffix.length < shortQuote) return [];
  return asWhole(text, prefix + exact + suffix, { prefix: '', suffix: '' }).flatMap(({ start, end, cost }) => {
    const inner = between(text, { start, end }, context);
    if (inner.end <= inner.start) return [];
    const errors = editDistances(exact, text.slice(inner.start, inner.end), true).at(-1) ?? exact.length;
    return errors * 2 > exact.length ? [] : [{ ...inner, cost }];
  });
}

/** What is left of a place when its prefix and its suffix are taken off. */
function between(text: string, { start, end }: Place, { prefix, suffix }: Context): Place {
  const found = text.slice(start, end);
  const cut = lengthOf(prefix, found);
  return { start: start + cut, end: end - lengthOf(reversed(suffix), reversed(found.slice(cut))) };
}

/** How much at a text's beginning is the pattern. */
function lengthOf(pattern: string, text: string): number {
  if (pattern === '') return 0;
  const distances = editDistances(pattern, text, true);
  return distances.indexOf(Math.min(...distances));
}
