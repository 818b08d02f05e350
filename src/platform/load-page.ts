import { limits } from '../model/limits.ts';
import type { Problem } from '../model/problem.ts';
import { err, ok, type Result } from '../model/result.ts';
import { readUpTo } from './read-up-to.ts';

/** See `LinkReader` in `src/batch/read-link.ts`, whose shapes these are. */
interface Head {
  readonly status: number;
  header(name: string): string | null;
}
interface Loaded extends Head {
  readonly url: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
type Failure =
  | { readonly reason: 'refused'; readonly problem: Problem; readonly head: Head }
  | { readonly reason: 'aborted' | 'timeout' | 'too-large' | 'elsewhere' | 'network'; readonly detail: string };
interface Options {
  /** Refuses an answer by its head, before its body is read. */
  readonly judge: (head: Head) => Problem | null;
  readonly signal: AbortSignal;
}

/** How long a page may take, in ms. */
const patience = 30_000;

/**
 * A page as the browser would get it if its link were followed: with the user's cookies, redirects followed, no referrer.
 * Nothing of it runs and nothing that it names is loaded. It needs access to the page's host, and to every host on the
 * way. Never rejects.
 */
export async function loadPage(url: string, { judge, signal }: Options): Promise<Result<Loaded, Failure>> {
  const overtime = AbortSignal.timeout(patience);
  const either = AbortSignal.any([signal, overtime]);
  try {
    const response = await fetch(url, {
      // Some servers give JSON to those who take anything.
      headers: { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1' },
      credentials: 'include',
      referrerPolicy: 'no-referrer',
      signal: either,
    });
    const head: Head = { status: response.status, header: (name) => response.headers.get(name) };
    const refusal = judge(head);
    if (refusal !== null) {
      await response.body?.cancel();
      return err({ reason: 'refused', problem: refusal, head });
    }
    const bytes = await readUpTo(response, limits.page);
    if (bytes === null) return err({ reason: 'too-large', detail: url });
    return ok({ ...head, url: response.url === '' ? url : response.url, bytes });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    if (signal.aborted) return err({ reason: 'aborted', detail });
    if (overtime.aborted) return err({ reason: 'timeout', detail });
    return err({ reason: (await leadsElsewhere(url, either)) ? 'elsewhere' : 'network', detail });
  }
}

/** Whether a page that could not be had sends its reader on: a host that Sheaf may not reach looks like no network. */
async function leadsElsewhere(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const { type } = await fetch(url, { redirect: 'manual', credentials: 'include', signal });
    return type === 'opaqueredirect';
  } catch (cause) {
    console.debug('Sheaf: the page cannot be reached at all', cause);
    return false;
  }
}
