import { describe, expect, it } from 'vitest';
import { plainRoute } from '../../../library/route.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { fakeLibraryWorld } from '../../support/fake-library-world.ts';
import { idAt, openFakeLibrary as open, tick, titles, trashRoute } from '../../support/open-fake-library.ts';

describe('deleting', () => {
  it('takes the clips off at once, selection included, and undoes it', async () => {
    const { world, send } = fakeLibraryWorld(3);
    const { session, store, get } = await open(world);
    const ids = [idAt(get, 0), idAt(get, 2)];
    const stays = idAt(get, 1);
    tick(store, idAt(get, 0), stays);
    await session.trash(ids);
    expect(titles(get)).toEqual(['Article 2']);
    expect([...get().selection.ids]).toEqual([stays]);
    const undo = [{ type: 'clip.restore', request: { ids } }];
    expect(get().toast).toEqual({ text: '2 clips deleted.', undo });
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
    await session.show(trashRoute);
    expect(titles(get)).toEqual(['Article 3']);
    await session.restore([idAt(get, 0)]);
    expect(titles(get)).toEqual([]);
    expect(get().toast?.text).toBe('1 clip restored.');
    await session.show(plainRoute);
    expect(titles(get)).toHaveLength(3);
  });
});

describe('marking clips', () => {
  it('takes what is archived off the list, says how many there were, and can be undone', async () => {
    const { world, send } = fakeLibraryWorld(3);
    const { session, get } = await open(world);
    const ids = [idAt(get, 0), idAt(get, 1)];
    send.mockImplementation(async () => ok({ ids: ids.slice(0, 1) }));
    await session.mark(ids, { isArchived: true });
    expect(get().ids).toHaveLength(2);
    expect(get().toast?.text).toBe('1 clip archived.');
    await session.undo();
    expect(send).toHaveBeenLastCalledWith('clip.mark', { ids: ids.slice(0, 1), marks: { isArchived: false } });
  });

  it('leaves an archived clip where a search has found it', async () => {
    const { world } = fakeLibraryWorld(3);
    const { session, get } = await open(world);
    await session.show({ ...plainRoute, query: 'article ' });
    await session.mark([idAt(get, 0)], { isArchived: true });
    expect(get().ids).toHaveLength(3);
  });

  it('as read comes with opening them', async () => {
    const { world, send } = fakeLibraryWorld(1);
    const { session, get } = await open(world);
    session.open(idAt(get, 0));
    expect(world.openPage).toHaveBeenCalledExactlyOnceWith('https://news.example/articles/1');
    expect(send).toHaveBeenLastCalledWith('clip.mark', { ids: [idAt(get, 0)], marks: { isRead: true } });
  });
});

describe('filing many clips', () => {
  const topic = { id: 't', label: 'Tides', source: '' };

  it('goes in pieces, and is undone as a whole', async () => {
    const { world, send } = fakeLibraryWorld(250);
    const { session, get } = await open(world);
    send.mockImplementation((async (_type: string, { ids }: { ids: string[] }) =>
      ok({ before: [{ topics: [], ids: ids.slice(1) }] })) as never);
    await session.file(get().ids, [topic], ['old']);
    expect(send.mock.calls.map(([type, request]) => [type, request.ids.length])).toEqual([
      ['clip.file', 100],
      ['clip.file', 100],
      ['clip.file', 50],
    ]);
    expect(get().toast).toMatchObject({ text: 'Topics of 247 clips changed.' });
    send.mockClear();
    send.mockImplementation(async () => ok({ before: [] }) as never);
    await session.undo();
    expect(send.mock.calls.map(([type]) => type)).toEqual(['clip.refile', 'clip.refile', 'clip.refile']);
  });

  it('tells of a failure in the middle, with what was done before it still to be undone', async () => {
    const { world, send } = fakeLibraryWorld(150);
    const { session, get } = await open(world);
    send.mockResolvedValueOnce(ok({ before: [{ topics: [], ids: ['a'] }] }) as never);
    send.mockResolvedValueOnce(err(problem('quota', 'Full.', 'Free some space.')) as never);
    await session.file(get().ids, [topic], []);
    expect(get()).toMatchObject({ problem: { code: 'quota' }, toast: { text: 'Topics of 1 clip changed.' } });
    expect(get().toast?.undo).toHaveLength(1);
  });
});
