import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionClient } from '../faults/extension-client.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { type Fault, type ScriptableServer, scriptableServer } from '../support/scriptable-server.ts';

const token = 'a-token-that-no-stranger-may-see';

/** What the user is told of each fault, by a browser's real network. */
const said: readonly (readonly [Fault, RegExp])[] = [
  ['error', /cannot answer at the moment/],
  ['busy', /cannot answer at the moment/],
  ['half-close', /cannot be reached/],
  ['reset-before', /cannot be reached/],
  ['reset-after', /cannot be reached/],
  ['unauthorized', /does not accept the access/],
  ['refused', /The title is too long\./],
  ['html', /did not answer as its API does/],
  ['huge-error', /cannot answer at the moment/],
  ['redirect', /answers from another address/],
];

inEveryBrowser((given) => {
  describe('a backend that fails', () => {
    let fault: Fault | null = null;
    let backend: ScriptableServer;
    let stranger: ScriptableServer;
    let page: Page;
    let connect: (url: string) => Promise<unknown>;

    beforeAll(async () => {
      stranger = await scriptableServer(() => null);
      backend = await scriptableServer(() => fault, { redirectTo: stranger.url });
      await given().session.grantHostAccess('http://127.0.0.1');
      await given().session.grantHostAccess('https://127.0.0.1');
      page = await given().session.openPage('options/index.html');
      const client = extensionClient(page, { patience: 60_000 });
      connect = (url) =>
        client
          .ask('destination.connect', { id: null, kind: 'webhook', config: { url }, secrets: { token } })
          .catch((cause: unknown) => String(cause));
    });
    afterAll(async () => {
      await page.close();
      await backend.close();
      await stranger.close();
    });

    it.each(said)('by “%s” is told apart', async (each, sentence) => {
      fault = each;
      const answer = String(await connect(backend.url));
      expect(answer).toMatch(sentence);
      // Whatever it said, the problem stays small and holds no token.
      expect(answer.length).toBeLessThan(2_000);
      expect(answer).not.toContain(token);
    });

    it('by not answering is given up after half a minute', async () => {
      fault = 'stall';
      expect(await connect(backend.url)).toMatch(/did not answer in time/);
    });

    it('by its certificate, or the want of one, is not talked to', async () => {
      expect(await connect(backend.url.replace('http:', 'https:'))).toMatch(/cannot be reached/);
    });

    it('gets the token, and nobody else does, least of all whom it names', async () => {
      expect(backend.headers.every(({ authorization }) => authorization === `Bearer ${token}`)).toBe(true);
      expect(backend.headers.length).toBeGreaterThan(said.length);
      expect(backend.headers.some(({ cookie, referer }) => cookie !== undefined || referer !== undefined)).toBe(false);
      expect(stranger.headers).toEqual([]);
    });

    it('is talked to again when it works', async () => {
      fault = null;
      expect(await connect(backend.url)).toMatchObject({ summary: expect.any(String) });
    });
  });
});
