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
    const blob = await response.blob();
    return blob.size > limits.image ? null : await base64Of(blob);
  } catch (cause) {
    console.debug('Sheaf: the page may not read its picture', cause);
    return null;
  }
}

/** A buffer would be the page's own, which Firefox does not let a content script look into; a text is anybody's. */
const base64Of = (blob: Blob): Promise<string | null> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(blob);
  });
