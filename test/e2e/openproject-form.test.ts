import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { pressButton, says } from '../support/page-driver.ts';
import { type Prism, startPrism } from '../support/prism.ts';

const samples = process.env['SHEAF_SAMPLES'];
const description = join(samples ?? '.', 'openproject', 'openapi-clip.json');
const isThere = samples !== undefined && existsSync(description);

/** The form as a user fills it in, before a mock that answers with the examples of OpenProject's own description. */
inEveryBrowser((given) => {
  describe.skipIf(!isThere)(
    'the form of OpenProject (skipped: SHEAF_SAMPLES does not name a folder with its API description)',
    () => {
      let prism: Prism;
      let options: Page;
      beforeAll(async () => {
        prism = await startPrism(description, null);
        await given().session.grantHostAccess(prism.url);
        options = await given().session.openPage('options/index.html');
      }, 120_000);
      afterAll(async () => {
        await options?.close();
        prism?.stop();
      });

      /** Pressed by its key: the pointer would miss a button that a hint beside a field moves. */
      const press = async (selector: string) => {
        await options.bringToFront();
        await pressButton(options, selector);
      };
      const labelsOf = (key: string) =>
        options.$$eval(`#destination-${key} option:not([value=""])`, (all) => all.map((each) => each.textContent));

      it('offers what the server has: who we are, its projects, then the types of the chosen one', async () => {
        await press('#add-destination');
        await press('[data-kind=openproject]');
        await options.type('#destination-url', prism.url);
        await options.type('#destination-token', 'token-of-the-desk');
        await press('#connect-destination');
        await says(options, '#connection', 'Connected as Anakin Skywalker.');
        expect(await labelsOf('project')).toEqual(['DeathStar construction', "Palpatine's secret plan"]);
        await options.select('#destination-project', '1');
        await says(options, '#connection', 'Connected as Anakin Skywalker, project DeathStar construction.');
        expect(await labelsOf('type')).toEqual(['Bug', 'Feature']);
      });

      it('says beside the field that a type is missing, and saves once it is chosen', async () => {
        await press('#save-destination');
        await says(options, '#destination-type-hint', 'Choose one');
        await options.select('#destination-type', 'Bug');
        await press('#save-destination');
        await says(options, '[data-destination]', 'In use.');
      });

      it('leads to clips that are posted, and opened where they are', async () => {
        const popup = await given().openPopupOn('article.html');
        await popup.reaches('ready');
        await waitUntil('the destination', async () => (await popup.text('#send-to'))?.includes('OpenProject'));
        await popup.save();
        await popup.reaches('saved');
        await popup.says('.delivery-done');
        const link = await popup.popup.evaluate(
          (document) => document.querySelector<HTMLAnchorElement>('.delivery a')?.href ?? '',
        );
        expect(link).toBe(`${prism.url}/work_packages/1528`);
        await popup.popup.close();
      });
    },
  );
});
