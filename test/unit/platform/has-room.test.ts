import { afterEach, expect, it, vi } from 'vitest';
import { hasRoom } from '../../../src/platform/has-room.ts';

afterEach(() => vi.restoreAllMocks());

it.each([
  ['much is left', { quota: 300e6, usage: 200e6 }, true],
  ['little is left, before nothing is', { quota: 300e6, usage: 251e6 }, false],
  ['the browser does not know', {}, true],
])('goes by what is left: %s', async (_case, estimate, expected) => {
  expect(await hasRoom({ estimate: async () => estimate })).toBe(expected);
});

it('leaves it to the write where the browser cannot say', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await hasRoom({ estimate: () => Promise.reject(new TypeError('no shelf')) })).toBe(true);
  expect(warn).toHaveBeenCalledOnce();
});
