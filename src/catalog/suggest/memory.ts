import type { TermKey } from './terms.ts';

/**
 * What the user picked before, as counts alone: a naive Bayes model that can be added to, taken from and read by people.
 * Values are never changed; `learn` and the like give a new memory.
 */
export interface Memory {
  /** Saved clips that were learned from. */
  readonly clips: number;
  /** By sign (`site:example.com`, `word:genom`): on how many clips, and with which terms. */
  readonly signs: ReadonlyMap<string, SignMemory>;
  readonly terms: ReadonlyMap<TermKey, TermMemory>;
  /** By word of the catalog: in how many clips it occurs. */
  readonly words: ReadonlyMap<string, number>;
}

export interface SignMemory {
  readonly clips: number;
  readonly terms: ReadonlyMap<TermKey, number>;
}

export interface TermMemory {
  /** Clips that it was picked for. */
  readonly picked: number;
  /** Clips that named it, whether picked or not. */
  readonly named: number;
  /** Clips that named it and that it was picked for. */
  readonly namedAndPicked: number;
}

/** The most that a memory holds; about 1.2 MB when full. What is seldom and old goes first. */
export const memoryLimits = { signs: 20_000, pairs: 80_000, terms: 5_000, words: 20_000 } as const;

export const emptyMemory = (): Memory => ({ clips: 0, signs: new Map(), terms: new Map(), words: new Map() });
