import type { TopicReference } from '../src/model/catalog.ts';
import type { Problem } from '../src/model/problem.ts';
import type { ReadingMarks } from '../src/model/reading-state.ts';
import type { LibraryAction, LibraryState } from './library-state.ts';
import { statusOf } from './list-request.ts';
import { runUndo, type Undo } from './undo.ts';
import { clipsInWords } from './words.ts';
import type { LibraryWorld } from './world.ts';

interface Store {
  get(): LibraryState;
  dispatch(action: LibraryAction): void;
}

/** What the user does to clips; each says what it did and how to take it back. */
export interface ClipActions {
  trash(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  mark(ids: readonly string[], marks: ReadingMarks): Promise<void>;
  /** Files clips under more topics, and under fewer (by id). */
  file(ids: readonly string[], add: readonly TopicReference[], remove: readonly string[]): Promise<void>;
  undo(): Promise<void>;
}

/** So many take long enough to say that something is going on. */
const manyClips = 500;
/** Clips that are filed by one message: their texts are indexed anew, which takes some milliseconds each. */
const filedAtOnce = 100;

export function clipActions(store: Store, world: Pick<LibraryWorld, 'send'>): ClipActions {
  const fail = (problem: Problem): void => store.dispatch({ type: 'failed', problem });
  const tell = (text: string, undo: Undo | null): void => store.dispatch({ type: 'told', toast: { text, undo } });

  /** Takes the progress off the screen even where the task fails, so that a bug does not look like work. */
  async function working<T>(doing: string, count: number, task: () => Promise<T>): Promise<T> {
    if (count > manyClips) {
      store.dispatch({ type: 'progressed', progress: `${doing} ${clipsInWords(count)}…` });
    }
    return task().finally(() => store.dispatch({ type: 'progressed', progress: null }));
  }

  async function move(type: 'clip.trash' | 'clip.restore', ids: readonly string[]): Promise<void> {
    const reply = await working('Moving', ids.length, () => world.send(type, { ids: [...ids] }));
    if (!reply.ok) return fail(reply.error);
    const moved = reply.value.ids;
    const isTrashed = type === 'clip.trash';
    if (isTrashed === (store.get().route.view === 'clips')) store.dispatch({ type: 'clips-gone', ids: moved });
    const back = isTrashed ? ('clip.restore' as const) : ('clip.trash' as const);
    const text = `${clipsInWords(moved.length)} ${isTrashed ? 'deleted' : 'restored'}.`;
    tell(text, [{ type: back, request: { ids: moved } }]);
  }

  async function mark(ids: readonly string[], marks: ReadingMarks): Promise<void> {
    const reply = await working('Marking', ids.length, () => world.send('clip.mark', { ids: [...ids], marks }));
    if (!reply.ok) return fail(reply.error);
    const changed = reply.value.ids;
    if (leavesList(store.get(), marks)) store.dispatch({ type: 'clips-gone', ids: changed });
    if (changed.length === 0) return;
    const undo: Undo = [{ type: 'clip.mark', request: { ids: changed, marks: opposite(marks) } }];
    tell(`${clipsInWords(changed.length)} ${inWords(marks)}.`, undo);
  }

  async function file(
    ids: readonly string[],
    add: readonly TopicReference[],
    remove: readonly string[],
  ): Promise<void> {
    const undo: Undo[number][] = [];
    let count = 0;
    await working('Filing', 0, async () => {
      for (let from = 0; from < ids.length; from += filedAtOnce) {
        if (ids.length > filedAtOnce) {
          store.dispatch({ type: 'progressed', progress: `Filing ${from + 1} of ${clipsInWords(ids.length)}…` });
        }
        const some = ids.slice(from, from + filedAtOnce);
        const reply = await world.send('clip.file', { ids: some, add: [...add], remove: [...remove] });
        if (!reply.ok) return fail(reply.error);
        const { before } = reply.value;
        if (before.length > 0) undo.push({ type: 'clip.refile', request: { clips: before } });
        count += before.reduce((sum, group) => sum + group.ids.length, 0);
      }
    });
    // What was filed before a failure stays so, and can be taken back as well.
    const { problem } = store.get();
    if (count > 0 || problem === null) tell(`Topics of ${clipsInWords(count)} changed.`, count > 0 ? undo : null);
    if (problem !== null) fail(problem);
  }

  async function undo(): Promise<void> {
    const { toast } = store.get();
    if (toast === null || toast.undo === null) return;
    const { undo: steps, text } = toast;
    const done = await working('Undoing', 0, () => runUndo(steps, world));
    if (!done.ok) return fail(done.error);
    // Undoing is not done in turn: two buttons that undo each other help nobody.
    tell(`Undone: ${text}`, null);
  }

  return {
    trash: (ids) => move('clip.trash', ids),
    restore: (ids) => move('clip.restore', ids),
    mark,
    file,
    undo,
  };
}

/** Whether clips that were marked so have no place in the list any more. */
function leavesList({ route }: LibraryState, { isArchived, isRead, isFavourite }: ReadingMarks): boolean {
  switch (statusOf(route)) {
    case 'inbox':
      return isArchived === true;
    case 'unread':
      return isArchived === true || isRead === true;
    case 'read':
      return isRead === false;
    case 'archived':
      return isArchived === false;
    case 'favourite':
      return isFavourite === false;
    case 'all':
      return false;
  }
}

const opposite = ({ isRead, isArchived, isFavourite }: ReadingMarks): ReadingMarks => ({
  ...(isRead === undefined ? {} : { isRead: !isRead }),
  ...(isArchived === undefined ? {} : { isArchived: !isArchived }),
  ...(isFavourite === undefined ? {} : { isFavourite: !isFavourite }),
});

function inWords({ isRead, isArchived, isFavourite }: ReadingMarks): string {
  if (isArchived !== undefined) return isArchived ? 'archived' : 'taken out of the archive';
  if (isFavourite !== undefined) return isFavourite ? 'marked as favourite' : 'no favourite any more';
  return isRead === true ? 'marked as read' : 'marked as unread';
}
