import type { ClipContent } from '../../../model/clip.ts';

/** SHA-256 of the body's text in UTF-8, hexadecimal; null without a body. Await it before a transaction begins. */
export async function contentHashOf(content: Pick<ClipContent, 'body'>): Promise<string | null> {
  if (content.body === null) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content.body.text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
