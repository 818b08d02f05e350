/** Rows of the comparison that fit into one machine word. */
const word = 32;

/**
 * How well a pattern fits at every place of a text: the n-th number is the least count of characters that must be put in,
 * taken out or exchanged to turn the pattern into a stretch of text that ends at n.
 *
 * Myers' bit-parallel algorithm (“A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming”, JACM 46, 1999) with Hyyrö's blocks: a column of the comparison takes one step for each 32 characters of
 * the pattern, so time is text × ⌈pattern / 32⌉.
 *
 * @param isAnchored whether the stretch must begin at the text's beginning
 * @returns one number for each end, 0 to the text's length
 */
export function editDistances(pattern: string, text: string, isAnchored: boolean): Uint16Array {
  const blocks = Math.max(1, Math.ceil(pattern.length / word));
  const masks = masksOf(pattern, blocks);
  const none = new Int32Array(blocks);
  const up = new Int32Array(blocks).fill(-1);
  const down = new Int32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) % word);
  const distances = new Uint16Array(text.length + 1);
  let distance = pattern.length;
  distances[0] = distance;
  if (pattern.length === 0) return distances;

  for (let at = 0; at < text.length; at += 1) {
    const mask = masks.get(text.charCodeAt(at)) ?? none;
    // What the row above tells the block: +1, 0 or -1. Above the first one lies the text itself.
    let carry = isAnchored ? 1 : 0;
    for (let block = 0; block < blocks; block += 1) {
      const isLast = block === blocks - 1;
      const pv = up[block] ?? 0;
      const mv = down[block] ?? 0;
      const fits = mask[block] ?? 0;
      const fromAbove = carry < 0 ? 1 : 0;
      const xv = fits | mv;
      const eq = fits | fromAbove;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const bit = isLast ? lastBit : 1 << (word - 1);
      const next = (ph & bit) !== 0 ? 1 : (mh & bit) !== 0 ? -1 : 0;
      ph = (ph << 1) | (carry > 0 ? 1 : 0);
      mh = (mh << 1) | fromAbove;
      up[block] = mh | ~(xv | ph);
      down[block] = ph & xv;
      carry = next;
    }
    distance += carry;
    distances[at + 1] = distance;
  }
  return distances;
}

/** For each character the places in the pattern where it stands, a bit a place. */
function masksOf(pattern: string, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at += 1) {
    const code = pattern.charCodeAt(at);
    const mask = masks.get(code) ?? new Int32Array(blocks);
    masks.set(code, mask);
    const block = Math.floor(at / word);
    mask[block] = (mask[block] ?? 0) | (1 << (at % word));
  }
  return masks;
}

export const reversed = (text: string): string => {
  let result = '';
  for (let at = text.length - 1; at >= 0; at -= 1) result += text[at];
  return result;
};
