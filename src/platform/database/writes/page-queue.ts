import type { Problem } from '../../../model/problem.ts';
import type { QueuedPage } from '../../../model/queued-page.ts';
import { ok, type Result } from '../../../model/result.ts';
import type { Library } from '../schema.ts';
import { inOneWrite } from './transaction.ts';

/** So many links of the context menu are remembered with what came of them. */
const mostRemembered = 50;

/** Puts pages into the queue, each in the place of the one with its id, and forgets the oldest links of the menu. */
export const putQueuedPages = (db: Library, pages: readonly QueuedPage[]): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['pageQueue'], async (tx) => {
    const store = tx.objectStore('pageQueue');
    for (const page of pages) await store.put(page);
    if (pages.every(({ from }) => from !== 'menu')) return ok(null);
    const ofMenu = (await store.getAll()).filter(({ from }) => from === 'menu');
    const old = ofMenu.toSorted((one, other) => other.askedAt.localeCompare(one.askedAt)).slice(mostRemembered);
    for (const { id } of old) await store.delete(id);
    return ok(null);
  });

/** Takes pages out of the queue; one that is not there is no failure. */
export const removeQueuedPages = (db: Library, ids: readonly string[]): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['pageQueue'], async (tx) => {
    for (const id of ids) await tx.objectStore('pageQueue').delete(id);
    return ok(null);
  });
