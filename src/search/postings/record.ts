import type { PostingBuffer } from './posting-buffer.ts';
import { writePostings } from './posting-list.ts';
import { VarintWriter } from './varint.ts';

/** A stretch of a segment's terms, in order, with the postings of each. */
export interface PostingsRecord {
  /** Joined by line feeds, which no term holds: one string is cloned faster than a thousand. */
  readonly terms: string;
  /** Where each term's postings end in `postings`. */
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly postings: Uint8Array<ArrayBuffer>;
}

/** A record is closed when its postings and terms have so many bytes: measured as a good size to read one term of. */
const recordSize = 32_768;

/** Takes terms in order and hands out a record whenever one is full. */
export class RecordWriter {
  #writer = new VarintWriter();
  #terms: string[] = [];
  #ends: number[] = [];
  #size = 0;

  /** Adds a term; returns the record that is full by it, or null. `pairs` as for `writePostings()`. */
  add(term: string, pairs: ArrayLike<number>): PostingsRecord | null {
    writePostings(this.#writer, pairs);
    this.#terms.push(term);
    this.#ends.push(this.#writer.length);
    this.#size += term.length + 1;
    return this.#size + this.#writer.length >= recordSize ? this.close() : null;
  }

  /** What is left; null for nothing. */
  close(): PostingsRecord | null {
    if (this.#terms.length === 0) return null;
    const record = {
      terms: this.#terms.join('\n'),
      ends: Uint32Array.from(this.#ends),
      postings: this.#writer.take(),
    };
    this.#terms = [];
    this.#ends = [];
    this.#size = 0;
    return record;
  }
}

/** A record that is looked into: its terms apart. */
export interface OpenRecord extends Omit<PostingsRecord, 'terms'> {
  readonly terms: readonly string[];
}

export const openRecord = (record: PostingsRecord): OpenRecord => ({ ...record, terms: record.terms.split('\n') });

/** The place of the first term that is not before the given one. Terms are ordered by UTF-16 units. */
export function lowerBound(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads the postings of the term at a place: in ascending order of the documents, frequencies weighted. */
export function readTerm({ ends, postings }: OpenRecord, index: number, into: PostingBuffer): void {
  into.read(postings, ends[index - 1] ?? 0, ends[index] ?? 0);
}
