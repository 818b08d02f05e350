/** Rows as columns of small numbers: `columns[f][i]` is the bin of row i, at most `edges[f][bin]` in the row's measure. */
export interface Binned {
  readonly columns: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
}

const bins = 32;

/** Cuts each feature's range into up to 32 bins of about as many rows each. */
export function bin(rows: readonly (readonly number[])[]): Binned {
  const width = rows[0]?.length ?? 0;
  const edges: number[][] = [];
  const columns: Uint8Array[] = [];
  for (let feature = 0; feature < width; feature++) {
    const values = Float64Array.from(rows, (row) => row[feature] ?? 0);
    const own = edgesOf(values.toSorted());
    edges.push(own);
    columns.push(Uint8Array.from(values, (value) => binOf(value, own)));
  }
  return { columns, edges };
}

function edgesOf(sorted: Float64Array): number[] {
  const edges: number[] = [];
  for (let at = 1; at < bins; at++) {
    const value = sorted[Math.floor((at * sorted.length) / bins)] ?? 0;
    if (edges.length === 0 || value > (edges.at(-1) ?? 0)) edges.push(value);
  }
  // A last edge that nothing lies beyond parts nothing.
  if (edges.at(-1) === sorted.at(-1)) edges.pop();
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
