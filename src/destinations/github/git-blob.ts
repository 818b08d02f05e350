/**
 * The id that git gives to a file's content: the hash of a header and the bytes (git-hash-object). By it, a file is
 * compared without being loaded.
 * @param like another id of the same repository: SHA-1 has 40 digits, SHA-256 has 64
 */
export async function blobId(bytes: Uint8Array<ArrayBuffer>, like: string): Promise<string> {
  const header = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const blob = new Uint8Array(header.length + bytes.length);
  blob.set(header);
  blob.set(bytes, header.length);
  const digest = await crypto.subtle.digest(like.length === 64 ? 'SHA-256' : 'SHA-1', blob);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
