import { toBase64 } from '../src/model/base64.ts';
import { limits } from '../src/model/limits.ts';

/** How long a picture may take, in ms. It is on the screen already, so it comes from the cache. */
const patience = 5_000;

/**
 * The bytes at an address as base64, fetched as the page would: with its cookies on its own site, and elsewhere only
 * what is open to all. Null for everything else, and for more than `limits.image`.
 */
export async function loadInPage(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { cache: 'force-cache', signal: AbortSignal.timeout(patience) });
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.byteLength > limits.image ? null : toBase64(bytes);
  } catch (cause) {
    console.debug('Sheaf: the page may not read its picture', cause);
    return null;
  }
}
