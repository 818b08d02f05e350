import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Problem, problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { abort } from './abort.ts';
import { hearEndsOfReads } from './hear-ends-of-reads.ts';
import { type Migration, migrations } from './migrations/index.ts';
import type { Library } from './schema.ts';
import { storageProblem } from './storage-problem.ts';

export interface OpenOptions {
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  /** How long to wait for other windows of an older Sheaf to let go, in ms. */
  readonly patience?: number;
  /** Called when the connection has ended without our asking, so that a new one must be opened. */
  readonly onEnd?: () => void;
}

/**
 * Opens the library, brought to the version that this build knows. Problems: `database-newer`, `database-blocked`,
 * `storage-failed`. It never hangs: waiting for other windows ends after `patience`, while a migration may take its time.
 */
export async function openLibrary(options: OpenOptions = {}): Promise<Result<Library, Problem>> {
  const patience = countdown(options.patience ?? 10_000);
  const opening = open(options, patience.stop);
  const outcome = await Promise.race([opening, patience.isOver]);
  patience.stop();
  if (outcome !== 'over') return outcome;
  void opening.then((late) => {
    if (late.ok) late.value.close();
  });
  return err(blockedByOthers);
}

async function open(options: OpenOptions, onUpgrade: () => void): Promise<Result<Library, Problem>> {
  const { name = 'sheaf', migrations: steps = migrations, onEnd } = options;
  let migrationFailure: unknown;
  try {
    const db = await openDB(name, steps.length, {
      upgrade(db, oldVersion, _newVersion, tx) {
        onUpgrade();
        migrate(db, tx, steps.slice(oldVersion)).catch((cause: unknown) => {
          migrationFailure = cause;
        });
      },
      blocking(_current, _wanted, event) {
        // Another window wants to migrate: holding on would block it for good. Running transactions still finish.
        if (event.target instanceof IDBDatabase) event.target.close();
        onEnd?.();
      },
      terminated: () => onEnd?.(),
    });
    hearEndsOfReads(db);
    // From here on the stores are those of the schema: the last migration made them.
    return ok(db as unknown as Library);
  } catch (cause) {
    return err(migrationFailure === undefined ? openProblem(cause) : migrationProblem(migrationFailure));
  }
}

/** Runs the steps; if one fails, all are undone. A rejected promise alone would let the browser commit half of them. */
async function migrate(
  db: IDBPDatabase<unknown>,
  tx: IDBPTransaction<unknown, string[], 'versionchange'>,
  steps: readonly Migration[],
): Promise<void> {
  // The transaction's end is told by the open request as well; this copy of its failure has no other reader.
  tx.done.catch((cause: unknown) => console.debug('Sheaf: the migration was undone', cause));
  try {
    for (const step of steps) await step(db, tx);
  } catch (cause) {
    abort(tx);
    throw cause;
  }
}

function countdown(milliseconds: number): { readonly isOver: Promise<'over'>; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOver = new Promise<'over'>((resolve) => {
    timer = setTimeout(() => resolve('over'), milliseconds);
  });
  return { isOver, stop: () => clearTimeout(timer) };
}

function openProblem(cause: unknown): Problem {
  if (!(cause instanceof DOMException)) throw cause;
  return cause.name === 'VersionError' ? writtenByNewer : storageProblem(cause);
}

const writtenByNewer = problem(
  'database-newer',
  'The library on this device was written by a newer version of Sheaf; it was left as it is.',
  'Update Sheaf to the newest version.',
);

const blockedByOthers = problem(
  'database-blocked',
  'The library is held by another window of Sheaf.',
  'Close Sheaf’s other windows and tabs, then try again.',
);

const migrationProblem = (cause: unknown): Problem =>
  problem(
    'storage-failed',
    'The library could not be brought to this version of Sheaf; it was left as it was.',
    'Make sure that the device is not full and restart the browser; if it stays so, please report it.',
    [String(cause)],
  );
