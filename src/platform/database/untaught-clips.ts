import { newestRows } from './list-newest.ts';
import { keysOf } from './row-keys.ts';
import { type ClipRow, type Library, type ListKey, mostLessons } from './schema.ts';

/** Rows read at once: some milliseconds among the largest clips. */
const slice = 500;

/**
 * Ids of listed clips that are filed under something and have taught nothing, the newest first: imported ones, those of a
 * backup, and all others after everything was forgotten. Only so many of the newest are looked at as lessons are
 * kept: of older ones nobody can tell any more.
 *
 * @param most so many are enough
 */
export async function readUntaughtClips(db: Library, most: number): Promise<readonly string[]> {
  const taught = new Set(await db.getAllKeys('lessons'));
  const found: string[] = [];
  let before: ListKey | null = null;
  for (let seen = 0; seen < mostLessons && found.length < most; seen += slice) {
    const rows: readonly ClipRow[] = await newestRows(db, 'byListed', { before, limit: slice });
    const filed = rows.filter(
      (row) => keysOf(row, 'topics', 'id').length + keysOf(row, 'offerings', 'offeringId').length > 0,
    );
    found.push(...filed.map(({ id }) => id).filter((id) => !taught.has(id)));
    const last = rows.at(-1);
    if (rows.length < slice || last === undefined || !('listed' in last)) break;
    before = last.listed;
  }
  return found.slice(0, most);
}
