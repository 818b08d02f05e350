import type { Problem } from '../../model/problem.ts';
import { ok, type Result } from '../../model/result.ts';
import { openLibrary } from './open.ts';
import type { Library } from './schema.ts';
import { storageProblem } from './storage-problem.ts';

/** Runs work on the library. An exception of IndexedDB becomes a problem; any other one is a bug and goes through. */
export interface LibraryAccess {
  /** For work that has problems of its own. */
  readonly withLibrary: <T>(work: (db: Library) => Promise<Result<T, Problem>>) => Promise<Result<T, Problem>>;
  /** For plain reads. */
  readonly readLibrary: <T>(read: (db: Library) => Promise<T>) => Promise<Result<T, Problem>>;
}

/**
 * One connection for as long as it lives, opened at the first use and again after it ended (a migration elsewhere, a
 * browser that cleared its storage). Work must open its transaction once, before it changes anything outside.
 */
export function createLibraryAccess(open: typeof openLibrary = openLibrary): LibraryAccess {
  let connection: Promise<Result<Library, Problem>> | undefined;
  const forget = (): void => {
    connection = undefined;
  };
  const connect = async (): Promise<Result<Library, Problem>> => {
    connection ??= open({ onEnd: forget });
    const opened = await connection;
    if (!opened.ok) forget();
    return opened;
  };
  const attempt = async <T>(work: (db: Library) => Promise<Result<T, Problem>>): Promise<Outcome<T>> => {
    const opened = await connect();
    if (!opened.ok) return opened;
    try {
      return await work(opened.value);
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause;
      return { ok: false, error: storageProblem(cause), hasLostConnection: cause.name === 'InvalidStateError' };
    }
  };
  const withLibrary: LibraryAccess['withLibrary'] = async (work) => {
    const first = await attempt(work);
    if (first.ok || !first.hasLostConnection) return first;
    // `transaction()` on a closed connection throws before anything was done, so doing it again is safe.
    forget();
    return attempt(work);
  };
  return { withLibrary, readLibrary: (read) => withLibrary(async (db) => ok(await read(db))) };
}

type Outcome<T> = Result<T, Problem> & { readonly hasLostConnection?: boolean };

/** This context's connection: a cache, nothing that a stopped worker would miss. */
export const { withLibrary, readLibrary } = createLibraryAccess();
