/**
 * The hash under which wallabag looks an address up: SHA-1, hexadecimal, of the address as PHP's `urldecode` leaves it
 * (wallabag's `UrlHasher`).
 */
export async function hashedUrl(url: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', urlDecoded(url));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** PHP's `urldecode`, in bytes: a plus is a space, and what is no escape stays as it is. */
function urlDecoded(url: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const [piece] of url.matchAll(/%[0-9a-f]{2}|\+|[^%+]+|%/gi)) {
    if (piece === '+') bytes.push(0x20);
    else if (/^%[0-9a-f]{2}$/i.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 16));
    else bytes.push(...new TextEncoder().encode(piece));
  }
  return Uint8Array.from(bytes);
}
