import { indexVersion } from '../../../search/fields.ts';
import type { SearchState } from '../schema.ts';

/** An index that knows nothing yet. */
export const emptySearchState = (): SearchState => ({
  version: indexVersion,
  epoch: crypto.randomUUID(),
  docCount: 0,
  nextSegment: 1,
  segments: [],
  chunkVersions: [],
  rebuiltUpTo: null,
  isComplete: false,
});

/** The stored state; null where there is none, or an index of another build that this one cannot use. */
export const usableState = (stored: SearchState | undefined): SearchState | null =>
  stored?.version === indexVersion ? stored : null;
