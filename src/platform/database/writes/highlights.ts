import type { Highlight } from '../../../model/highlight.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import type { ReadingPlace } from '../../../model/reading-place.ts';
import { err, ok, type Result } from '../../../model/result.ts';
import type { Library } from '../schema.ts';
import { reindexClips, reindexStores } from './search/reindex-clips.ts';
import { inOneWrite } from './transaction.ts';

/**
 * Keeps highlights and has them found, each in the place of the one with its id; all or none. For a new one, an edit, an undone deletion and a
 * restored backup alike. Problem `not-found`: a clip is not in the library; one in the trash is.
 */
export const putHighlights = (
  db: Library,
  highlights: readonly Highlight[],
): Promise<Result<readonly Highlight[], Problem>> =>
  inOneWrite(db, reindexStores, async (tx) => {
    for (const highlight of highlights) {
      if ((await tx.objectStore('clips').getKey(highlight.clipId)) === undefined)
        return err(clipGone(highlight.clipId));
      await tx.objectStore('highlights').put(highlight);
    }
    await reindexClips(
      tx,
      highlights.map(({ clipId }) => clipId),
    );
    return ok(highlights);
  });

/** Deletes highlights for good. Replies with those that were there, so that they can be put back. */
export const removeHighlights = (db: Library, ids: readonly string[]): Promise<Result<readonly Highlight[], Problem>> =>
  inOneWrite(db, reindexStores, async (tx) => {
    const removed: Highlight[] = [];
    for (const id of ids) {
      const row = await tx.objectStore('highlights').get(id);
      if (row === undefined) continue;
      await tx.objectStore('highlights').delete(id);
      removed.push(row);
    }
    await reindexClips(
      tx,
      removed.map(({ clipId }) => clipId),
    );
    return ok(removed);
  });

/** Remembers where reading stopped. Of a clip that is gone meanwhile nothing is kept. */
export const putReadingPlace = (db: Library, place: ReadingPlace): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['readingPlaces', 'clips'], async (tx) => {
    const isThere = (await tx.objectStore('clips').getKey(place.clipId)) !== undefined;
    if (isThere) await tx.objectStore('readingPlaces').put(place);
    return ok(null);
  });

const clipGone = (id: string): Problem =>
  problem(
    'not-found',
    'The clip of this highlight is not in the library any more.',
    'Clip the page again, then highlight the passage.',
    [id],
  );
