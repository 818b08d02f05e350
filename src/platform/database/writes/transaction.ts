import type { IDBPTransaction, StoreNames } from 'idb';
import type { Problem } from '../../../model/problem.ts';
import { err, type Result } from '../../../model/result.ts';
import { abort } from '../abort.ts';
import type { Library, LibrarySchema } from '../schema.ts';
import { storageProblem } from '../storage-problem.ts';

type StoreName = StoreNames<LibrarySchema>;
export type WriteTransaction<Stores extends readonly StoreName[]> = IDBPTransaction<
  LibrarySchema,
  Stores[number][],
  'readwrite'
>;

/**
 * Runs work in one transaction and returns once it is on the disk: `strict` durability has the browser flush before the
 * complete event, so that what was answered with ok outlives a crash. If the work has a problem or throws, or the
 * commit fails, all is as before. The work may await requests of the transaction and nothing else. An `InvalidStateError` is
 * thrown: the connection is of no more use, and `withLibrary` does the work again on a new one.
 */
export async function inOneWrite<const Stores extends readonly StoreName[], T>(
  db: Library,
  stores: Stores,
  work: (tx: WriteTransaction<Stores>) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const tx = db.transaction([...stores], 'readwrite', { durability: 'strict' });
  const end = tx.done.then(
    () => ({ isCommitted: true as const }),
    (cause: unknown) => ({ isCommitted: false as const, cause }),
  );
  let outcome: Result<T, Problem>;
  try {
    outcome = await work(tx);
  } catch (cause) {
    const isOurs = abort(tx);
    const ended = await end;
    // A transaction that the browser has aborted fails its later requests too; what it died of says more.
    return failure(isOurs || ended.isCommitted ? cause : ended.cause);
  }
  if (!outcome.ok) abort(tx);
  const ended = await end;
  return ended.isCommitted || !outcome.ok ? outcome : failure(ended.cause);
}

/**
 * Firefox opens the first transaction after one that found no room for deleting alone: `put` throws then, on this
 * connection (`IDBTransaction::Mode::Cleanup`, `IDBDatabase::mQuotaExceeded` of dom/indexedDB in its source).
 */
const isRefused = (cause: DOMException): boolean => cause.name === 'InvalidStateError';

function failure(cause: unknown): Result<never, Problem> {
  if (cause instanceof DOMException && !isRefused(cause)) return err(storageProblem(cause));
  throw cause;
}
