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
 */
export async function* mergeSegments(
  sources: readonly RecordSource[],
  isGone: (doc: number) => boolean,
): AsyncGenerator<PostingsRecord> {
  const writer = new RecordWriter();
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
      readTerm(cursor.record, cursor.index, (doc, frequency) => {
        if (!isGone(doc)) pairs.push(doc, frequency);
      });
      cursor.index += 1;
    }
    const full = pairs.length > 0 ? writer.add(term, pairs) : null;
    if (full !== null) yield full;
    for (const cursor of cursors.filter(isThrough)) {
      const record = await cursor.next();
      if (record === null) cursors = cursors.filter((each) => each !== cursor);
      else Object.assign(cursor, { record: openRecord(record), index: 0 });
    }
  }
  const last = writer.close();
  if (last !== null) yield last;
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
  const pairs: number[] = [];
  if (open.terms[index] === term) readTerm(open, index, (doc, frequency) => pairs.push(doc, frequency));
  return pairs;
}
