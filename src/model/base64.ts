/** Arguments that every engine takes in one call. */
const stretch = 0x8000;

/** Bytes in base64 (RFC 4648, 4). */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let from = 0; from < bytes.length; from += stretch) {
    characters += String.fromCharCode(...bytes.subarray(from, from + stretch));
  }
  return btoa(characters);
}

/** The bytes that such a text stands for. Throws `InvalidCharacterError` for another text. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
