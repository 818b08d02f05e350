/** So many arguments a call takes in every engine. */
const chunk = 32_768;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(binary);
}

/** The text of UTF-8 in Base64, lines folded or not; null for what is none. */
export function textOfBase64(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    // DOMException of atob, TypeError of the decoder: a file that is no text.
    if (cause instanceof DOMException || cause instanceof TypeError) return null;
    throw cause;
  }
}
