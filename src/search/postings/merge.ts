import { type Gatherer, isGathered, type TermPostings } from './gathered.ts';
import { PostingBuffer } from './posting-buffer.ts';
import { lowerBound, type OpenRecord, openRecord, type PostingsRecord, RecordWriter, readTerm } from './record.ts';

/** The records of one segment, in order; null after the last. */
export type RecordSource = () => Promise<PostingsRecord | null>;

interface Cursor {
  readonly next: RecordSource;
  record: OpenRecord;
  index: number;
}

/**
 * Merges segments whose documents follow one another (all of a segment's come before those of the next one) into
 * records, without the documents that `isGone` names. Holds one record a segment in memory.
 *
 * @param gatherer gathers beginnings anew; null for a segment that is too small for that
 */
export async function* mergeSegments(
  sources: readonly RecordSource[],
  isGone: (doc: number) => boolean,
  gatherer: Gatherer | null,
): AsyncGenerator<PostingsRecord> {
  const writer = new RecordWriter();
  const postings = new PostingBuffer();
  let cursors: Cursor[] = [];
  for (const next of sources) {
    const record = await next();
    if (record !== null) cursors.push({ next, record: openRecord(record), index: 0 });
  }
  while (cursors.length > 0) {
    const term = leastTerm(cursors);
    const pairs: number[] = [];
    for (const cursor of cursors) {
      if (cursor.record.terms[cursor.index] !== term) continue;
      readTerm(cursor.record, cursor.index, postings);
      for (let at = 0; at < postings.length; at += 1) {
        const doc = postings.docs[at] ?? 0;
        if (!isGone(doc)) pairs.push(doc, postings.frequencies[at] ?? 0);
      }
      cursor.index += 1;
    }
    if (pairs.length > 0 && !isGathered(term)) {
      for (const gathered of gatherer?.add(term, pairs) ?? []) yield* added(writer, gathered);
      yield* added(writer, [term, pairs]);
    }
    for (const cursor of cursors.filter(isThrough)) {
      const record = await cursor.next();
      if (record === null) cursors = cursors.filter((each) => each !== cursor);
      else Object.assign(cursor, { record: openRecord(record), index: 0 });
    }
  }
  for (const gathered of gatherer?.close() ?? []) yield* added(writer, gathered);
  const last = writer.close();
  if (last !== null) yield last;
}

function* added(writer: RecordWriter, [term, pairs]: TermPostings): Generator<PostingsRecord> {
  const full = writer.add(term, pairs);
  if (full !== null) yield full;
}

const isThrough = ({ record, index }: Cursor): boolean => index >= record.terms.length;

function leastTerm(cursors: readonly Cursor[]): string {
  const terms = cursors.map(({ record, index }) => record.terms[index] ?? '');
  return terms.reduce((least, term) => (term < least ? term : least));
}

/** For tests of what a record holds: the postings of one term, document and frequency in turn. */
export function postingsOf(record: PostingsRecord, term: string): number[] {
  const open = openRecord(record);
  const index = lowerBound(open.terms, term);
  const postings = new PostingBuffer();
  if (open.terms[index] === term) readTerm(open, index, postings);
  return Array.from({ length: postings.length }, (_, at) => [
    postings.docs[at] ?? 0,
    postings.frequencies[at] ?? 0,
  ]).flat();
}
