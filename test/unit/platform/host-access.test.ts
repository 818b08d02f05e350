import { expect, it, vi } from 'vitest';
import { hasHostAccess } from '../../../src/platform/host-access.ts';
import browser from '../../support/fake-browser.ts';

it('asks for the host of an address of either kind, whatever the port', async () => {
  const contains = vi.spyOn(browser.permissions, 'contains');
  await hasHostAccess(['https://desk.example:8443', 'http://[::1]:8080']);
  expect(contains).toHaveBeenCalledExactlyOnceWith({ origins: ['https://desk.example/*', 'http://[::1]/*'] });
});
