import type { Library } from './schema.ts';

/** Ids of the clips before and after one in a list; null at its ends. */
export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

/** What stands around a clip in the library, newest first. Nothing around a clip that is not listed. Reads two keys. */
export async function readNeighbours(db: Library, clipId: string): Promise<Neighbours> {
  const tx = db.transaction('clips');
  const row = await tx.store.get(clipId);
  if (row === undefined || 'trashed' in row) return { previous: null, next: null };
  const listed = tx.store.index('byListed');
  const newer = await listed.openKeyCursor(IDBKeyRange.lowerBound(row.listed, true), 'next');
  const older = await listed.openKeyCursor(IDBKeyRange.upperBound(row.listed, true), 'prev');
  return { previous: newer?.primaryKey ?? null, next: older?.primaryKey ?? null };
}
