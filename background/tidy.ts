import { purgeTrash } from '../src/platform/database/writes/trash.ts';
import type { Collaborators } from './collaborators.ts';

/** Opens the database, which brings it to this version, and empties the trash of what is too old. */
export async function tidy({ withLibrary, now, announce }: Collaborators): Promise<void> {
  const purged = await withLibrary((db) => purgeTrash(db, { now }));
  if (!purged.ok) console.warn('Sheaf: the library could not be tidied', purged.error);
  else if (purged.value > 0) announce({ kind: 'clips' });
}
