import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { extensionClient } from '../faults/extension-client.ts';
import { saveOne } from '../faults/save-storm.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { click, textOf } from '../support/page-driver.ts';

const countTabs = (page: Page) =>
  page.evaluate(`(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.length)`) as Promise<number>;

inEveryBrowser((given) => {
  describe('several clips for a program that takes them by a link', () => {
    it('open one tab for one act of the user; the others wait, are named, and are handed over one by one', async () => {
      const library = await given().session.openPage('library/index.html');
      const client = extensionClient(library);
      const id = randomUUID();
      const config = { vault: 'Desk', path: 'Clippings/{{title}}.md', mayShorten: true };
      await client.ask('destination.put', {
        id,
        isNew: true,
        kind: 'obsidian-uri',
        name: 'Vault',
        config,
        secrets: null,
      });
      const nowhere = randomUUID();
      const clipIds = [await saveOne(client, nowhere), await saveOne(client, nowhere), await saveOne(client, nowhere)];
      const before = await countTabs(library);
      const says = (text: string) =>
        waitUntil(`“${text}”`, async () => (await textOf(library, '#needs-you')).includes(text));

      await client.ask('delivery.send', { clipIds, destinationId: id });
      await says('2 clips wait for Vault.');
      expect(await countTabs(library)).toBe(before + 1);
      await click(library, '[aria-label="Retry now: Vault"]');
      await says('1 clip waits for Vault.');
      expect(await countTabs(library)).toBe(before + 2);
      // Whatever starts the background again, it opens nothing by itself.
      await given().session.killBackground();
      await client.ask('destination.secret-fields', { id });
      await says('1 clip waits for Vault.');
      expect(await countTabs(library)).toBe(before + 2);
      await library.close();
    });
  });
});
