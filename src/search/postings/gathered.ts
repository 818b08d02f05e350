import type { PostingsRecord } from './record.ts';

/** Stands after whatever a word can go on with, and no word has it: a gathered term comes after what it gathers. */
const mark = '\uffff';

/** UTF-16 units of the longest beginning that is gathered. Few longer ones have that many words. */
const longestBeginning = 4;

/**
 * A beginning is gathered if its words have so many postings, which is more than a record, and twice as many as it has
 * documents: less is read as fast word by word.
 */
const fewestPostings = 16_384;
const fewestPostingsADoc = 2;

/** The term under which a segment has the documents with any word that begins so. */
export const gatheredTerm = (beginning: string): string => beginning + mark;

export const isGathered = (term: string): boolean => term.endsWith(mark);

/** What a record has gathered: the beginnings, in order. */
export const beginningsIn = ({ terms }: Pick<PostingsRecord, 'terms'>): string[] =>
  terms.includes(mark) ? terms.split('\n').flatMap((term) => (isGathered(term) ? [term.slice(0, -1)] : [])) : [];

/** A term with its postings, as `writePostings()` takes them. */
export type TermPostings = readonly [term: string, pairs: ArrayLike<number>];

/**
 * Gathers the postings of words that begin alike, while they go by in their order. What somebody has typed of a word
 * often is a beginning that half of the words of some letter have: the words' own postings would be megabytes.
 */
export class Gatherer {
  readonly #levels: Level[];

  /** The documents that will come are in `[firstDoc, endDoc)`. */
  constructor(firstDoc: number, endDoc: number) {
    this.#levels = Array.from({ length: longestBeginning }, (_, index) => new Level(index + 1, firstDoc, endDoc));
  }

  /** Takes the next word; returns what was gathered of beginnings that it does not have, in order. */
  add(term: string, pairs: ArrayLike<number>): TermPostings[] {
    const closed = this.#levels.toReversed().flatMap((level) => level.turnTo(term));
    for (const level of this.#levels) level.add(pairs);
    return closed;
  }

  /** What is left after the last word. */
  close(): TermPostings[] {
    return this.#levels.toReversed().flatMap((level) => level.turnTo(''));
  }
}

/** Beginnings of one length: the one that is gathered now. */
class Level {
  readonly #length: number;
  readonly #firstDoc: number;
  readonly #frequencies: Uint32Array;
  #beginning: string | null = null;
  #docs: number[] = [];
  #postingCount = 0;

  constructor(length: number, firstDoc: number, endDoc: number) {
    this.#length = length;
    this.#firstDoc = firstDoc;
    this.#frequencies = new Uint32Array(endDoc - firstDoc);
  }

  /** Goes on to a word's beginning; returns the one before if that is through and has enough. */
  turnTo(term: string): TermPostings[] {
    const beginning = beginningOf(term, this.#length);
    if (beginning === this.#beginning) return [];
    const closed = this.#close();
    this.#beginning = beginning;
    return closed;
  }

  add(pairs: ArrayLike<number>): void {
    if (this.#beginning === null) return;
    for (let at = 0; at < pairs.length; at += 2) {
      const slot = (pairs[at] ?? 0) - this.#firstDoc;
      const sum = this.#frequencies[slot] ?? 0;
      if (sum === 0) this.#docs.push(slot);
      this.#frequencies[slot] = sum + (pairs[at + 1] ?? 0);
    }
    this.#postingCount += pairs.length / 2;
  }

  #close(): TermPostings[] {
    const beginning = this.#beginning;
    const isEnough =
      this.#postingCount >= fewestPostings && this.#postingCount >= this.#docs.length * fewestPostingsADoc;
    const closed: TermPostings[] = beginning !== null && isEnough ? [[gatheredTerm(beginning), this.#pairs()]] : [];
    for (const slot of this.#docs) this.#frequencies[slot] = 0;
    this.#docs = [];
    this.#postingCount = 0;
    return closed;
  }

  #pairs(): Uint32Array {
    const slots = Uint32Array.from(this.#docs).sort();
    const pairs = new Uint32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] ?? 0;
      pairs[at * 2] = slot + this.#firstDoc;
      pairs[at * 2 + 1] = this.#frequencies[slot] ?? 0;
    }
    return pairs;
  }
}

/** Null where the word is shorter, or a character would be cut in two. */
function beginningOf(term: string, length: number): string | null {
  const beginning = term.slice(0, length);
  return term.length < length || !beginning.isWellFormed() ? null : beginning;
}
