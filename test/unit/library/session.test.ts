import { describe, expect, it, vi } from 'vitest';
import { initialState, type LibraryAction, reduce } from '../../../library/library-state.ts';
import { plainRoute } from '../../../library/route.ts';
import { startSession } from '../../../library/session.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { fakeLibraryWorld, foundClips } from '../../support/fake-library-world.ts';
import { idAt, openFakeLibrary as open, tick, titles, trashRoute } from '../../support/open-fake-library.ts';

describe('the list', () => {
  it('begins with its first rows, knows all of its ids, and reads rows where they are looked at', async () => {
    const { world } = fakeLibraryWorld(1_000);
    const { session, get } = await open(world);
    expect(get()).toMatchObject({ total: 1_000 });
    expect(get().ids).toHaveLength(1_000);
    expect(titles(get)).toHaveLength(50);
    await session.showRows(700, 730);
    expect(titles(get)).toContain('Article 290');
    expect(get().rows.size).toBe(30);
  });

  it('reads a row once, however often it comes into sight', async () => {
    const { world } = fakeLibraryWorld(120);
    const { session } = await open(world);
    world.readRows.mockClear();
    await Promise.all([session.showRows(60, 80), session.showRows(60, 80), session.showRows(61, 80)]);
    expect(world.readRows).toHaveBeenCalledTimes(1);
  });

  it('reads rows of another search that were still being read for the one before', async () => {
    const { world } = fakeLibraryWorld(120);
    const { session, get } = await open(world);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const readRows = world.readRows.getMockImplementation();
    world.readRows.mockImplementationOnce(async (ids) => {
      await held;
      return readRows?.(ids) ?? ok([]);
    });
    const before = session.showRows(60, 80);
    await session.show({ ...plainRoute, query: 'article ' });
    const after = session.showRows(60, 80);
    letGo();
    await Promise.all([before, after]);
    expect(titles(get)).toContain('Article 50');
  });

  it('shows what a search has found, with the words marked, and goes back', async () => {
    const { world } = fakeLibraryWorld(30);
    const { session, get } = await open(world);
    await session.show({ ...plainRoute, query: 'article 7 ' });
    expect(titles(get)).toEqual(['Article 7']);
    const row = get().rows.get(idAt(get, 0));
    expect(row).toMatchObject({
      snippet: {
        title: {
          text: 'Article 7',
          ranges: [
            [0, 7],
            [8, 9],
          ],
        },
      },
    });
    await session.show(plainRoute);
    expect(get().ids).toHaveLength(30);
  });

  it('looks through the texts for a phrase and leaves out what has the words apart', async () => {
    const { world, fulls } = fakeLibraryWorld(60);
    world.findClips.mockResolvedValue(ok(foundClips(fulls.map(({ clip }) => clip.id))));
    const { session, get } = await open(world);
    await session.show({ ...plainRoute, query: '"article 7"' });
    expect(titles(get)).toEqual(['Article 7']);
    expect(get().answer.isWhole).toBe(true);
  });

  it('is whole while the index is still being made, which it asks for', async () => {
    const { world, send, fulls } = fakeLibraryWorld(70);
    const ids = fulls.slice(0, 3).map(({ clip }) => clip.id);
    world.findClips.mockResolvedValue(ok(foundClips(ids, { isIndexComplete: false })));
    const { get } = await open(world);
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith('search.maintain', null));
    expect(get().ids).toHaveLength(70);
    expect(get().answer.indexedCount).toBe(3);
  });

  it('says what is wrong when it cannot be read, and does not look empty', async () => {
    const { world } = fakeLibraryWorld(3);
    world.readFirst.mockResolvedValue(err(problem('database-newer', 'Newer.', 'Update Sheaf.')));
    world.findClips.mockResolvedValue(err(problem('database-newer', 'Newer.', 'Update Sheaf.')));
    const state = { current: initialState(plainRoute) };
    const dispatch = (action: LibraryAction): void => {
      state.current = reduce(state.current, action);
    };
    startSession({ get: () => state.current, dispatch }, world);
    await vi.waitFor(() => expect(state.current.status).toBe('failed'));
    expect(state.current.problem?.code).toBe('database-newer');
  });

  it('drops a late answer for a view that was left', async () => {
    const { world } = fakeLibraryWorld(3);
    const { session, get } = await open(world);
    await Promise.all([session.show(trashRoute), session.show(plainRoute)]);
    expect(get()).toMatchObject({ shown: { view: 'clips' }, status: 'ready' });
    expect(titles(get)).toHaveLength(3);
  });
});

describe('a change by another window', () => {
  it('is shown, several in a row by one reading, and keeps what was ticked and looked at', async () => {
    const { world, send, change } = fakeLibraryWorld(120);
    const { session, store, get } = await open(world);
    await session.showRows(60, 100);
    const kept = idAt(get, 99);
    const gone = idAt(get, 65);
    tick(store, kept, gone);
    world.findClips.mockClear();
    world.readRows.mockClear();
    await send('clip.trash', { ids: [gone] });
    change({ kind: 'clips', ids: [gone] });
    change({ kind: 'clips', ids: [gone] });
    await vi.waitFor(() => expect(get().ids.includes(gone)).toBe(false));
    expect(world.findClips).toHaveBeenCalledTimes(1);
    expect(world.readRows.mock.calls.flatMap(([ids]) => ids).length).toBeLessThan(3);
    expect([...get().selection.ids]).toEqual([kept]);
    expect(get().total).toBe(119);
  });

  it('of the settings changes the export format, unless another was picked here', async () => {
    const { world, change } = fakeLibraryWorld(1);
    const { store, get } = await open(world);
    world.readSettings = async () => ok({ ...defaultSettings, exportFormat: 'json' as never });
    change({ kind: 'settings' });
    await vi.waitFor(() => expect(get().format).toBe('json'));
    store.dispatch({ type: 'format-picked', format: 'curated-content' });
    world.readSettings = async () => ok(defaultSettings);
    change({ kind: 'settings' });
    await vi.waitFor(() => expect(get().settings.exportFormat).toBe(defaultSettings.exportFormat));
    expect(get().format).toBe('curated-content');
  });

  it('of highlights reads a search again, which may have found or lost a clip by them, and no other list', async () => {
    const { world, fulls, change } = fakeLibraryWorld(10);
    const { session } = await open(world);
    const ids = [fulls[0]?.clip.id ?? ''];
    world.findClips.mockClear();
    change({ kind: 'highlights', ids });
    await session.show({ ...plainRoute, query: 'article' });
    expect(world.findClips).toHaveBeenCalledTimes(1);
    change({ kind: 'highlights', ids });
    await vi.waitFor(() => expect(world.findClips).toHaveBeenCalledTimes(2));
  });

  it('is not listened to any more when the page has gone', async () => {
    const { world, listeners } = fakeLibraryWorld(1);
    const { session } = await open(world);
    session.close();
    expect(listeners.size).toBe(0);
  });
});

describe('selecting everything', () => {
  it('reaches clips that are not in memory', async () => {
    const { world } = fakeLibraryWorld(120);
    const { store, get } = await open(world);
    store.dispatch({ type: 'all-ticked' });
    expect(get().selection.ids.size).toBe(120);
  });

  it('means the rest as well where only the first of many are there yet', async () => {
    const { world } = fakeLibraryWorld(1_200);
    const { session, store, get } = await open(world);
    world.painted = async () => {
      if (get().answer.foundCount !== null) store.dispatch({ type: 'all-ticked' });
    };
    await session.show({ ...plainRoute, query: 'article ' });
    expect(get().selection.ids.size).toBe(1_200);
  });
});

it('goes on at the row where the keys were, though it is not among the first of another list', async () => {
  const { world } = fakeLibraryWorld(1_200);
  const { session, store, get } = await open(world);
  const current = idAt(get, 800);
  store.dispatch({ type: 'went-to', id: current });
  await session.show({ ...plainRoute, query: 'article ' });
  expect(get().current).toBe(current);
  await session.show({ ...plainRoute, query: 'article 7 ' });
  expect(get().current).toBeNull();
});

describe('exporting', () => {
  it('saves the file that is made, and says so', async () => {
    const { world, saved } = fakeLibraryWorld(2);
    const { session, get } = await open(world);
    await session.exportAs([idAt(get, 0)], 'markdown');
    expect(saved).toMatchObject([{ name: 'clips.markdown' }]);
    expect(get().toast?.text).toContain('1 clip exported');
    expect(get().progress).toBeNull();
  });

  it('exports what can be read and names what cannot', async () => {
    const { world, saved } = fakeLibraryWorld(2);
    const { session, get } = await open(world);
    await session.exportAs([idAt(get, 0), 'nobody'], 'markdown');
    expect(saved).toHaveLength(1);
    expect(get().problem).toMatchObject({ code: 'clip-unreadable', details: ['nobody'] });
    expect(get().problem?.message).toContain('1 clip could not be exported');
  });

  it('says how far it has come, and what is wrong where nothing can be written', async () => {
    const { world, saved } = fakeLibraryWorld(2);
    const { store, session } = await open(world);
    const told: (string | null)[] = [];
    const dispatch = store.dispatch;
    store.dispatch = (action) => {
      if (action.type === 'progressed') told.push(action.progress);
      dispatch(action);
    };
    world.exportSelected.mockImplementation(async ({ onProgress }) => {
      for (const done of [100, 150]) onProgress(done, 150);
      return err(problem('quota', 'The export could not be written.', 'Free some room.'));
    });
    await session.exportAs(
      Array.from({ length: 150 }, (_, n) => String(n)),
      'markdown',
    );
    expect(told).toEqual(['Exporting 1 of 150…', 'Exporting 101 of 150…', null]);
    expect(store.get().problem?.code).toBe('quota');
    expect(saved).toEqual([]);
  });

  it('writes what is stored of a row that cannot be read', async () => {
    const { world, saved } = fakeLibraryWorld(0);
    const raw = { id: 'x', title: 7 };
    const unreadable = { id: 'x', title: null, reason: ['title: …'], raw };
    world.readFirst.mockResolvedValue(ok([{ unreadable }]));
    world.readRows.mockResolvedValue(ok([{ unreadable }]));
    world.findClips.mockResolvedValue(ok(foundClips(['x'])));
    const { session } = await open(world);
    session.exportRaw('x');
    expect(saved).toEqual([{ name: 'x.json', mediaType: 'application/json', content: expect.any(String) }]);
    expect(JSON.parse(String(saved[0]?.content))).toEqual(raw);
  });
});
