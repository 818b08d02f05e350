/** Rows of numbers one after the other, `width` each. */
export interface Matrix {
  readonly values: Float32Array;
  readonly width: number;
}

/** Rows as columns of small numbers: `columns[f][i]` is the bin of row i, at most `edges[f][bin]` in the row's measure. */
export interface Binned {
  readonly columns: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
}

/** Bins of a feature, and thus one more than thresholds. */
export const mostBins = 32;

/** Cuts each feature's range into up to 32 bins of about as many rows each. Edges have four significant digits. */
export function bin({ values, width }: Matrix): Binned {
  const count = width === 0 ? 0 : values.length / width;
  const edges: number[][] = [];
  const columns: Uint8Array[] = [];
  for (let feature = 0; feature < width; feature++) {
    const column = Float32Array.from({ length: count }, (_, row) => values[row * width + feature] ?? 0);
    const own = edgesOf(column.toSorted());
    edges.push(own);
    columns.push(Uint8Array.from(column, (value) => binOf(value, own)));
  }
  return { columns, edges };
}

function edgesOf(sorted: Float32Array): number[] {
  const edges: number[] = [];
  for (let at = 1; at < mostBins; at++) {
    // Rounded before anything is binned, so that the model's thresholds part rows as training did.
    const value = Number((sorted[Math.floor((at * sorted.length) / mostBins)] ?? 0).toPrecision(4));
    if (edges.length === 0 || value > (edges.at(-1) ?? 0)) edges.push(value);
  }
  // A last edge that nothing lies beyond parts nothing.
  while (edges.length > 0 && (edges.at(-1) ?? 0) >= (sorted.at(-1) ?? 0)) edges.pop();
  return edges;
}

function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
