import type { OpenRecord } from '../../../search/postings/record.ts';
import type { PostingsKey } from '../schema.ts';

/** Bytes of postings that a page keeps. */
const capacity = 6_000_000;
/** What a term costs besides its postings: a short string and its end. */
const bytesPerTerm = 40;

/** Records that were read of late, so that the next letter of a word reads nothing. They never change. */
export class RecordCache {
  readonly #records = new Map<string, OpenRecord>();
  #size = 0;

  get(key: PostingsKey): OpenRecord | undefined {
    const name = key.join();
    const record = this.#records.get(name);
    if (record !== undefined) {
      this.#records.delete(name);
      this.#records.set(name, record);
    }
    return record;
  }

  put(key: PostingsKey, record: OpenRecord): void {
    if (this.#records.has(key.join())) return;
    this.#records.set(key.join(), record);
    this.#size += costOf(record);
    for (const [name, oldest] of this.#records) {
      if (this.#size <= capacity || this.#records.size === 1) return;
      this.#records.delete(name);
      this.#size -= costOf(oldest);
    }
  }
}

const costOf = ({ terms, postings }: OpenRecord): number => postings.length + terms.length * bytesPerTerm;
