import { barFor } from './bar.ts';
import type { SuggestIndex } from './build-index.ts';
import { type Candidate, collectEvidence, type Evidence, readFor } from './evidence.ts';
import type { Memory } from './memory.ts';
import type { SuggestPage } from './page.ts';
import type { Reading } from './reading.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import type { TermKey, TermKind } from './terms.ts';
import { bias, weights } from './weights.ts';

export interface Suggestion {
  readonly kind: TermKind;
  readonly id: string;
  readonly key: TermKey;
  /** Estimated probability that it is right, above the bar (`barFor`). */
  readonly score: number;
  /** Why, the strongest first; at least one. */
  readonly reasons: readonly Reason[];
}

export interface SuggestOptions {
  /** Absent for topics. */
  readonly kind?: TermKind;
  /** The most that are given; absent for five. */
  readonly limit?: number;
  /** What the clip has already: not suggested again. */
  readonly exclude?: readonly string[];
  /** Ids of the topics that are chosen or suggested: their offerings come nearer. */
  readonly topics?: readonly string[];
}

/** What an article may be filed under, the likeliest first; empty where nothing is likely enough. */
export const suggest = (
  index: SuggestIndex,
  memory: Memory,
  page: SuggestPage,
  options: SuggestOptions = {},
): readonly Suggestion[] => suggestFor(index, memory, readFor(index, memory, page), options);

/** The same for a page that is read already. */
export function suggestFor(
  index: SuggestIndex,
  memory: Memory,
  page: Reading,
  { kind = 'topic', limit = 5, exclude = [], topics = [] }: SuggestOptions = {},
): readonly Suggestion[] {
  const excluded = new Set(exclude);
  return rank(index, collectEvidence(index, memory, page, kind, topics))
    .filter(({ score, candidate }) => score >= barFor(candidate, kind))
    .filter(({ candidate }) => !excluded.has(index.terms[candidate.term]?.id ?? ''))
    .slice(0, limit)
    .flatMap(({ score, candidate }) => {
      const term = index.terms[candidate.term];
      const reasons = reasonsFor(index, candidate, topics);
      return term === undefined || reasons.length === 0
        ? []
        : [{ kind: term.kind, id: term.id, key: term.key, score, reasons }];
    });
}

/** All candidates, the likeliest first, with their probability: what `suggest` cuts at the bar. */
export function rank(
  index: SuggestIndex,
  candidates: readonly Candidate[],
): readonly { readonly candidate: Candidate; readonly score: number }[] {
  const names = Object.keys(weights) as (keyof Evidence)[];
  return candidates
    .map((candidate) => {
      const sum = names.reduce((total, name) => total + weights[name] * candidate.evidence[name], bias);
      return { candidate, score: 1 / (1 + Math.exp(-sum)) };
    })
    .toSorted((a, b) => b.score - a.score || labelLength(index, b.candidate) - labelLength(index, a.candidate));
}

/** Of equals, the longer name says more. */
const labelLength = (index: SuggestIndex, { term }: Candidate): number => index.terms[term]?.label.length ?? 0;
