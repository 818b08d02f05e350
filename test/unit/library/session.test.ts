import { describe, expect, it, vi } from 'vitest';
import { initialState, type LibraryAction, type LibraryState, reduce } from '../../../library/library-state.ts';
import { type Session, type Store, startSession } from '../../../library/session.ts';
import type { LibraryWorld } from '../../../library/world.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { fakeLibraryWorld, nothingInOutbox } from '../../support/fake-library-world.ts';
import { sampleDelivery, sampleDestination } from '../../support/sample-clips.ts';

interface Opened {
  readonly store: Store;
  readonly session: Session;
  readonly get: () => LibraryState;
}

const ready = (get: () => LibraryState) => vi.waitFor(() => expect(get().status).toBe('ready'));

async function open(world: LibraryWorld): Promise<Opened> {
  let state = initialState('clips');
  const get = () => state;
  const dispatch = (action: LibraryAction): void => {
    state = reduce(state, action);
  };
  const store = { get, dispatch };
  const session = startSession(store, world);
  await ready(get);
  return { store, session, get };
}

const titles = (get: () => LibraryState): string[] => get().clips.map((clip) => clip.title);
const idAt = (get: () => LibraryState, index: number): string => get().clips[index]?.id ?? 'none';

describe('the list', () => {
  it('begins with one page and goes on page by page to the end', async () => {
    const { world } = fakeLibraryWorld(120);
    const { session, get } = await open(world);
    expect(get()).toMatchObject({ total: 120 });
    expect(titles(get)).toHaveLength(50);
    await session.loadMore();
    await session.loadMore();
    expect(titles(get)).toHaveLength(120);
    expect(new Set(titles(get)).size).toBe(120);
    expect(get().next).toBeNull();
    await session.loadMore();
    expect(world.readPage).toHaveBeenCalledTimes(3);
  });

  it('asks for a page once, however often the end comes into sight', async () => {
    const { world } = fakeLibraryWorld(120);
    const { session, get } = await open(world);
    await Promise.all([session.loadMore(), session.loadMore(), session.loadMore()]);
    expect(titles(get)).toHaveLength(100);
  });

  it('says what is wrong when it cannot be read, and does not look empty', async () => {
    const { world } = fakeLibraryWorld(3);
    world.readPage.mockResolvedValue(err(problem('database-newer', 'Newer.', 'Update Sheaf.')));
    const state = { current: initialState('clips') };
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
    await Promise.all([session.show('trash'), session.show('clips')]);
    expect(get()).toMatchObject({ view: 'clips', status: 'ready' });
    expect(titles(get)).toHaveLength(3);
  });
});

describe('deleting', () => {
  it('takes the clips off at once, selection included, and undoes it', async () => {
    const { world, send } = fakeLibraryWorld(3);
    const { session, store, get } = await open(world);
    const ids = [idAt(get, 0), idAt(get, 2)];
    store.dispatch({ type: 'all-ticked', ids: [idAt(get, 0), idAt(get, 1)] });
    await session.trash(ids);
    expect(titles(get)).toEqual(['Article 2']);
    expect([...get().selection.ids]).toEqual([idAt(get, 0)]);
    expect(get().toast).toEqual({ text: '2 clips deleted.', undo: { type: 'clip.restore', ids } });
    await session.undo();
    expect(send).toHaveBeenLastCalledWith('clip.restore', { ids });
    expect(get().toast?.undo).toBeNull();
  });

  it('leaves the list as it is when the background refuses', async () => {
    const { world, send } = fakeLibraryWorld(3);
    const { session, get } = await open(world);
    send.mockResolvedValueOnce(err(problem('unreachable', 'Nobody there.', 'Try again.')) as never);
    await session.trash([idAt(get, 0)]);
    expect(titles(get)).toHaveLength(3);
    expect(get()).toMatchObject({ problem: { code: 'unreachable' }, toast: null });
  });

  it('can be taken back from the view of what was deleted', async () => {
    const { world } = fakeLibraryWorld(3);
    const { session, get } = await open(world);
    await session.trash([idAt(get, 0)]);
    await session.show('trash');
    expect(titles(get)).toEqual(['Article 3']);
    await session.restore([idAt(get, 0)]);
    expect(titles(get)).toEqual([]);
    expect(get().toast?.text).toBe('1 clip restored.');
    await session.show('clips');
    expect(titles(get)).toHaveLength(3);
  });
});

describe('a change by another window', () => {
  it('is shown, several in a row by one reading, and keeps what was loaded and ticked', async () => {
    const { world, send, change } = fakeLibraryWorld(120);
    const { session, store, get } = await open(world);
    await session.loadMore();
    const kept = idAt(get, 99);
    const gone = idAt(get, 5);
    store.dispatch({ type: 'all-ticked', ids: [kept, gone] });
    const reads = world.readPage.mock.calls.length;
    await send('clip.trash', { ids: [gone] });
    change({ kind: 'clips', ids: [gone] });
    change({ kind: 'clips', ids: [gone] });
    await vi.waitFor(() => expect(get().clips.some((clip) => clip.id === gone)).toBe(false));
    expect(world.readPage.mock.calls.length).toBe(reads + 1);
    expect(get().clips.length).toBeGreaterThanOrEqual(99);
    expect([...get().selection.ids]).toEqual([kept]);
    expect(get().total).toBe(119);
  });

  it('that brings in thousands does not make the list on the screen as long', async () => {
    const { world, change, fulls } = fakeLibraryWorld(1_000);
    const { get } = await open(world);
    for (let round = 1; round <= 4; round += 1) {
      const reads = world.readPage.mock.calls.length;
      change({ kind: 'clips', ids: fulls.slice(0, 200).map(({ clip }) => clip.id) });
      await vi.waitFor(() => expect(world.readPage.mock.calls.length).toBe(reads + 1));
      await vi.waitFor(() => expect(get().status).toBe('ready'));
    }
    expect(get().clips.length).toBeLessThanOrEqual(100);
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

  it('is not listened to any more when the page has gone', async () => {
    const { world, listeners } = fakeLibraryWorld(1);
    const { session } = await open(world);
    session.close();
    expect(listeners.size).toBe(0);
  });
});

describe('selecting everything', () => {
  it('reaches clips that are not loaded', async () => {
    const { world } = fakeLibraryWorld(120);
    const { session, get } = await open(world);
    await session.tickWholeView();
    expect(get().selection.ids.size).toBe(120);
  });
});

describe('exporting', () => {
  it('saves one clip as its own file', async () => {
    const { world, saved } = fakeLibraryWorld(2);
    const { session, get } = await open(world);
    await session.exportAs([idAt(get, 0)], 'markdown');
    expect(saved).toHaveLength(1);
    expect(saved[0]?.name).toMatch(/\.md$/);
    expect(get().toast?.text).toContain('1 clip exported');
    expect(get().progress).toBeNull();
  });

  it('exports what can be read and names what cannot', async () => {
    const { world, saved } = fakeLibraryWorld(2);
    const { session, get } = await open(world);
    await session.exportAs([idAt(get, 0), 'nobody'], 'markdown');
    expect(saved).toHaveLength(1);
    expect(get().problem).toMatchObject({ code: 'not-found', details: ['nobody'] });
    expect(get().problem?.message).toContain('1 clip could not be exported');
  });

  it('writes what is stored of a row that cannot be read', async () => {
    const { world, saved } = fakeLibraryWorld(0);
    const raw = { id: 'x', title: 7 };
    world.readPage.mockResolvedValue(
      ok({ clips: [], unreadable: [{ id: 'x', title: null, reason: ['title: …'], raw }], next: null }),
    );
    const { session } = await open(world);
    session.exportRaw('x');
    expect(saved).toEqual([{ name: 'x.json', mediaType: 'application/json', content: expect.any(String) }]);
    expect(JSON.parse(String(saved[0]?.content))).toEqual(raw);
  });
});

describe('deliveries', () => {
  const desk = sampleDestination(1);
  const withDesk = (changes: Partial<typeof desk> = {}) => {
    const fake = fakeLibraryWorld(120);
    const outbox = { ...nothingInOutbox, destinations: [{ ...desk, ...changes }] };
    fake.world.readOutbox.mockImplementation(async () => ok(outbox));
    return fake;
  };

  it('are read in one go for every page, and shown together with it', async () => {
    const { world, fulls } = withDesk();
    const row = sampleDelivery(1);
    world.readDeliveriesOf.mockImplementation(async (ids) => ok(new Map(ids.slice(0, 1).map((id) => [id, [row]]))));
    const { session, get } = await open(world);
    expect(world.readDeliveriesOf.mock.calls[0]?.[0]).toHaveLength(50);
    expect(get().deliveries.get(fulls[0]?.clip.id ?? '')).toEqual([row]);
    await session.loadMore();
    expect(world.readDeliveriesOf.mock.calls[1]?.[0]).toEqual(fulls.slice(50, 100).map(({ clip }) => clip.id));
    expect(get().deliveries.size).toBe(2);
  });

  it('that change are read again, for the clips on the screen alone and several by one reading', async () => {
    const { world, change, fulls } = withDesk();
    const { get } = await open(world);
    const shown = idAt(get, 3);
    const hidden = fulls[110]?.clip.id ?? '';
    world.readDeliveriesOf.mockClear();
    world.readDeliveriesOf.mockImplementation(async (ids) => ok(new Map(ids.map((id) => [id, [sampleDelivery(1)]]))));
    change({ kind: 'deliveries', ids: [shown] });
    change({ kind: 'deliveries', ids: [hidden] });
    await vi.waitFor(() => expect(world.readDeliveriesOf).toHaveBeenCalledExactlyOnceWith([shown]));
    await vi.waitFor(() => expect(get().deliveries.has(shown)).toBe(true));
  });

  it('are counted anew for the whole library with every change', async () => {
    const { world, change } = withDesk();
    const { get } = await open(world);
    world.readOutbox.mockImplementation(async () => ok({ ...nothingInOutbox, refusedCount: 3 }));
    change({ kind: 'deliveries', ids: ['elsewhere'] });
    await vi.waitFor(() => expect(get().outbox?.refusedCount).toBe(3));
  });

  it('are told of with their count when clips are sent, and that they wait where the destination does', async () => {
    const { world, send } = withDesk();
    const { session, get } = await open(world);
    send.mockImplementation(async () => ok({ ids: ['a', 'b'] }));
    await session.sendTo(['a', 'b', 'gone'], desk.id);
    expect(send).toHaveBeenLastCalledWith('delivery.send', { clipIds: ['a', 'b', 'gone'], destinationId: desk.id });
    expect(get().toast?.text).toBe('2 clips on the way to Desk 1.');
    world.readOutbox.mockImplementation(async () =>
      ok({ ...nothingInOutbox, destinations: [{ ...desk, pause: { by: 'user' } }] }),
    );
    const paused = await open(world);
    await paused.session.sendTo(['a', 'b'], desk.id);
    expect(paused.get().toast?.text).toBe('2 clips wait for Desk 1, which is paused.');
  });

  it('of a destination that was stopped go on with a retry', async () => {
    const stopped = {
      pause: { by: 'refusal' as const, problem: problem('backend-unauthorized', 'No.', 'New token.') },
    };
    const { world, send } = withDesk(stopped);
    const { session, get } = await open(world);
    await vi.waitFor(() => expect(get().outbox).not.toBeNull());
    send.mockImplementation(async () => ok({ ids: [] }));
    await session.retry({ destinationId: desk.id, clipId: null });
    expect(send.mock.calls.map(([type]) => type)).toEqual(['destination.pause', 'delivery.retry']);
  });
});
