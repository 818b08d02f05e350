import { expect, vi } from 'vitest';
import { initialState, type LibraryAction, type LibraryState, reduce } from '../../library/library-state.ts';
import { plainRoute } from '../../library/route.ts';
import { type Session, type Store, startSession } from '../../library/session.ts';
import type { LibraryWorld } from '../../library/world.ts';

export interface OpenedLibrary {
  readonly store: Store;
  readonly session: Session;
  readonly get: () => LibraryState;
}

export const trashRoute = { ...plainRoute, view: 'trash' } as const;
const ready = (get: () => LibraryState) => vi.waitFor(() => expect(get().answer.isWhole).toBe(true));

export async function openFakeLibrary(world: LibraryWorld): Promise<OpenedLibrary> {
  let state = initialState(plainRoute);
  const get = () => state;
  const dispatch = (action: LibraryAction): void => {
    state = reduce(state, action);
  };
  const store = { get, dispatch };
  const session = startSession(store, world);
  await ready(get);
  return { store, session, get };
}

/** Of the rows that are in memory, in the list's order. */
export const titles = (get: () => LibraryState): string[] =>
  get().ids.flatMap((id) => {
    const row = get().rows.get(id);
    return row !== undefined && 'clip' in row ? [row.clip.title] : [];
  });
export const idAt = (get: () => LibraryState, index: number): string => get().ids[index] ?? 'none';
export const tick = (store: Store, ...ids: string[]): void => {
  for (const id of ids) store.dispatch({ type: 'ticked', id, isTicked: true, isRange: false });
};
