import type { BlockStats, Survey } from '../survey.ts';

/** A block among the others. */
export interface Place {
  readonly survey: Survey;
  readonly index: number;
  readonly stats: BlockStats;
  readonly past: Past;
}

/** What has been seen of the page on the way to a block. */
export interface Past {
  /** Index of the last heading; -1 without one. */
  heading: number;
  /** Blocks that say what pages say around their text. */
  chrome: number;
  sentencesOutsideComments: number;
}

/** Features that are read together: their names, and their values in the same order. */
export interface Group {
  readonly names: readonly string[];
  /**
   * Writes the values from an index of the rows on, and returns the index behind them. Straight into the rows: a page has
   * tens of thousands of values, and before V8 has compiled this, a call for each takes longer than most of them do.
   */
  readonly write: (place: Place, rows: Float32Array, start: number) => number;
}

/** Counts and distances beyond these tell nothing more. */
export const caps = { blocks: 200, distance: 60 };

export const flag = (is: boolean): number => (is ? 1 : 0);

/** How far a block lies behind another one; out of reach where there is no other. */
export const behind = (index: number, anchor: number): number =>
  anchor === -1 ? -caps.distance - 1 : Math.max(-caps.distance, Math.min(caps.blocks, index - anchor));
