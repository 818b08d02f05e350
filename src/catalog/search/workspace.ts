/**
 * Room for a search to work in, made once for an index. Thrown away at each keystroke, these arrays have the
 * browser collect garbage the sooner, and with a large catalog in memory each collection takes it ten milliseconds.
 */
export interface Workspace {
  readonly keys: Float64Array;
  /** By term: what all words of the query cost together, what the worst of them costs, and what one costs. */
  readonly total: Uint16Array;
  readonly worst: Uint8Array;
  readonly best: Uint8Array;
}

/** @param size number of terms */
export const workspaceFor = (size: number): Workspace => ({
  keys: new Float64Array(size),
  total: new Uint16Array(size),
  worst: new Uint8Array(size),
  best: new Uint8Array(size),
});
