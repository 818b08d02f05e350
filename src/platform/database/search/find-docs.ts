import { type DocTest, maskOf } from '../../../search/docs/doc-test.ts';
import { type DocSort, orderOf } from '../../../search/docs/order.ts';
import { lowerBound, type OpenRecord, readTerm } from '../../../search/postings/record.ts';
import type { Query, WordGroup } from '../../../search/query/query.ts';
import { Ranking } from '../../../search/rank.ts';
import type { IndexSnapshot } from './search-reader.ts';

export interface DocRequest {
  readonly query: Query;
  /** Besides those of the query. */
  readonly tests: readonly DocTest[];
  /** Null: by rank, or by date where the query has no words. */
  readonly sort: DocSort | null;
  readonly isReversed: boolean;
}

/** A word that only begins like the one that was typed counts half as much. */
const prefixShare = 0.5;

/**
 * The documents that a request names, in its order. Of phrases it knows only that all their words are there, see
 * `needsText()`.
 */
export async function findDocs(snapshot: IndexSnapshot, request: DocRequest): Promise<Uint32Array> {
  const { query, sort, isReversed } = request;
  const { table } = snapshot;
  const mask = maskOf(table, [...query.tests, ...request.tests]);
  const { groups, excluded } = query;
  if (groups.length + excluded.length === 0) return orderOf(table, mask, sort ?? 'date', isReversed);
  const found = await readTerms(snapshot, groups);
  const without = await readTerms(
    snapshot,
    excluded.filter(({ isPhrase }) => !isPhrase),
  );
  const ranking = new Ranking(table, mask);
  for (const { records, term, isPrefix } of without) {
    eachPosting(records, term, isPrefix, (doc) => ranking.exclude(doc));
  }
  for (const { records, term, isPrefix } of found) {
    let documentFrequency = 0;
    eachPosting(records, term, isPrefix, (doc, frequency) => {
      documentFrequency += 1;
      ranking.add(doc, frequency);
    });
    ranking.endTerm(documentFrequency);
  }
  const best = ranking.best();
  if (sort === null && groups.length > 0) return isReversed ? best.reverse() : best;
  const left = new Uint8Array(mask.length);
  for (const doc of best) left[doc] = 1;
  return orderOf(table, left, sort ?? 'date', isReversed);
}

interface ReadTerm {
  readonly term: string;
  readonly isPrefix: boolean;
  readonly records: readonly OpenRecord[];
}

/** All terms of the groups, read at once. */
const readTerms = (snapshot: IndexSnapshot, groups: readonly WordGroup[]): Promise<ReadTerm[]> =>
  Promise.all(
    groups
      .flatMap(({ terms, isPrefix }) =>
        terms.map(({ term }, index) => ({ term, isPrefix: isPrefix && index === terms.length - 1 })),
      )
      .map(async ({ term, isPrefix }) => ({ term, isPrefix, records: await snapshot.recordsOf(term, isPrefix) })),
  );

function eachPosting(
  records: readonly OpenRecord[],
  term: string,
  isPrefix: boolean,
  onPosting: (doc: number, frequency: number) => void,
): void {
  for (const record of records) {
    for (let index = lowerBound(record.terms, term); index < record.terms.length; index += 1) {
      const found = record.terms[index] ?? '';
      if (found === term) readTerm(record, index, onPosting);
      else if (isPrefix && found.startsWith(term)) {
        readTerm(record, index, (doc, frequency) => onPosting(doc, frequency * prefixShare));
      } else break;
      if (!isPrefix) break;
    }
  }
}
