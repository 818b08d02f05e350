import { afterEach, expect, it, vi } from 'vitest';
import { keepStorage } from '../../../src/platform/keep-storage.ts';

afterEach(() => vi.restoreAllMocks());

it('is asked for where the browser can be asked', async () => {
  const persist = vi.fn(async () => true);
  await keepStorage({ persist });
  expect(persist).toHaveBeenCalledOnce();
  await expect(keepStorage({})).resolves.toBeUndefined();
});

it('is told to whoever looks where it is refused or fails, and stops nothing', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await keepStorage({ persist: async () => false });
  await keepStorage({ persist: () => Promise.reject(new TypeError('no shelf')) });
  expect(warn).toHaveBeenCalledTimes(2);
});
