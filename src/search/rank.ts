import type { DocTable } from './docs/doc-table.ts';

/** Numbers of documents and scores that can be told apart; together they stay below 2^53. */
const docLimit = 2 ** 26;
const scoreLimit = 2 ** 26;
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
  readonly #found: Uint8Array;
  readonly #frequencies: Float32Array;
  readonly #lengthRatios: Float32Array;
  readonly #listedCount: number;
  #touched: number[] = [];
  #termCount = 0;

  /** `mask`: 1 for documents that may be found; it is copied. */
  constructor(table: DocTable, mask: Uint8Array) {
    this.#mask = mask.slice();
    this.#scores = new Float32Array(table.docCount);
    this.#found = new Uint8Array(table.docCount);
    this.#frequencies = new Float32Array(table.docCount);
    this.#lengthRatios = table.lengthRatios;
    this.#listedCount = table.listedCount;
  }

  add(doc: number, frequency: number): void {
    // Found with all terms before, or it does not matter any more.
    if (this.#mask[doc] !== 1 || this.#found[doc] !== this.#termCount) return;
    if (this.#frequencies[doc] === 0) this.#touched.push(doc);
    this.#frequencies[doc] = (this.#frequencies[doc] ?? 0) + frequency;
  }

  /** Closes a term: whoever has not got it by now is out. `documentFrequency`: in how many documents it is. */
  endTerm(documentFrequency: number): void {
    // A term can be in more documents than are listed: those in the trash keep their postings.
    const inList = Math.min(documentFrequency, this.#listedCount);
    const idf = Math.log(1 + (this.#listedCount - inList + 0.5) / (inList + 0.5));
    for (const doc of this.#touched) {
      const frequency = (this.#frequencies[doc] ?? 0) / bodyWeight;
      const norm = k1 * (1 - b + b * (this.#lengthRatios[doc] ?? 1));
      this.#scores[doc] = (this.#scores[doc] ?? 0) + (idf * frequency * (k1 + 1)) / (frequency + norm);
      this.#found[doc] = this.#termCount + 1;
      this.#frequencies[doc] = 0;
    }
    this.#touched = [];
    this.#termCount += 1;
  }

  /** Takes a document out again. */
  exclude(doc: number): void {
    this.#mask[doc] = 0;
  }

  /** The documents that are left, the best first; equals with the latest first. */
  best(): Uint32Array {
    const keys: number[] = [];
    for (let doc = 0; doc < this.#found.length; doc += 1) {
      if (this.#mask[doc] !== 1 || this.#found[doc] !== this.#termCount) continue;
      // One number a document sorts natively, without a comparison in JavaScript.
      keys.push((scoreLimit - Math.round((this.#scores[doc] ?? 0) * scorePrecision)) * docLimit - doc);
    }
    const sorted = Float64Array.from(keys).sort();
    return Uint32Array.from(sorted, (key) => (docLimit - (key % docLimit)) % docLimit);
  }
}
