import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { extensionClient } from '../faults/extension-client.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { scriptableServer } from '../support/scriptable-server.ts';

inEveryBrowser((given) => {
  describe('a destination that goes away and comes back', () => {
    it('gets each clip once, those too that were saved meanwhile', async () => {
      const { session, openPopupOn } = given();
      const backend = await scriptableServer(() => null);
      const port = Number(new URL(backend.url).port);
      await session.grantHostAccess(new URL(backend.url).origin);
      const page = await session.openPage('options/index.html');
      const client = extensionClient(page, { patience: 20_000 });
      const request = {
        id: randomUUID(),
        isNew: true,
        kind: 'webhook',
        name: 'News desk',
        config: { url: backend.url },
        secrets: {},
      };
      await client.ask('destination.put', request);

      const first = await openPopupOn('article.html?here');
      await first.reaches('ready');
      await waitUntil('the destination', async () => (await first.text('#send-to'))?.includes('News desk'));
      await first.save();
      await first.reaches('saved');
      const delivered = () => waitUntil('the delivery', async () => (await first.text('.delivery-done')) !== null);
      await delivered();
      expect(backend.stored).toHaveLength(1);
      await first.popup.close();

      await backend.close();
      const second = await openPopupOn('second.html?gone');
      await second.reaches('ready');
      await second.save();
      await second.reaches('saved');
      expect(await second.says('.delivery-waiting .delivery-detail')).toMatch(/Next try at/);
      expect(await second.text('.delivery-waiting')).toMatch(/cannot be reached/);

      // What is seen of it survives the browser.
      await second.popup.close();
      await page.close();
      await session.restart();
      const again = await scriptableServer(() => null, { port });
      const library = await session.openPage('library/index.html');
      await extensionClient(library, { patience: 20_000 }).ask('delivery.retry', { destinationId: null, clipId: null });
      await waitUntil('the second clip', async () => again.stored.length > 0);
      expect(again.stored).toHaveLength(1);
      expect(again.stored[0]?.clipId).not.toBe(backend.stored[0]?.clipId);
      await library.close();
      await again.close();
    });
  });
});
