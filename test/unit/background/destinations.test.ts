import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handlersFor } from '../../../background/handlers.ts';
import type { Account, DestinationType } from '../../../src/destinations/destination.ts';
import { ok } from '../../../src/model/result.ts';
import { listDestinations } from '../../../src/platform/database/destinations.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import { pauseDestination } from '../../../src/platform/database/writes/destinations.ts';
import { fakeOutbox } from '../../support/fake-outbox.ts';
import { emptyBrowser, okValue, problemOf } from '../../support/fresh-library.ts';

beforeEach(emptyBrowser);

/** A background whose only backend notes what it is asked with. */
function background() {
  const access = createLibraryAccess();
  const { world } = fakeOutbox(access);
  const asked: Account[] = [];
  const backend: DestinationType = {
    ...world.typeOf('webhook'),
    descriptor: { ...world.typeOf('webhook').descriptor, origins: ({ url }) => [new URL(String(url)).origin] },
    async connect(account) {
      asked.push(account);
      return ok({ summary: 'Connected.', choices: {}, suggested: {} });
    },
  };
  const { withLibrary } = access;
  const handlers = handlersFor({
    ...{
      withLibrary,
      now: world.now,
      announce: vi.fn(),
      badge: async () => {},
      drain: vi.fn(),
      maintainIndex: vi.fn(),
      keepImages: vi.fn(),
    },
    decodeImage: async () => null,
    hasRoom: async () => true,
    outbox: { ...world, typeOf: () => backend },
  });
  const config = { url: 'https://desk.example/hook' };
  const request = (id: string | null, secrets: Record<string, string> | null, name = 'Desk') => ({
    ...{ id: id ?? randomUUID(), isNew: id === null, kind: 'webhook' as const, name, config, secrets },
  });
  const put = async (...about: Parameters<typeof request>) =>
    okValue(await handlers['destination.put'](request(...about)));
  return {
    asked,
    put,
    request,
    handlers,
    world,
    backend,
    list: async () => okValue(await access.readLibrary(listDestinations)),
    connect: (id: string | null, secrets: Record<string, string> | null) =>
      handlers['destination.connect']({ id, kind: 'webhook', config, secrets }),
    connectTo: (id: string, url: string) =>
      handlers['destination.connect']({ id, kind: 'webhook', config: { url }, secrets: null }),
    secretFields: async (id: string) => okValue(await handlers['destination.secret-fields']({ id })).keys,
  };
}

describe('the secrets of a destination', () => {
  it('stay when it is changed without any being typed', async () => {
    const { put, connect, asked } = background();
    const { id } = await put(null, { token: 'one', password: 'two' });
    await put(id, null, 'Another name');
    await connect(id, null);
    expect(asked.at(-1)?.secrets).toEqual({ token: 'one', password: 'two' });
  });

  it('stay where another one is typed', async () => {
    const { put, connect, asked } = background();
    const { id } = await put(null, { token: 'one', password: 'two' });
    await put(id, { token: 'new' });
    await connect(id, null);
    expect(asked.at(-1)?.secrets).toEqual({ token: 'new', password: 'two' });
  });

  it('are forgotten one by one when an empty one is sent', async () => {
    const { put, secretFields } = background();
    const { id } = await put(null, { token: 'one', password: 'two' });
    await put(id, { token: '' });
    expect(await secretFields(id)).toEqual(['password']);
  });

  it('go to no other host than the one that they were entered for', async () => {
    const { put, connectTo, asked } = background();
    const { id } = await put(null, { token: 'one' });
    await connectTo(id, 'https://desk.example/other-path');
    expect(asked.at(-1)?.secrets).toEqual({ token: 'one' });
    await connectTo(id, 'https://stranger.example/hook');
    expect(asked.at(-1)?.secrets).toEqual({});
  });

  it('can be tried before they are stored', async () => {
    const { put, connect, asked, secretFields } = background();
    const { id } = await put(null, { password: 'two' });
    await connect(id, { token: 'typed' });
    expect(asked.at(-1)?.secrets).toEqual({ token: 'typed', password: 'two' });
    expect(await secretFields(id)).toEqual(['password']);
  });

  it('are told to no page: only the names of their fields are', async () => {
    const { put, secretFields } = background();
    const { id } = await put(null, { token: 'one', password: '' });
    expect(await secretFields(id)).toEqual(['token']);
    expect(await secretFields('nobody')).toEqual([]);
  });
});

describe('setting a destination up', () => {
  it('makes one of the same message twice, as after a lost answer', async () => {
    const { handlers, request, list } = background();
    const message = request(null, { token: 'one' });
    const first = okValue(await handlers['destination.put'](message));
    expect(okValue(await handlers['destination.put'](message))).toEqual(first);
    expect(await list()).toEqual([first]);
  });

  it('changes what it is at that moment, not what it was when the message came', async () => {
    const { handlers, put, request, world, list } = background();
    const { id } = await put(null, null);
    // Paused in another window while the change is on its way.
    const { withLibrary } = world;
    const pausing = handlersFor({
      ...{ withLibrary, now: world.now, announce: vi.fn(), badge: async () => {} },
      ...{ drain: vi.fn(), maintainIndex: vi.fn(), keepImages: vi.fn() },
      decodeImage: async () => null,
      hasRoom: async () => true,
      outbox: {
        ...world,
        async setWakeUp() {
          await withLibrary((db) => pauseDestination(db, id, { by: 'user' }));
        },
      },
    });
    okValue(await pausing['destination.put'](request(id, null, 'Renamed')));
    expect(await list()).toMatchObject([{ name: 'Renamed', pause: { by: 'user' } }]);
    expect(okValue(await handlers['destination.secret-fields']({ id })).keys).toEqual([]);
  });

  it('does not bring back one that was removed in another window', async () => {
    const { handlers, put, request, list } = background();
    const { id } = await put(null, { token: 'one' });
    okValue(await handlers['destination.remove']({ id }));
    expect(problemOf(await handlers['destination.put'](request(id, { token: 'two' }))).code).toBe(
      'destination-invalid',
    );
    expect(await list()).toEqual([]);
  });

  it('says which fields cannot be used, and stores nothing', async () => {
    const { handlers, request, backend, list } = background();
    Object.assign(backend, { check: () => ({ url: 'Enter the address.' }) });
    expect(problemOf(await handlers['destination.put'](request(null, null)))).toMatchObject({
      ...{ code: 'destination-invalid', fields: { url: 'Enter the address.' } },
    });
    expect(await list()).toEqual([]);
  });
});
