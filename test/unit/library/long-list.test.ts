import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../library/library-state.ts';
import { plainRoute } from '../../../library/route.ts';
import { fakeLibraryWorld } from '../../support/fake-library-world.ts';
import { type OpenedLibrary, openFakeLibrary as open } from '../../support/open-fake-library.ts';

const search = { ...plainRoute, query: 'article ' };

/** What the page shows of each list that is read from now on: how many ids, and the answer. */
function recordLists({ store, get }: OpenedLibrary): { readonly length: number; readonly answer: Answer }[] {
  const lists: { length: number; answer: Answer }[] = [];
  const dispatch = store.dispatch;
  vi.spyOn(store, 'dispatch').mockImplementation((action) => {
    dispatch(action);
    if (action.type === 'list-read') lists.push({ length: get().ids.length, answer: get().answer });
  });
  return lists;
}

describe('a search that finds many clips', () => {
  it('shows the first of them, and how many there are, before it has the ids of all', async () => {
    const { world } = fakeLibraryWorld(1_200);
    const library = await open(world);
    const lists = recordLists(library);
    world.readSources.mockClear();
    await library.session.show(search);
    expect(lists).toMatchObject([
      { length: 500, answer: { isWhole: false, foundCount: 1_200 } },
      { length: 1_200, answer: { isWhole: true, foundCount: null } },
    ]);
    const read = world.readSources.mock.calls.flatMap(([ids]) => ids);
    expect(new Set(read).size).toBe(read.length);
  });

  it('is whole at once where the page is scrolled down, so that it keeps its place', async () => {
    const { world } = fakeLibraryWorld(1_200);
    const library = await open(world);
    world.scrollTop = () => 100_000;
    const lists = recordLists(library);
    await library.session.show(search);
    expect(lists).toMatchObject([{ length: 1_200, answer: { isWhole: true } }]);
  });

  it('goes to the row from which it was left, once', async () => {
    const { world, fulls } = fakeLibraryWorld(1_200);
    const left = fulls[800]?.clip.id ?? '';
    world.rowLeft = () => left;
    const { session, store, get } = await open(world);
    await vi.waitFor(() => expect(get().current).toBe(left));
    store.dispatch({ type: 'went-to', id: null });
    await session.show(search);
    expect(get().current).toBeNull();
  });

  it('stays whole where it is read again, so that nothing moves under whoever has scrolled down', async () => {
    const { world, change } = fakeLibraryWorld(1_200);
    const library = await open(world);
    await library.session.show(search);
    const lists = recordLists(library);
    change({ kind: 'search' });
    await vi.waitFor(() => expect(lists).toMatchObject([{ length: 1_200, answer: { isWhole: true } }]));
  });
});
