import { limits } from '../../model/limits.ts';

/** How long a picture may take, in ms. */
const patience = 10_000;

/**
 * The bytes at an address, fetched under whatever access Sheaf has, without cookies; null where the server does not let
 * us, does not answer, or sends more than `limits.image`.
 */
export async function loadImage(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    const announced = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || announced > limits.image) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.byteLength > limits.image ? null : bytes;
  } catch (cause) {
    console.debug('Sheaf: a picture could not be loaded', cause);
    return null;
  }
}
