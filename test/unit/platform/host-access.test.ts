import { expect, it, vi } from 'vitest';
import { hasHostAccess } from '../../../src/platform/host-access.ts';
import browser from '../../support/fake-browser.ts';

it('asks for the host of an address of either kind, whatever the port', async () => {
  const contains = vi.spyOn(browser.permissions, 'contains');
  await hasHostAccess(['https://desk.example:8443', 'http://[::1]:8080']);
  expect(contains).toHaveBeenCalledExactlyOnceWith({ origins: ['https://desk.example/*', 'http://[::1]/*'] });
});

it('takes a pattern that the browser does not know for one that it has not allowed', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(browser.permissions, 'contains').mockRejectedValue(new TypeError('Invalid match pattern'));
  expect(await hasHostAccess(['https://desk.example'])).toBe(false);
});
