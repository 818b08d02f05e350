import type { Problem } from '../../src/model/problem.ts';
import type { Result } from '../../src/model/result.ts';
import { giveWay } from '../../src/platform/database/writes/images.ts';
import type { Collaborators } from '../collaborators.ts';

/** So much is freed at once: several clips of the largest kind, so that the next save does not stand there again. */
const roomForClips = 50_000_000;

/**
 * Runs a write of clips. Where there is no room for it, kept images make some, and it runs once more: images give way,
 * never the clip.
 */
export async function withRoomForClips<T>(
  write: () => Promise<Result<T, Problem>>,
  { withLibrary, announce }: Pick<Collaborators, 'withLibrary' | 'announce'>,
): Promise<Result<T, Problem>> {
  const first = await write();
  if (first.ok || first.error.code !== 'quota') return first;
  const freed = await withLibrary((db) => giveWay(db, roomForClips));
  if (!freed.ok || freed.value === 0) return first;
  announce({ kind: 'images' });
  return write();
}
