import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageTypeOf } from '../../src/model/image-bytes.ts';
import { openproject } from '../contract/backends/openproject.ts';
import { extensionClient } from '../faults/extension-client.ts';
import { finishedDownload } from '../support/browsers/downloads.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { listen } from '../support/openproject/listen.ts';
import { openProjectServer } from '../support/openproject/server.ts';
import { click, pressButton, textOf } from '../support/page-driver.ts';

/** Width and height of a PNG: its first chunk. */
const sizeOfPng = (file: string): [number, number] => {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

inEveryBrowser((given) => {
  describe('a clip for OpenProject', () => {
    const server = openProjectServer();
    let upstream: Awaited<ReturnType<typeof listen>>;

    beforeAll(async () => {
      upstream = await listen(server);
      await given().session.grantHostAccess(upstream.url);
      const page = await given().session.openPage('options/index.html');
      const { config, secrets } = openproject.account;
      const request = {
        id: randomUUID(),
        isNew: true,
        kind: 'openproject',
        name: 'Newsroom',
        config: { ...config, url: upstream.url },
        secrets,
      };
      await extensionClient(page, { patience: 20_000 }).ask('destination.put', request);
      await page.close();
    });
    afterAll(() => upstream.stop());

    it('arrives as a work package with its picture as JPEG, and its file says so from then on', async () => {
      const { session, openPopupOn } = given();
      const popup = await openPopupOn('with-picture.html');
      await popup.reaches('ready');
      await popup.pick('topics', 'Oncology');
      await waitUntil('the destination', async () => (await popup.text('#send-to'))?.includes('Newsroom'));
      await popup.save();
      await popup.reaches('saved');
      await waitUntil('the delivery', async () => (await popup.text('.delivery-done')) !== null);

      const [workPackage, ...more] = [...server.workPackages.values()];
      expect(more).toEqual([]);
      expect(workPackage).toMatchObject({ subject: 'A picture of a ward' });
      const picture = [...server.attachments.values()].find(
        ({ fileName }) => fileName === 'Curated_Featured_Image.jpg',
      );
      expect(imageTypeOf(picture?.bytes ?? new Uint8Array())).toBe('image/jpeg');

      await popup.popup.evaluate((document) => {
        const format = document.querySelector<HTMLSelectElement>('#format');
        if (format === null) return;
        format.value = 'curated-content';
        format.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await popup.click('#download');
      const file = (await waitUntil('the file', () => finishedDownload(session.downloads, '.md'))).toString();
      const [width, height] = sizeOfPng('samples/images/ehr-interoperability.png');
      expect(file).toContain(`\nid: ${workPackage?.id}\n`);
      expect(file).toContain(`  workPackage: ${workPackage?.id}\n`);
      expect(file).toContain(`  size:\n    - ${height}\n    - ${width}\n`);
      expect(file).toMatch(/ {2}wpAttachment:\n {4}fileName: Curated_Featured_Image\.jpg\n {4}link: \S+\n/);
      await popup.popup.close();
    });

    it('is updated there by an edit, and stays one', async () => {
      const { openPopupOn } = given();
      const popup = await openPopupOn('with-picture.html');
      await popup.reaches('ready');
      await waitUntil('the known clip', async () => (await popup.text('#known')) !== null);
      await popup.fill('field-title', 'A better title');
      await popup.save();
      await popup.reaches('saved');
      await waitUntil('the delivery', async () => (await popup.text('.delivery-done')) !== null);
      expect([...server.workPackages.values()].map(({ subject }) => subject)).toEqual(['A better title']);
      await popup.popup.close();
    });

    it('gives the catalog its topics, after what that changes was shown', async () => {
      const { session, openPopupOn } = given();
      const page = await session.openPage('options/index.html');
      const says = (selector: string, text: string) =>
        waitUntil(`“${text}” in ${selector}`, async () => (await textOf(page, selector)).includes(text));
      await says('#catalog-counts', '4 topics and 3 offerings');
      await page.bringToFront();
      await pressButton(page, '[aria-label="Load topics from Newsroom"]');
      await says('#catalog-preview-counts', 'retired');
      expect(await textOf(page, '#catalog-preview-title')).toContain('Newsroom');
      expect(await textOf(page, '#catalog-preview')).toContain('Genomics (Desk)');
      expect(await textOf(page, '#catalog-counts')).toContain('4 topics and 3 offerings');
      await click(page, '#catalog-apply');
      await says('#catalog', 'Applied Newsroom');
      await says('#catalog', 'Last loaded');
      await page.close();

      const popup = await openPopupOn('article.html');
      await popup.reaches('ready');
      expect(await popup.pick('topics', 'genom')).toBe('Genomics');
      await popup.popup.close();

      const again = await session.openPage('options/index.html');
      await again.bringToFront();
      await pressButton(again, '[data-topics-of]');
      await waitUntil('nothing new', async () =>
        (await textOf(again, '#catalog-preview-counts')).includes('the catalog says the same already'),
      );
      server.setup = { ...server.setup, token: 'another' };
      await pressButton(again, '[data-topics-of]');
      await waitUntil('the refusal', async () =>
        (await textOf(again, '#catalog [role=alert]')).includes('does not accept the access'),
      );
      await again.close();
    });
  });
});
