import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { IDBPDatabase } from 'idb';
import type { FullClip } from '../../src/model/clip.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Result } from '../../src/model/result.ts';
import { openLibrary } from '../../src/platform/database/open.ts';
import type { Library } from '../../src/platform/database/schema.ts';
import { mergeClips } from '../../src/platform/database/writes/merge-clips.ts';
import { asImported } from './sample-clips.ts';

/** A browser without any database. */
export function emptyBrowser(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** An empty library in a browser of its own, brought there by the real migrations. */
export async function freshLibrary(): Promise<Library> {
  emptyBrowser();
  return okValue(await openLibrary());
}

export function okValue<T>(result: Result<T, Problem>): T {
  if (result.ok) return result.value;
  throw new Error(`Unexpected problem: ${JSON.stringify(result.error)}`);
}

export function problemOf(result: Result<unknown, Problem>): Problem {
  if (!result.ok) return result.error;
  throw new Error(`Unexpected success: ${JSON.stringify(result.value)}`);
}

/** Everything that the library holds, to compare before and after. */
export async function dump(db: Library): Promise<Record<string, unknown[]>> {
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)] as const),
  );
  return Object.fromEntries(stores);
}

/** Stores what the types forbid, as a damaged disk or another version of Sheaf would. */
export async function storeRaw(db: Library, store: string, value: unknown, key?: string): Promise<void> {
  await (db as unknown as IDBPDatabase<unknown>).put(store, value, key);
}

/** A clock that stands still. */
export const at = (instant: string) => ({ now: () => new Date(instant) });

/** Puts clips into a library as an import does. */
export async function addClips(db: Library, clips: readonly FullClip[]): Promise<void> {
  okValue(await mergeClips(db, clips.map(asImported), at('2026-02-02T10:00:00.000Z')));
}
