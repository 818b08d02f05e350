/** A text without white space, and where each of its characters stood. Quotes are looked for in this form. */
export interface SqueezedText {
  readonly chars: string;
  /** The offset in the original of every code unit of `chars`; one more at the end: the original's length. */
  readonly offsets: Uint32Array;
}

/** White space, soft hyphens, zero-width and bidi marks, the byte order mark: what a page may show or not show. */
const isInvisible = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0xad ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  (code >= 0x205f && code <= 0x206f) ||
  code === 0x3000 ||
  code === 0xfeff;

/** Typographers' quotes and dashes for the typewriter's: one site writes them so, its feed the other way. */
const plain: ReadonlyMap<number, number> = new Map([
  [0x2018, 0x27],
  [0x2019, 0x27],
  [0x201c, 0x22],
  [0x201d, 0x22],
  [0x2010, 0x2d],
  [0x2011, 0x2d],
  [0x2012, 0x2d],
  [0x2013, 0x2d],
  [0x2014, 0x2d],
]);

/** `fromCharCode` takes its arguments from the stack, which holds some hundred thousand. */
const piece = 0x4000;

/**
 * Leaves out what depends on the layout, so that a text is the same however it is broken into lines, blocks and elements.
 * Linear; one code unit of the result for each that is kept.
 */
export function squeeze(text: string): SqueezedText {
  const codes = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length + 1);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInvisible(code)) continue;
    codes[length] = code < 0x2010 || code > 0x201d ? code : (plain.get(code) ?? code);
    offsets[length] = at;
    length += 1;
  }
  offsets[length] = text.length;
  return { chars: textOf(codes.subarray(0, length)), offsets: offsets.slice(0, length + 1) };
}

function textOf(codes: Uint16Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < codes.length; from += piece) {
    pieces.push(String.fromCharCode(...codes.subarray(from, from + piece)));
  }
  return pieces.join('');
}

/** The first index in `chars` that stands at or behind an offset of the original. Binary search. */
export function indexAt({ offsets }: SqueezedText, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
