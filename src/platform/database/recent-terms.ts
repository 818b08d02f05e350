import type { TermWeights } from '../../model/term-weights.ts';
import { newestRows } from './list-newest.ts';
import { keysOf } from './row-keys.ts';
import type { Library } from './schema.ts';

/** So many clips are looked at: some weeks of a desk's work, read in some milliseconds. */
const clipsRead = 200;
/** A term weighs half as much after so many clips more. */
const halfLife = 40;

/**
 * What the newest clips are filed under, recent and frequent terms weighing most: each clip counts, the latest 1, and one
 * of `halfLife` clips ago a half. Nothing is kept for it, so that a clip that goes takes its weight along.
 */
export async function readTermWeights(db: Library): Promise<TermWeights> {
  const rows: readonly unknown[] = await newestRows(db, 'byListed', { before: null, limit: clipsRead });
  const topics = new Map<string, number>();
  const offerings = new Map<number, number>();
  for (const [age, row] of rows.entries()) {
    const weight = 0.5 ** (age / halfLife);
    for (const id of keysOf(row, 'topics', 'id')) if (typeof id === 'string') add(topics, id, weight);
    for (const id of keysOf(row, 'offerings', 'offeringId')) if (typeof id === 'number') add(offerings, id, weight);
  }
  return { topics, offerings };
}

function add<K>(weights: Map<K, number>, key: K, weight: number): void {
  weights.set(key, (weights.get(key) ?? 0) + weight);
}
