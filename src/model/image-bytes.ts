/** Signatures of the image formats that browsers decode, at their offset, by media type. */
const signatures: readonly { readonly mediaType: string; readonly at: number; readonly bytes: readonly number[] }[] = [
  { mediaType: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  // "WEBP" after "RIFF" and a length.
  { mediaType: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  // "ftypavif" of an ISO base media file.
  { mediaType: 'image/avif', at: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66] },
];

/**
 * The media type of an image by its first bytes (WHATWG MIME Sniffing, 6.1); null for what is no picture that we take.
 * SVG is none: it is a document that can hold scripts.
 */
export const imageTypeOf = (bytes: Uint8Array): string | null =>
  signatures.find((each) => each.bytes.every((byte, index) => bytes[each.at + index] === byte))?.mediaType ?? null;

/** Whether bytes are the text of an SVG, as far as its beginning says. */
export function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4_096));
  return /<svg[\s>]/i.test(head) && /^\s*(?:\ufeff)?\s*<(?:svg|\?xml|!doctype svg|!--)/i.test(head);
}
