/** CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size that an image's header states, without decoding it: a few kilobytes can unpack to gigabytes of pixels. Null
 * where none is found.
 *
 * @param mediaType as `imageTypeOf` gives it
 */
export function imageSizeOf(bytes: Uint8Array, mediaType: string): Size | null {
  try {
    return readers[mediaType]?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? null;
  } catch (cause) {
    // The header is cut off.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

const readers: Readonly<Record<string, (view: DataView) => Size | null>> = {
  /** PNG, 11.2.1: IHDR comes first. */
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  /** GIF89a, 18: the logical screen. */
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/avif': avifSize,
};

/** ITU-T T.81, B.2.2: the frame header (SOF0 to SOF15, but for DHT, JPG and DAC) behind any number of other segments. */
function jpegSize(view: DataView): Size | null {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
}

const ascii = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));

/** RFC 9649: the extended header's canvas, or the one frame, lossy (RFC 6386, 9.1) or lossless. */
function webpSize(view: DataView): Size | null {
  const chunk = ascii(view, 12, 4);
  if (chunk === 'VP8X') {
    const at24 = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
    return { width: at24(24), height: at24(27) };
  }
  if (chunk === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (chunk !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

/** ISO/IEC 23008-12, 6.5.3: the largest `ispe` property; the boxes around it need not be understood. */
function avifSize(view: DataView): Size | null {
  let largest: Size | null = null;
  const end = Math.min(view.byteLength - 20, 65_536);
  for (let at = 0; at < end; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === null || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
