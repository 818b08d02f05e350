import type { ImageFailure } from '../../model/kept-image.ts';
import { limits } from '../../model/limits.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { isPrivateAddress } from '../../url/private-address.ts';

/** How long a picture may take while somebody waits for it, in ms. */
const patience = 10_000;

type Bytes = Uint8Array<ArrayBuffer>;
/** Why bytes did not come. `blocked`: the network or the browser's rules, which `fetch` does not tell apart. */
export type LoadFailure =
  | Extract<ImageFailure, 'unreachable' | 'refused' | 'too-large' | 'private-address'>
  | 'blocked';

export interface LoadOptions {
  /** In ms. */
  readonly patience: number;
  /** False refuses what lies in a private network, also what redirects lead to there. */
  readonly mayBePrivate: boolean;
}

/**
 * The bytes at an address, fetched under whatever access Sheaf has, without cookies; null where the server does not let
 * us, does not answer, or sends more than `limits.image`.
 */
export async function loadImage(url: string): Promise<Bytes | null> {
  const loaded = await fetchImage(url, { patience, mayBePrivate: true });
  return loaded.ok ? loaded.value : null;
}

/**
 * The same with the reason where nothing came. Of an answer no more than `limits.image` is read. A redirect into a
 * private network is followed before anybody can look at it (a page cannot see where redirects lead); its answer is
 * thrown away unread. Never rejects.
 */
export async function fetchImage(url: string, options: LoadOptions): Promise<Result<Bytes, LoadFailure>> {
  if (!options.mayBePrivate && isPrivateAddress(url)) return err('private-address');
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(options.patience),
    });
    const refusal = refusalOf(response, options);
    if (refusal === null) return await bytesOf(response);
    await response.body?.cancel();
    return err(refusal);
  } catch (cause) {
    console.debug('Sheaf: a picture could not be loaded', cause);
    const isOvertime = cause instanceof DOMException && cause.name === 'TimeoutError';
    return err(isOvertime ? 'unreachable' : 'blocked');
  }
}

function refusalOf({ ok: isFine, status, headers, url }: Response, { mayBePrivate }: LoadOptions): LoadFailure | null {
  if (!mayBePrivate && isPrivateAddress(url)) return 'private-address';
  const mayPass = status >= 500 || status === 429 || status === 408;
  if (!isFine) return mayPass ? 'unreachable' : 'refused';
  return Number(headers.get('content-length') ?? 0) > limits.image ? 'too-large' : null;
}

async function bytesOf(response: Response): Promise<Result<Bytes, LoadFailure>> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    parts.push(part.value);
    size += part.value.byteLength;
    if (size <= limits.image) continue;
    await reader?.cancel();
    return err('too-large');
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return ok(bytes);
}
