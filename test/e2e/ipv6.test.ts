import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { extensionClient } from '../faults/extension-client.ts';
import { saveOne } from '../faults/save-storm.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

inEveryBrowser((given) => {
  describe.skipIf(!hasIpv6)('a backend at an IPv6 address (skipped: this machine has none)', () => {
    it('is reached with the permission for it', async () => {
      const { session } = given();
      let posts = 0;
      const server = createServer((request, response) => {
        request.resume().on('end', () => {
          posts += 1;
          response.end();
        });
      });
      await new Promise<void>((resolve) => {
        server.listen(0, '::1', resolve);
      });
      const address = server.address();
      if (typeof address !== 'object' || address === null) throw new Error('no port');
      const url = `http://[::1]:${address.port}/`;
      const page = await session.openPage('options/index.html');
      const client = extensionClient(page);
      await session.grantHostAccess(new URL(url).origin);
      const id = randomUUID();
      const named = { id, isNew: true, kind: 'webhook', name: 'Six', config: { url }, secrets: null };
      await client.ask('destination.put', named);
      await saveOne(client, id);
      await waitUntil('the clip', async () => posts > 0);
      expect(posts).toBe(1);
      await client.ask('destination.remove', { id });
      await page.close();
      server.close();
    });
  });
});
