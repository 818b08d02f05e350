/**
 * `npm run bench:popup [-- --runs 9]`: how long it takes from the click on the toolbar button to the popup on the screen,
 * to its first fields, and to the body, beside a popup that holds nothing.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { buildExtensions, distOf } from '../scripts/build/extensions.ts';
import { sleep } from '../test/support/browsers/wait.ts';
import { serve } from '../test/support/serve.ts';
import { type ClickTimes, sleepBackground, timeClick, withExtensionBrowser } from './popup/browser.ts';
import { bareExtension, watchedExtension } from './popup/extensions.ts';
import { pages } from './popup/pages.ts';
import { milliseconds, table } from './report/table.ts';
import { parseCount } from './run/options.ts';
import { percentile } from './score/average.ts';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const runs = parseCount('runs', options.runs);
/** Milliseconds for which a page lies open before the click: nobody clicks while it is being drawn. */
const rest = 1_000;

interface Runs {
  readonly bare: ClickTimes[];
  readonly awake: ClickTimes[];
  readonly asleep: ClickTimes[];
}

await buildExtensions('error');
const server = await serve('.', Object.fromEntries(pages.map(({ name, html }) => [`${name}.html`, () => html])));
const rows = await withExtensionBrowser(async (browser, folder) => {
  const bare = await browser.installExtension(await bareExtension(join(folder, 'bare')));
  const own = await browser.installExtension(await watchedExtension(distOf('chrome'), join(folder, 'sheaf')));
  const web = (await browser.pages())[0] ?? (await browser.newPage());
  const measured: (string | number)[][] = [];
  for (const { name, html } of pages) {
    const times = await timePage(browser, web, { url: server.url(`${encodeURIComponent(name)}.html`), bare, own });
    measured.push([`${name}, ${(html.length / 1_000).toFixed(0)} kB`, ...figures(times)]);
  }
  return measured;
});
await server.close();
console.log(
  table(
    [
      'page',
      'bare popup',
      'sheaf: on the screen',
      'first fields',
      'the same, worker asleep',
      'body',
      'body, worker asleep',
    ],
    rows,
  ),
);

/** Takes turns, so that whatever else the machine does meets all of them; the first round warms up. */
async function timePage(browser: Browser, web: Page, at: { url: string; bare: string; own: string }): Promise<Runs> {
  const times: Runs = { bare: [], awake: [], asleep: [] };
  const click = async (id: string): Promise<ClickTimes> => {
    // Anew for each, so that no click finds the page as another one has left it.
    await web.goto(at.url, { timeout: 120_000 });
    await sleep(rest);
    return timeClick(browser, id, web);
  };
  for (let round = 0; round <= runs; round += 1) {
    const bare = await click(at.bare);
    const awake = await click(at.own);
    await sleepBackground(browser, at.own);
    const asleep = await click(at.own);
    if (round === 0) continue;
    times.bare.push(bare);
    times.awake.push(awake);
    times.asleep.push(asleep);
  }
  return times;
}

function figures({ bare, awake, asleep }: Runs): string[] {
  const of = (some: readonly ClickTimes[], pick: (times: ClickTimes) => number | undefined): string =>
    milliseconds(
      percentile(
        some.map((times) => pick(times) ?? Number.NaN),
        0.5,
      ),
    );
  return [
    of(bare, ({ painted }) => painted),
    of(awake, ({ painted }) => painted),
    of(awake, ({ phases }) => phases['metadata']),
    of(asleep, ({ phases }) => phases['metadata']),
    of(awake, ({ phases }) => phases['ready']),
    of(asleep, ({ phases }) => phases['ready']),
  ];
}
