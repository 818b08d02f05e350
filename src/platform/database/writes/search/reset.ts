import type { Problem } from '../../../../model/problem.ts';
import { ok, type Result } from '../../../../model/result.ts';
import { type Library, onlyRow } from '../../schema.ts';
import { emptySearchState, usableState } from '../../search/state.ts';
import { inOneWrite } from '../transaction.ts';
import { type SearchTransaction, searchStores } from './index-clips.ts';

/**
 * Makes the index fit to be worked on when the background starts: one of another build is emptied, and what an
 * interrupted merge has left behind is removed.
 */
export const tidyIndex = (db: Library): Promise<Result<null, Problem>> =>
  inOneWrite(db, searchStores, async (tx) => {
    const state = usableState(await tx.objectStore('searchState').get(onlyRow));
    if (state === null) {
      await emptyIndex(tx);
      return ok(null);
    }
    let from = 0;
    for (const id of [...state.segments.map((segment) => segment.id).sort((a, b) => a - b), Number.MAX_SAFE_INTEGER]) {
      if (id > from) await tx.objectStore('searchPostings').delete(IDBKeyRange.bound([from], [id], false, true));
      from = id + 1;
    }
    return ok(null);
  });

/** Throws the index away, so that it is made anew. */
export async function emptyIndex(tx: SearchTransaction): Promise<void> {
  for (const store of searchStores) await tx.objectStore(store).clear();
  await tx.objectStore('searchState').put(emptySearchState(), onlyRow);
}
