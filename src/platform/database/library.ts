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
 * One connection for as long as it serves, opened at the first use and again after it ended (a migration elsewhere, a
 * browser that cleared its storage) or refused to be used. Work is done again then, so it must open its transaction
 * before it changes anything outside.
 */
export function createLibraryAccess(open: typeof openLibrary = openLibrary): LibraryAccess {
  let connection: Promise<Result<Library, Problem>> | undefined;
  const forget = (): void => {
    connection = undefined;
  };
  const attempt = async <T>(work: (db: Library) => Promise<Result<T, Problem>>): Promise<Outcome<T>> => {
    connection ??= open({ onEnd: forget });
    const own = connection;
    const opened = await own;
    // Another attempt may have put a newer one in its place.
    const giveUp = (): void => {
      if (connection === own) forget();
    };
    if (!opened.ok) {
      giveUp();
      return opened;
    }
    try {
      return await work(opened.value);
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause;
      const isUnfit = cause.name === 'InvalidStateError';
      if (isUnfit) {
        giveUp();
        opened.value.close();
      }
      return { ok: false, error: storageProblem(cause), isUnfit };
    }
  };
  const withLibrary: LibraryAccess['withLibrary'] = async (work) => {
    const first = await attempt(work);
    // A closed connection throws before anything was done, one that refuses a change undoes what was: to do it again is safe.
    return !first.ok && first.isUnfit === true ? attempt(work) : first;
  };
  return { withLibrary, readLibrary: (read) => withLibrary(async (db) => ok(await read(db))) };
}

/** `isUnfit`: the connection has ended, or refuses what another one would take. */
type Outcome<T> = Result<T, Problem> & { readonly isUnfit?: boolean };

/** This context's connection: a cache, nothing that a stopped worker would miss. */
export const { withLibrary, readLibrary } = createLibraryAccess();
