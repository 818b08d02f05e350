/** What is known of the terms of an index besides their text. It stays while one types. */
export interface Standing {
  /** By term: place among the terms in use, the most used 0; `unused` where it was never picked. */
  readonly usage: Uint8Array;
  /** By term: 1 where it belongs to what has been chosen already; null where nothing has. */
  readonly preferred: Uint8Array | null;
  /** By term: 1 where it is chosen already and need not be offered. */
  readonly hidden: Uint8Array;
}

export const unused = 255;

export const noStanding = (size: number): Standing => ({
  usage: new Uint8Array(size).fill(unused),
  preferred: null,
  hidden: new Uint8Array(size),
});

/**
 * Ranks terms by how much they were used.
 *
 * @param weightOf how much; undefined or 0 for not at all
 */
export function usageRanks<T>(terms: readonly T[], weightOf: (term: T) => number | undefined): Uint8Array {
  const used = terms.flatMap((term, place) => {
    const weight = weightOf(term) ?? 0;
    return weight > 0 ? [{ place, weight }] : [];
  });
  const ranks = new Uint8Array(terms.length).fill(unused);
  const best = used.toSorted((a, b) => b.weight - a.weight).slice(0, unused);
  for (const [rank, { place }] of best.entries()) ranks[place] = rank;
  return ranks;
}

/** 1 for each term that is so. */
export const flags = <T>(terms: readonly T[], isSo: (term: T) => boolean): Uint8Array =>
  Uint8Array.from(terms, (term) => (isSo(term) ? 1 : 0));
