/**
 * Postings of one term, read into arrays that are used again: a search of a frequent beginning goes through a million
 * postings, and a call for each would take three times as long.
 */
export class PostingBuffer {
  docs = new Uint32Array(1_024);
  frequencies = new Uint32Array(1_024);
  length = 0;

  /** Reads the postings in `[start, end)` of the bytes, see `writePostings()`. */
  read(bytes: Uint8Array, start: number, end: number): void {
    // No posting takes less than two bytes.
    this.#reserve((end - start) >>> 1);
    const { docs, frequencies } = this;
    let doc = 0;
    let length = 0;
    let value = 0;
    let shift = 0;
    let isFrequency = false;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      value |= (byte & 127) << shift;
      shift += 7;
      if (byte > 127) continue;
      if (isFrequency) frequencies[length++] = value;
      else {
        doc += value >>> 0;
        docs[length] = doc;
      }
      isFrequency = !isFrequency;
      value = 0;
      shift = 0;
    }
    this.length = length;
  }

  #reserve(count: number): void {
    if (count <= this.docs.length) return;
    this.docs = new Uint32Array(count * 2);
    this.frequencies = new Uint32Array(count * 2);
  }
}
