import { lowerBound, type PostingsRecord, RecordWriter } from './record.ts';

/** A document to put into a segment. */
export interface CountedDoc {
  readonly doc: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** The immutable postings of some documents. */
export interface Segment {
  /** The first term of each record. */
  readonly firstTerms: readonly string[];
  readonly records: readonly PostingsRecord[];
}

/** Puts documents into a segment. They must come in the order of their numbers. */
export function buildSegment(docs: readonly CountedDoc[]): Segment {
  const lists = new Map<string, number[]>();
  for (const { doc, counts } of docs) {
    for (const [term, frequency] of counts) {
      const list = lists.get(term);
      if (list === undefined) lists.set(term, [doc, frequency]);
      else list.push(doc, frequency);
    }
  }
  const writer = new RecordWriter();
  const records: PostingsRecord[] = [];
  const keep = (record: PostingsRecord | null): void => {
    if (record !== null) records.push(record);
  };
  for (const term of [...lists.keys()].sort()) keep(writer.add(term, lists.get(term) ?? []));
  keep(writer.close());
  return { firstTerms: records.map(firstTermOf), records };
}

export const firstTermOf = ({ terms }: PostingsRecord): string => {
  const end = terms.indexOf('\n');
  return end === -1 ? terms : terms.slice(0, end);
};

/** The places of the records that may hold the term, or with `isPrefix` a term that begins with it: `[from, to)`. */
export function recordsFor(firstTerms: readonly string[], term: string, isPrefix: boolean): [from: number, to: number] {
  const after = lowerBound(firstTerms, term);
  // The record before may hold it too, unless the term begins a record itself.
  const from = firstTerms[after] === term ? after : Math.max(0, after - 1);
  if (!isPrefix) return [from, Math.min(from + 1, firstTerms.length)];
  let to = Math.max(after, from + 1);
  while (to < firstTerms.length && firstTerms[to]?.startsWith(term)) to += 1;
  return [from, Math.min(to, firstTerms.length)];
}
