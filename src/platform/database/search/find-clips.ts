import type { DeliveryState } from '../../../model/delivery.ts';
import { idsOf } from '../../../search/docs/doc-table.ts';
import type { DocTest } from '../../../search/docs/doc-test.ts';
import { countTerms } from '../../../search/docs/doc-test.ts';
import { parseTerm } from '../../../search/docs/terms.ts';
import type { Library } from '../schema.ts';
import { type DocRequest, findDocs, termsOfQuery } from './find-docs.ts';
import type { SearchReader } from './search-reader.ts';

/** Where clips stand with destinations: in one of these states with any of them, or sent nowhere yet. */
export type DeliveryFilter = DeliveryState | 'none';

export interface ClipRequest extends DocRequest {
  readonly delivery: DeliveryFilter | null;
}

export interface FoundClips {
  readonly count: number;
  /** Their ids in order; of the first `limit` where only those are shown, since to write out 100,000 takes 5 ms. */
  readonly ids: (limit?: number) => readonly string[];
  /** Clips that the index knows; while it is being made, there are more in the library. */
  readonly indexedCount: number;
  readonly isIndexComplete: boolean;
}

/** The clips that a request names, in its order. Of phrases see `findDocs()`. */
export async function findClips(db: Library, reader: SearchReader, request: ClipRequest): Promise<FoundClips> {
  const delivery = request.delivery === null ? [] : [await deliveryTest(db, request.delivery)];
  return reader.read(db, termsOfQuery(request.query), async (snapshot) => {
    const docs = await findDocs(snapshot, { ...request, tests: [...request.tests, ...delivery] });
    const { table } = snapshot;
    return {
      count: docs.length,
      ids: (limit) => idsOf(table, docs.subarray(0, limit)),
      indexedCount: table.listedCount,
      isIndexComplete: snapshot.state.isComplete,
    };
  });
}

/** What a list can be filtered by, with how many clips have it, the most frequent first. */
export interface FilterTerms {
  readonly topics: readonly CountedTerm[];
  readonly offerings: readonly CountedTerm[];
  readonly sites: readonly CountedTerm[];
}
export interface CountedTerm {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export const readFilterTerms = (db: Library, reader: SearchReader): Promise<FilterTerms> =>
  reader.read(db, [], async ({ table }) => ({
    topics: byId(countTerms(table, 'topics')),
    offerings: byId(countTerms(table, 'offerings')),
    sites: countTerms(table, 'sites').map(([host, count]) => ({ id: host, name: host, count })),
  }));

/** One entry an id: older clips may name a topic otherwise. The name is that of most clips. */
function byId(terms: readonly [term: string, count: number][]): CountedTerm[] {
  const all = new Map<string, CountedTerm>();
  for (const [term, count] of terms) {
    const { id, name } = parseTerm(term);
    const known = all.get(id);
    all.set(id, known === undefined ? { id, name, count } : { ...known, count: known.count + count });
  }
  return [...all.values()].sort((a, b) => b.count - a.count);
}

async function deliveryTest(db: Library, wanted: DeliveryFilter): Promise<DocTest> {
  const keys =
    wanted === 'none'
      ? await db.getAllKeys('deliveries')
      : await db.getAllKeysFromIndex('deliveries', 'byState', IDBKeyRange.bound([wanted], [wanted, []]));
  return { kind: 'ids', ids: new Set(keys.map(([clipId]) => clipId)), isNegated: wanted === 'none' };
}
