/**
 * Which texts have been seen, at 53 bits each: half a million addresses take some 20 MB instead of 100. Among a million,
 * one in 18,000 imports would take two of them for one (birthday bound at 2^53); good for counting, not for deciding.
 */
export class HashSet {
  readonly #hashes = new Set<number>();

  /** Whether the text is new. */
  add(text: string): boolean {
    const size = this.#hashes.size;
    this.#hashes.add(hash53(text));
    return this.#hashes.size > size;
  }
}

/** Two FNV-1a sums with different starts, mixed as MurmurHash3 ends, 53 bits of them. */
function hash53(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
  }
  return (mixed(high ^ low) & 0x1fffff) * 0x100000000 + (mixed(low) >>> 0);
}

function mixed(sum: number): number {
  let value = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
