import { useLayoutEffect, useState } from 'preact/hooks';
import { unreadState } from '../src/model/reading-state.ts';
import type { PageProps } from './components/page-props.ts';
import { type ShortcutName, shortcutOf } from './shortcuts.ts';

type Given = Pick<PageProps, 'state' | 'dispatch' | 'session'> & {
  readonly onHelp: () => void;
  readonly onSearch: () => void;
};

const storageKey = 'library-keys';

/** Has single keys act on the list. Whether they do is remembered on this device. */
export function useShortcuts(given: Given): [areOn: boolean, setOn: (areOn: boolean) => void] {
  const [areOn, setOn] = useState(localStorage.getItem(storageKey) !== 'off');
  // Not in an effect after the frame: until then a key would act on the list that was shown before.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const name = areOn ? shortcutOf(event) : null;
      if (name === null) return;
      event.preventDefault();
      runShortcut(name, given);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return [
    areOn,
    (next) => {
      localStorage.setItem(storageKey, next ? 'on' : 'off');
      setOn(next);
    },
  ];
}

/** Does what a key stands for. */
export function runShortcut(name: ShortcutName, given: Given): void {
  const { state, dispatch, session } = given;
  const current = currentOf(state);
  switch (name) {
    case 'help':
      given.onHelp();
      break;
    case 'search':
      given.onSearch();
      break;
    case 'next':
    case 'previous':
      dispatch({ type: 'went-to', id: neighbour(state.ids, current, name === 'next' ? 1 : -1) });
      break;
    case 'tick':
      if (current !== null) {
        const isTicked = !state.selection.ids.has(current);
        dispatch({ type: 'ticked', id: current, isTicked, isRange: false });
      }
      break;
    case 'open':
      if (current !== null) session.read(current);
      break;
    case 'view':
      if (current !== null) session.open(current);
      break;
    case 'archive':
    case 'favourite':
    case 'read':
      if (current !== null) toggleMark(name, current, given);
  }
}

function toggleMark(name: 'archive' | 'favourite' | 'read', id: string, { state, session }: Given): void {
  const row = state.rows.get(id);
  if (row === undefined || 'unreadable' in row || state.shown.view === 'trash') return;
  const { readAt, archivedAt, favouriteAt } = row.clip.readingState ?? unreadState;
  const marks = {
    archive: { isArchived: archivedAt === null },
    favourite: { isFavourite: favouriteAt === null },
    read: { isRead: readAt === null },
  };
  void session.mark([id], marks[name]);
}

/** The clip that has the focus, wherever within it; else the one that keys have gone to. */
function currentOf({ current, ids }: Given['state']): string | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-clip]')?.dataset['clip'];
  return focused !== undefined && ids.includes(focused) ? focused : current;
}

function neighbour(ids: readonly string[], current: string | null, step: 1 | -1): string | null {
  const place = current === null ? -1 : ids.indexOf(current);
  if (place === -1) return ids[0] ?? null;
  return ids[Math.max(0, Math.min(ids.length - 1, place + step))] ?? null;
}
