import type { ClipContent } from '../../../model/clip.ts';
import { sha256 } from '../../sha256.ts';

/** SHA-256 of the body's text in UTF-8, hexadecimal; null without a body. Await it before a transaction begins. */
export async function contentHashOf(content: Pick<ClipContent, 'body'>): Promise<string | null> {
  if (content.body === null) return null;
  return sha256(new TextEncoder().encode(content.body.text));
}
