import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handlersFor } from '../../../background/handlers.ts';
import type { Account, DestinationType } from '../../../src/destinations/destination.ts';
import { ok } from '../../../src/model/result.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import { fakeOutbox } from '../../support/fake-outbox.ts';
import { emptyBrowser, okValue } from '../../support/fresh-library.ts';

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
    ...{ withLibrary, now: world.now, announce: vi.fn(), badge: async () => {}, drain: vi.fn() },
    decodeImage: async () => null,
    outbox: { ...world, typeOf: () => backend },
  });
  const config = { url: 'https://desk.example/hook' };
  const put = async (id: string | null, secrets: Record<string, string> | null, name = 'Desk') =>
    okValue(await handlers['destination.put']({ id, kind: 'webhook', name, config, secrets }));
  return {
    asked,
    put,
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
