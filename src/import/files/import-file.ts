/** A file that the user gave, or an entry of a zip that they gave. It can be read as often as needed. */
export interface ImportFile {
  /** With its path within the folder or the zip that it comes from; for people, never to open anything by. */
  readonly name: string;
  /** Bytes; of a zip's entry, what the zip says of it. */
  readonly size: number;
  /** The content in pieces. Throws an `ImportFault` where it cannot be read to its end. */
  chunks(): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Some bytes from its midst; null for an entry of a zip, which can be read from its beginning alone. */
  readonly slice: ((from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>) | null;
}

/**
 * Why a file cannot be read on, as a sentence. Thrown within this room, where generators have no other way to end, and a
 * refused row at its edge: see `readFiles()`.
 */
export class ImportFault extends Error {}

/** Bytes that are read of a file at once. */
const piece = 1 << 20;

/** A `File` or `Blob` as it is imported. @param name where it is not the blob's own */
export const fileOf = (blob: Blob, name: string): ImportFile => ({
  name,
  size: blob.size,
  async *chunks() {
    for (let from = 0; from < blob.size; from += piece) {
      yield new Uint8Array(await blob.slice(from, from + piece).arrayBuffer());
    }
  },
  slice: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});

/** The last part of a path, in lower case: what a file is known by. */
export const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1).toLowerCase();
