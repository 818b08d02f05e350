import type { LabelledDocument, LabelledSet } from './labelled-set.ts';

/** One way to suggest, asked in turn with the others. */
export interface Contestant {
  readonly name: string;
  /** Learns of one saved document; baselines do not. */
  readonly learn: (document: LabelledDocument) => void;
  /** Ids, the likeliest first. */
  readonly rank: (document: LabelledDocument) => readonly string[];
  /** What it would really show; absent where it has no bar. */
  readonly shown?: (document: LabelledDocument) => readonly string[];
}

export type ContestantMaker = (set: LabelledSet) => Contestant;
