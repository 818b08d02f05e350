/**
 * The heights of a list's rows, in CSS pixels: an estimate until a row is measured. Offsets and rows at an offset are
 * found in logarithmic time (a Fenwick tree), so that 100,000 rows cost a measurement nothing.
 */
export class HeightTree {
  readonly #heights: Float64Array;
  readonly #sums: Float64Array;

  constructor(count: number, estimate: number) {
    this.#heights = new Float64Array(count).fill(estimate);
    this.#sums = new Float64Array(count + 1);
    // A node holds the sum of as many rows as its lowest bit says.
    for (let node = 1; node <= count; node += 1) this.#sums[node] = (node & -node) * estimate;
  }

  get count(): number {
    return this.#heights.length;
  }

  /** Returns whether that is news. */
  set(row: number, height: number): boolean {
    const change = height - (this.#heights[row] ?? height);
    if (change === 0) return false;
    this.#heights[row] = height;
    for (let node = row + 1; node < this.#sums.length; node += node & -node) {
      this.#sums[node] = (this.#sums[node] ?? 0) + change;
    }
    return true;
  }

  /** Where a row begins; of the count of rows, where the list ends. */
  offset(row: number): number {
    let sum = 0;
    for (let node = Math.min(row, this.count); node > 0; node -= node & -node) sum += this.#sums[node] ?? 0;
    return sum;
  }

  /** The row at an offset; the first and the last one for what lies outside. */
  rowAt(offset: number): number {
    let node = 0;
    let rest = offset;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step >= 1; step /= 2) {
      const next = node + step;
      const sum = this.#sums[next];
      if (sum !== undefined && sum <= rest) {
        node = next;
        rest -= sum;
      }
    }
    return Math.max(0, Math.min(node, this.count - 1));
  }
}
