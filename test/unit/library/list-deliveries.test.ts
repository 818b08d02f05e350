import { describe, expect, it, vi } from 'vitest';
import { problem } from '../../../src/model/problem.ts';
import { ok } from '../../../src/model/result.ts';
import { fakeLibraryWorld, nothingInOutbox } from '../../support/fake-library-world.ts';
import { idAt, openFakeLibrary as open, titles } from '../../support/open-fake-library.ts';
import { sampleDelivery, sampleDestination } from '../../support/sample-clips.ts';

describe('deliveries', () => {
  const desk = sampleDestination(1);
  const withDesk = (changes: Partial<typeof desk> = {}) => {
    const fake = fakeLibraryWorld(120);
    const outbox = { ...nothingInOutbox, destinations: [{ ...desk, ...changes }] };
    fake.world.readOutbox.mockImplementation(async () => ok(outbox));
    return fake;
  };

  it('are not asked for where there is nowhere to deliver to', async () => {
    const { world } = fakeLibraryWorld(120);
    const { session, get } = await open(world);
    expect(get().outbox?.destinations).toEqual([]);
    world.readDeliveriesOf.mockClear();
    await session.showRows(60, 80);
    expect(titles(get)).toContain('Article 50');
    expect(world.readDeliveriesOf).not.toHaveBeenCalled();
  });

  it('are read in one go for the rows that are looked at, and shown together with them', async () => {
    const { world, fulls } = withDesk();
    const row = sampleDelivery(1);
    world.readDeliveriesOf.mockImplementation(async (ids) => ok(new Map(ids.slice(0, 1).map((id) => [id, [row]]))));
    const { session, get } = await open(world);
    expect(world.readDeliveriesOf.mock.calls[0]?.[0]).toHaveLength(50);
    expect(get().deliveries.get(fulls[0]?.clip.id ?? '')).toEqual([row]);
    world.readDeliveriesOf.mockClear();
    await session.showRows(50, 100);
    expect(world.readDeliveriesOf.mock.calls[0]?.[0]).toEqual(fulls.slice(50, 100).map(({ clip }) => clip.id));
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

  it('are read where their destination came in the same moment', async () => {
    const { world, change, fulls } = fakeLibraryWorld(3);
    const { get } = await open(world);
    await vi.waitFor(() => expect(get().outbox?.destinations).toEqual([]));
    const id = fulls[0]?.clip.id ?? '';
    world.readOutbox.mockImplementation(async () => ok({ ...nothingInOutbox, destinations: [desk] }));
    world.readDeliveriesOf.mockImplementation(async (ids) =>
      ok(new Map(ids.map((each) => [each, [sampleDelivery(1)]]))),
    );
    change({ kind: 'destinations' });
    change({ kind: 'deliveries', ids: [id] });
    await vi.waitFor(() => expect(get().outbox?.destinations).toEqual([desk]));
    await vi.waitFor(() => expect(get().deliveries.has(id)).toBe(true));
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
