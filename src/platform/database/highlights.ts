import * as v from 'valibot';
import { type Highlight, highlightSchema } from '../../model/highlight.ts';
import { type ReadingPlace, readingPlaceSchema } from '../../model/reading-place.ts';
import type { Library } from './schema.ts';

/** A clip's highlights, in the order of their making. What does not parse stays stored and is left out. */
export async function readHighlights(db: Library, clipId: string): Promise<Highlight[]> {
  return readable(await db.getAllFromIndex('highlights', 'byClip', clipId));
}

/** The highlights of several clips by the clip's id; a clip without any has no entry. One transaction. */
export async function readHighlightsOf(
  db: Library,
  clipIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Highlight[]>> {
  const index = db.transaction('highlights').store.index('byClip');
  const found = await Promise.all(clipIds.map((id) => index.getAll(id)));
  return new Map(
    clipIds.flatMap((id, at) => {
      const rows = readable(found[at] ?? []);
      return rows.length === 0 ? [] : [[id, rows] as const];
    }),
  );
}

/** Rows that are in memory at the same time. */
const stretch = 500;

/**
 * Every highlight of the library, a stretch at a time, by id: for a backup, or an index that is built anew. Between two
 * stretches the caller may wait as long as it likes; what is written meanwhile may be in or not.
 */
export async function* eachHighlight(db: Library): AsyncGenerator<readonly Highlight[], void, undefined> {
  let after: IDBKeyRange | null = null;
  for (;;) {
    const rows: unknown[] = await db.getAll('highlights', after, stretch);
    const keys: string[] = await db.getAllKeys('highlights', after, stretch);
    const last = keys.at(-1);
    if (last === undefined) return;
    yield readable(rows);
    after = IDBKeyRange.lowerBound(last, true);
  }
}

/** Where reading stopped in a clip; null where it has not begun. */
export async function readReadingPlace(db: Library, clipId: string): Promise<ReadingPlace | null> {
  const place = v.safeParse(readingPlaceSchema, await db.get('readingPlaces', clipId));
  return place.success ? place.output : null;
}

/** The rows that this build can read, oldest first. */
export const readable = (rows: readonly unknown[]): Highlight[] =>
  rows
    .flatMap((row) => {
      const highlight = v.safeParse(highlightSchema, row);
      return highlight.success ? [highlight.output] : [];
    })
    .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
