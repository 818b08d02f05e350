import * as v from 'valibot';
import { instantSchema } from './text.ts';

/** Since when a clip is read, archived, a favourite; null for not. */
export const readingStateSchema = v.object({
  readAt: v.nullable(instantSchema),
  archivedAt: v.nullable(instantSchema),
  favouriteAt: v.nullable(instantSchema),
});
export type ReadingState = v.InferOutput<typeof readingStateSchema>;

/** That of a clip which nobody has touched yet. */
export const unreadState: ReadingState = { readAt: null, archivedAt: null, favouriteAt: null };

/** What a user does to clips: sets what is named, leaves what is not. */
export const readingMarksSchema = v.partial(
  v.object({ isRead: v.boolean(), isArchived: v.boolean(), isFavourite: v.boolean() }),
);
export type ReadingMarks = v.InferOutput<typeof readingMarksSchema>;

/** The state after that; the very same one where nothing changes, so that the times of the first mark stay. */
export function withMarks(state: ReadingState, marks: ReadingMarks, now: string): ReadingState {
  const next = {
    readAt: marked(state.readAt, marks.isRead, now),
    archivedAt: marked(state.archivedAt, marks.isArchived, now),
    favouriteAt: marked(state.favouriteAt, marks.isFavourite, now),
  };
  const isSame =
    next.readAt === state.readAt && next.archivedAt === state.archivedAt && next.favouriteAt === state.favouriteAt;
  return isSame ? state : next;
}

function marked(since: string | null, isWanted: boolean | undefined, now: string): string | null {
  if (isWanted === undefined) return since;
  return isWanted ? (since ?? now) : null;
}
