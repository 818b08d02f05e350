/**
 * Bounds on zips of strangers. A text packs to a tenth, JSON of repeated keys to a fiftieth; deflate reaches 1,032 to 1
 * at most (zlib's technical details), which only a bomb needs.
 */
export const zipLimits = {
  /** Entries of a zip, and bytes of the directory that lists them. */
  entries: 500_000,
  directory: 200_000_000,
  /** Bytes of an entry, unpacked. */
  entry: 1_000_000_000,
  /** Bytes of all entries that are read, unpacked. */
  total: 20_000_000_000,
  /** Unpacked to packed, of an entry of more than `ratioFrom` unpacked bytes. */
  ratio: 200,
  ratioFrom: 1_000_000,
} as const;
