import { hintNames } from './hints.ts';

/** Kinds of ancestors that tell something by their name. */
export const ancestorNames = [
  ...['nav', 'header', 'footer', 'aside', 'article', 'main', 'form', 'figure', 'table', 'ul', 'ol', 'dl'],
  ...['blockquote', 'section', 'details', 'pre', 'p', 'a'],
];

/** What an element may lie in: each kind of ancestor, then each hint. */
export const surroundings: readonly string[] = [
  ...ancestorNames.map((name) => `under ${name}`),
  ...hintNames.map((hint) => `hint ${hint}`),
];

/** Siblings of the same name and classes: a list's items, a forum's posts, a shop's cards. */
export interface Repetition {
  items: number;
  length: number;
  linked: number;
  sentences: number;
}

/** Sums over all text under an element. */
export interface ElementStats {
  readonly name: string;
  readonly parent: ElementStats | null;
  /** The root's is 1. */
  readonly depth: number;
  /** For each of `surroundings`, the depth of the nearest such element, which may be itself; 0 for none. */
  readonly within: readonly number[];
  /** Among its siblings. */
  readonly repetition: Repetition;
  /** Number of its name and classes with those of its two next ancestors. */
  readonly path: number;
  length: number;
  linked: number;
  sentences: number;
  blocks: number;
  /** Prose by the measure of Readability's scores: a paragraph's counts for what it stands in. */
  score: number;
}

/** Levels beyond this tell nothing more. */
const mostLevels = 12;

/** How many levels up from a depth the nearest of some surroundings is (see `within`), itself being 1; 0 for none. */
export const levelsUp = (depth: number, nearest: number): number =>
  nearest === 0 ? 0 : depth - nearest < mostLevels ? depth - nearest + 1 : mostLevels;

/** Whether the element lies within the other, or is it. */
export function liesIn(at: ElementStats, around: ElementStats): boolean {
  let each: ElementStats | null = at;
  while (each !== null && each.depth > around.depth) each = each.parent;
  return each === around;
}

/** How many levels up from the one lies what holds the other too. */
export function levelsTo(at: ElementStats, other: ElementStats): number {
  let each = at;
  let beside: ElementStats | null = other;
  while (each.parent !== null) {
    while (beside !== null && beside.depth > each.depth) beside = beside.parent;
    if (beside === each) break;
    each = each.parent;
  }
  return at.depth - each.depth;
}

const commentHint = surroundings.indexOf('hint comment');

export const isInComments = ({ within }: ElementStats): boolean => within[commentHint] !== 0;
