import { type DocTest, maskOf } from '../../../search/docs/doc-test.ts';
import { type DocSort, orderOf } from '../../../search/docs/order.ts';
import { gatheredTerm, isGathered as isGatheredTerm } from '../../../search/postings/gathered.ts';
import { PostingBuffer } from '../../../search/postings/posting-buffer.ts';
import { lowerBound, type OpenRecord, readTerm } from '../../../search/postings/record.ts';
import type { Query, WordGroup } from '../../../search/query/query.ts';
import { Ranking } from '../../../search/rank.ts';
import type { FoundRecords, WantedTerm } from './record-reader.ts';
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
  const without = await readTerms(snapshot, excluded.filter(isKnown));
  const ranking = new Ranking(table, mask);
  const postings = new PostingBuffer();
  for (const term of without) eachPostings(term, postings, () => ranking.exclude(postings));
  for (const term of found) {
    const documentFrequency = eachPostings(term, postings, (share) => ranking.add(postings, share));
    ranking.endTerm(documentFrequency);
  }
  const best = ranking.best();
  if (sort === null && groups.length > 0) return isReversed ? best.reverse() : best;
  const left = new Uint8Array(mask.length);
  for (const doc of best) left[doc] = 1;
  return orderOf(table, left, sort ?? 'date', isReversed);
}

/** The terms that a query asks the index for. */
export const termsOfQuery = ({ groups, excluded }: Query): WantedTerm[] =>
  [...groups, ...excluded.filter(isKnown)].flatMap(termsOfGroup);

/** What is excluded as a phrase is left to `hasPhrases()`. */
const isKnown = ({ isPhrase }: WordGroup): boolean => !isPhrase;

const termsOfGroup = ({ terms, isPrefix }: WordGroup): WantedTerm[] =>
  terms.map(({ term }, index) => ({ term, isPrefix: isPrefix && index === terms.length - 1 }));

interface FoundTerm extends WantedTerm {
  readonly segments: readonly FoundRecords[];
}

/** All terms of the groups, read at once. */
const readTerms = (snapshot: IndexSnapshot, groups: readonly WordGroup[]): Promise<FoundTerm[]> =>
  Promise.all(
    groups.flatMap(termsOfGroup).map(async (wanted) => ({ ...wanted, segments: await snapshot.recordsOf(wanted) })),
  );

/**
 * Reads the postings of the term, and of what begins with a prefix, one list after the other, and calls back with how
 * much each counts. Returns how many there were.
 */
function eachPostings(found: FoundTerm, postings: PostingBuffer, onPostings: (share: number) => void): number {
  let count = 0;
  for (const { records, isGathered } of found.segments) {
    for (const record of records) {
      for (const { index, share, isPart } of isGathered ? gatheredPlaces(record, found) : places(record, found)) {
        readTerm(record, index, postings);
        onPostings(share);
        if (!isPart) count += postings.length;
      }
    }
  }
  return count;
}

/** Where a record has postings of a term, and how much they count. */
interface Place {
  readonly index: number;
  readonly share: number;
  /** Its documents are among those of another place. */
  readonly isPart: boolean;
}

function places({ terms }: OpenRecord, { term, isPrefix }: WantedTerm): Place[] {
  const found: Place[] = [];
  for (let index = lowerBound(terms, term); index < terms.length; index += 1) {
    const other = terms[index] ?? '';
    if (other === term) found.push({ index, share: 1, isPart: false });
    else if (!isPrefix || !other.startsWith(term)) break;
    else if (!isGatheredTerm(other)) found.push({ index, share: prefixShare, isPart: false });
  }
  return found;
}

/** The word itself is among what was gathered: both together count it once. */
const gatheredPlaces = ({ terms }: OpenRecord, { term }: WantedTerm): Place[] =>
  [
    { index: terms.indexOf(term), share: 1 - prefixShare, isPart: true },
    { index: terms.indexOf(gatheredTerm(term)), share: prefixShare, isPart: false },
  ].filter(({ index }) => index !== -1);
