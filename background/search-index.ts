import type { Problem } from '../src/model/problem.ts';
import type { Result } from '../src/model/result.ts';
import type { Change } from '../src/platform/changes.ts';
import type { LibraryAccess } from '../src/platform/database/library.ts';
import type { Library } from '../src/platform/database/schema.ts';
import { mergeNext } from '../src/platform/database/writes/search/merge.ts';
import { rebuildNext } from '../src/platform/database/writes/search/rebuild.ts';
import { tidyIndex } from '../src/platform/database/writes/search/reset.ts';

/** The world outside of the index's upkeep. */
export interface SearchWorld {
  readonly withLibrary: LibraryAccess['withLibrary'];
  readonly now: () => Date;
  readonly announce: (change: Change) => void;
  /** Runs the task unless one of that name runs already. */
  readonly withFreeLock: (name: string, task: () => Promise<void>) => Promise<boolean>;
  readonly keepingAwake: <T>(task: Promise<T>) => Promise<T>;
  readonly setWakeUp: (at: Date | null, name: 'search') => Promise<void>;
}

const lockName = 'search-index';
/** In ms: when to go on if the browser ends the background in the middle. */
const resumeAfter = 60_000;

/** At the background's start: mends the index, then brings it up to date. */
export async function startIndex(world: SearchWorld): Promise<void> {
  await world.withFreeLock(lockName, async () => {
    const tidied = await world.withLibrary(tidyIndex);
    if (!tidied.ok) console.warn('Sheaf: the search index could not be tidied', tidied.error);
  });
  await maintainIndex(world);
}

/**
 * Puts clips into the index that it does not have, and merges its segments, step by step until nothing is left to do.
 * Every step is safe to be interrupted; an alarm takes up what was.
 */
export async function maintainIndex(world: SearchWorld): Promise<void> {
  await world.withFreeLock(lockName, () => world.keepingAwake(work(world)));
}

async function work(world: SearchWorld): Promise<void> {
  let hasAlarm = false;
  for (;;) {
    const isMore = await step(world, (db) => rebuildNext(db, nextTask));
    // Only a rebuild outlasts the background's patience.
    if (isMore && !hasAlarm) await world.setWakeUp(new Date(world.now().getTime() + resumeAfter), 'search');
    hasAlarm ||= isMore;
    if (isMore) world.announce({ kind: 'search' });
    const isMerged = await step(world, mergeNext);
    if (!isMore && !isMerged) break;
  }
  if (!hasAlarm) return;
  await world.setWakeUp(null, 'search');
  world.announce({ kind: 'search' });
}

/** A step that fails (a full disk) ends the work; the next save or start tries again. */
async function step(
  { withLibrary }: SearchWorld,
  task: (db: Library) => Promise<Result<boolean, Problem>>,
): Promise<boolean> {
  const done = await withLibrary(task);
  if (!done.ok) console.warn('Sheaf: the search index could not be kept up', done.error);
  return done.ok && done.value;
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
