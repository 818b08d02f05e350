/** Runs in a page of the extension: puts made-up clips into its real database, as a Sheaf without a search would have. */

import { ok } from '../../../src/model/result.ts';
import { openLibrary } from '../../../src/platform/database/open.ts';
import { type Library, onlyRow } from '../../../src/platform/database/schema.ts';
import { contentRow, liveRow } from '../../../src/platform/database/writes/rows.ts';
import { indexClips, indexStores, searchStores } from '../../../src/platform/database/writes/search/index-clips.ts';
import { inOneWrite } from '../../../src/platform/database/writes/transaction.ts';
import { madeUpClip } from './made-up-clip.ts';

async function openDatabase(): Promise<Library> {
  const opened = await openLibrary();
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}
const opening = openDatabase();

/** Adds the clips with these numbers: `[from, to)`. */
async function fill(from: number, to: number): Promise<void> {
  const db = await opening;
  const tx = db.transaction(['clips', 'contents', 'counters'], 'readwrite', { durability: 'relaxed' });
  for (let n = from; n < to; n += 1) {
    const { clip, content } = madeUpClip(n);
    void tx.objectStore('clips').put(liveRow(clip));
    void tx.objectStore('contents').put(contentRow(clip.id, content));
  }
  await tx.objectStore('counters').put(to, 'listed');
  await tx.done;
}

/** Leaves the index as the migration does. */
async function forgetIndex(): Promise<void> {
  const db = await opening;
  for (const store of searchStores) await db.clear(store);
}

const indexState = async () => (await opening).get('searchState', onlyRow);

/** Adds a clip to the index in a transaction of its own; the time for one that puts a row back beside it, both in ms. */
async function addOne(n: number): Promise<{ added: number; floor: number }> {
  const db = await opening;
  const source = madeUpClip(n);
  const start = performance.now();
  await inOneWrite(db, searchStores, async (tx) => {
    const state = await tx.objectStore('searchState').get(onlyRow);
    if (state !== undefined) await tx.objectStore('searchState').put(state, onlyRow);
    return ok(null);
  });
  const middle = performance.now();
  await inOneWrite(db, indexStores, async (tx) => {
    await indexClips(tx, [{ ...source, isListed: true }]);
    return ok(null);
  });
  return { floor: middle - start, added: performance.now() - middle };
}

Object.assign(globalThis, {
  __library: { fill, forgetIndex, indexState, addOne, close: async () => (await opening).close() },
});
