import type { DocTable } from './docs/doc-table.ts';
import { sortByKey } from './docs/sort-by-key.ts';
import type { PostingBuffer } from './postings/posting-buffer.ts';

/** Scores are sorted as whole numbers below 2^26; 32 rare words with a document of one word stay below a tenth of that. */
const scoreLimit = 2 ** 26 - 1;
const scorePrecision = 10_000;

/** BM25's usual constants (Robertson & Zaragoza 2009, 3.2): how soon repetition stops to count, how much length does. */
const k1 = 1.2;
const b = 0.75;

/** A term's frequencies are weighted; those of the body count double, see `searchFields`. */
const bodyWeight = 2;

/**
 * Gathers what each document scores. Every `begin…end` is a term or a group of terms that count as one (a prefix);
 * a document is found if each of them was.
 */
export class Ranking {
  readonly #mask: Uint8Array;
  readonly #scores: Float32Array;
  /** By document: how many of the terms it was found with. A phrase can have more than 255. */
  readonly #found: Uint16Array;
  readonly #frequencies: Float32Array;
  readonly #lengthRatios: Float32Array;
  readonly #listedCount: number;
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  #termCount = 0;

  /** `mask`: 1 for documents that may be found; what is excluded is taken out of it. */
  constructor(table: DocTable, mask: Uint8Array) {
    this.#mask = mask;
    this.#scores = new Float32Array(table.docCount);
    this.#found = new Uint16Array(table.docCount);
    this.#frequencies = new Float32Array(table.docCount);
    this.#touched = new Uint32Array(table.docCount);
    this.#lengthRatios = table.lengthRatios;
    this.#listedCount = table.listedCount;
  }

  /** Adds documents that have the term, or one of its group; each occurrence counts as much as `share` says. */
  add({ docs, frequencies, length }: PostingBuffer, share: number): void {
    const mask = this.#mask;
    const found = this.#found;
    const sums = this.#frequencies;
    const touched = this.#touched;
    const termCount = this.#termCount;
    let touchedCount = this.#touchedCount;
    for (let at = 0; at < length; at += 1) {
      const doc = docs[at] ?? 0;
      // Found with all terms before, or it does not matter any more.
      if (mask[doc] !== 1 || found[doc] !== termCount) continue;
      const sum = sums[doc] ?? 0;
      if (sum === 0) touched[touchedCount++] = doc;
      sums[doc] = sum + (frequencies[at] ?? 0) * share;
    }
    this.#touchedCount = touchedCount;
  }

  /** Closes a term: whoever has not got it by now is out. `documentFrequency`: in how many documents it is. */
  endTerm(documentFrequency: number): void {
    // A term can be in more documents than are listed: those in the trash keep their postings.
    const inList = Math.min(documentFrequency, this.#listedCount);
    const idf = Math.log(1 + (this.#listedCount - inList + 0.5) / (inList + 0.5));
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const doc = this.#touched[at] ?? 0;
      const frequency = (this.#frequencies[doc] ?? 0) / bodyWeight;
      const norm = k1 * (1 - b + b * (this.#lengthRatios[doc] ?? 1));
      this.#scores[doc] = (this.#scores[doc] ?? 0) + (idf * frequency * (k1 + 1)) / (frequency + norm);
      this.#found[doc] = this.#termCount + 1;
      this.#frequencies[doc] = 0;
    }
    this.#touchedCount = 0;
    this.#termCount += 1;
  }

  /** Takes documents out again. */
  exclude({ docs, length }: PostingBuffer): void {
    for (let at = 0; at < length; at += 1) this.#mask[docs[at] ?? 0] = 0;
  }

  /** The documents that are left, the best first; equals with the latest first. */
  best(): Uint32Array {
    const docs = new Uint32Array(this.#found.length);
    let count = 0;
    for (let doc = 0; doc < this.#found.length; doc += 1) {
      if (this.#mask[doc] === 1 && this.#found[doc] === this.#termCount) docs[count++] = doc;
    }
    return sortByKey(docs.subarray(0, count), (doc) =>
      Math.max(0, scoreLimit - Math.round((this.#scores[doc] ?? 0) * scorePrecision)),
    );
  }
}
