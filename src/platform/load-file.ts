import { type Problem, problem } from '../model/problem.ts';
import { err, ok, type Result } from '../model/result.ts';
import { readUpTo } from './read-up-to.ts';

/** How long a file may take, in ms. */
const patience = 60_000;

/**
 * The bytes at an address that the user named, without cookies, past the cache. Redirects are followed: there is no token
 * that they could carry away.
 *
 * @param limit Bytes; a file that has more is not read to its end.
 * @returns problem `backend-unavailable` with the reason, where it is not there, is too large, or does not come in time.
 */
export async function loadFile(url: string, limit: number): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return err(notLoaded(url, `The server answered ${response.status}.`));
    const bytes = await readUpTo(response, limit);
    if (bytes !== null) return ok(bytes);
    return err(notLoaded(url, `It has more than ${(limit / 1_000_000).toLocaleString('en')} MB.`));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    // `fetch` says the same of all that goes wrong on the way, so that the likeliest has to be named.
    return err(notLoaded(url, reason, ...(cause instanceof TypeError ? [ledElsewhere] : [])));
  }
}

const ledElsewhere = 'If it leads on to another site, enter the address there.';

const notLoaded = (url: string, ...reasons: readonly string[]): Problem =>
  problem(
    'backend-unavailable',
    'The catalog could not be loaded from its address.',
    'Check the address and try again later; the catalog in use stays as it was.',
    [url, ...reasons],
  );
