import type { Memory } from './memory.ts';
import type { TermKey } from './terms.ts';

/** What the memory says for one term on a page. */
export interface LearnedEvidence {
  /** Of the clips of the site, section or author, the share that it was picked for: of whichever holds it most steadily. */
  readonly steady: number;
  readonly keywordsBefore: number;
  readonly wordsBefore: number;
  /** Offerings: the topics that the clip is filed under. */
  readonly company: number;
  /** Whether the user picks the term where it is named: above 0 more often than others, below 0 less. */
  readonly trust: number;
}

export interface LearnedTerm {
  readonly evidence: LearnedEvidence;
  /** The signs that speak for it, in no order. */
  readonly signs: () => readonly LearnedSign[];
}

export interface LearnedSign {
  readonly sign: string;
  /** On how many clips with the sign the term was picked. */
  readonly times: number;
  readonly weight: number;
}

/** Clips that a word or keyword counts as having been without, before it is believed (Laplace's rule, weighted by the sign's own rate). */
const doubt = 2;
/** Clips of a site without the term that are presumed, so that one clip makes no habit. */
const unsteady = 1;
/** Share of named terms that get picked, before anything is known, and how many such terms that is worth. */
const startingRate = 0.2;
const startingWeight = 10;

const kinds = {
  site: 'steady',
  section: 'steady',
  author: 'steady',
  keyword: 'keywordsBefore',
  word: 'wordsBefore',
  with: 'company',
} as const satisfies Record<string, keyof LearnedEvidence>;

/**
 * Weighs what was picked under the signs of a page.
 *
 * @param replacements what is learned of a retired term speaks for the one that replaced it
 * @returns by key, terms that were picked under one of the signs
 */
export function learnedEvidence(
  memory: Memory,
  signs: readonly string[],
  replacements: ReadonlyMap<TermKey, TermKey>,
): ReadonlyMap<TermKey, LearnedTerm> {
  const found = new Map<TermKey, Growing>();
  const root = Math.sqrt(signs.filter((sign) => sign.startsWith('word:')).length);
  const weigh = weigherOf(memory, replacements);
  for (const sign of signs) {
    weigh(sign, (key, kind, _times, weight) => {
      let evidence = found.get(key);
      if (evidence === undefined) {
        evidence = { ...none };
        found.set(key, evidence);
      }
      if (kind === 'wordsBefore') evidence.wordsBefore += weight / root;
      else evidence[kind] = Math.max(evidence[kind], weight);
    });
  }
  // The signs of a term are gathered where somebody asks why: keeping them all was most of the memory that this took.
  const signsOf = (wanted: TermKey) =>
    signs.flatMap((sign) => {
      const own: LearnedSign[] = [];
      weigh(sign, (key, _kind, times, weight) => {
        if (key === wanted) own.push({ sign, times, weight });
      });
      return own;
    });
  return new Map([...found].map(([key, evidence]) => [key, { evidence, signs: () => signsOf(key) }]));
}

type Growing = { -readonly [name in keyof LearnedEvidence]: LearnedEvidence[name] };
type Visit = (key: TermKey, kind: keyof LearnedEvidence, times: number, weight: number) => void;

/** Gives what a sign says for each term that it says anything for. */
function weigherOf(memory: Memory, replacements: ReadonlyMap<TermKey, TermKey>): (sign: string, visit: Visit) => void {
  const inUse = (key: TermKey): TermKey => replacements.get(key) ?? key;
  const picks = new Map<TermKey, number>();
  for (const [key, { picked }] of memory.terms) {
    if (picked > 0) picks.set(inUse(key), (picks.get(inUse(key)) ?? 0) + picked);
  }
  return (sign, visit) => {
    const known = memory.signs.get(sign);
    const kind = kindOf(sign);
    if (known === undefined || kind === undefined) return;
    // What stands on most clips tells none from another; where an article comes from says how it is filed all the same.
    if (kind !== 'steady' && isEverywhere(known.clips, memory.clips)) return;
    for (const [key, times] of replacements.size === 0 ? known.terms : summed(known.terms, inUse)) {
      const picked = picks.get(key);
      if (picked === undefined) continue;
      const weight =
        kind === 'steady' ? times / (known.clips + unsteady) : lift(times, picked, known.clips, memory.clips);
      if (weight > 0) visit(key, kind, times, weight);
    }
  };
}

const kindOf = (sign: string): keyof LearnedEvidence | undefined =>
  Object.entries(kinds).find(([prefix]) => sign.startsWith(`${prefix}:`))?.[1];

function summed(counts: ReadonlyMap<TermKey, number>, inUse: (key: TermKey) => TermKey): ReadonlyMap<TermKey, number> {
  const sums = new Map<TermKey, number>();
  for (const [key, count] of counts) sums.set(inUse(key), (sums.get(inUse(key)) ?? 0) + count);
  return sums;
}

/** How the user deals with a term that a page names; 0 where nothing is known. */
export function trustIn(memory: Memory, key: TermKey, rate: number): number {
  const term = memory.terms.get(key);
  if (term === undefined) return 0;
  return Math.log((term.namedAndPicked + doubt * rate) / (term.named + doubt) / rate);
}

/** Of all named terms on all clips, the share that was picked. */
export function pickingRate(memory: Memory): number {
  let named: number = startingWeight;
  let picked = startingWeight * startingRate;
  for (const term of memory.terms.values()) {
    named += term.named;
    picked += term.namedAndPicked;
  }
  return Math.max(0.01, picked / named);
}

const none: LearnedEvidence = {
  steady: 0,
  keywordsBefore: 0,
  wordsBefore: 0,
  company: 0,
  trust: 0,
};

const isEverywhere = (signClips: number, clips: number): boolean => clips >= 20 && signClips > clips * 0.7;

/** How much more often the sign is there when the term is picked than otherwise: the logarithm of the ratio. */
function lift(times: number, picked: number, signClips: number, clips: number): number {
  const rate = (signClips + 0.5) / (clips + 1);
  return Math.log((times + doubt * rate) / (picked + doubt) / rate);
}
