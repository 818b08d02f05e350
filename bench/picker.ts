/**
 * `npm run bench:picker`: what a keystroke in the pickers costs the main thread of the real popup, with a catalog of
 * 10,000 topics and 20,000 offerings; and how the popup opens with it. Processor time, so that other work on the machine
 * counts little; still, read the ratio to the floor.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { buildExtensions } from '../scripts/build/extensions.ts';
import { catalogWriters } from '../src/catalog/files/formats.ts';
import { extensionClient } from '../test/faults/extension-client.ts';
import { launchChromium } from '../test/support/browsers/chromium.ts';
import type { ExtensionSession, Json } from '../test/support/browsers/extension-session.ts';
import { waitUntil } from '../test/support/browsers/wait.ts';
import { largeCatalog } from '../test/support/large-catalog/large-catalog.ts';
import { popupDriver } from '../test/support/popup-driver.ts';
import { serve } from '../test/support/serve.ts';
import { bareListbox } from './picker/bare-listbox.ts';
import type { KeystrokeCost } from './picker/keystroke-costs.ts';
import { timeLoading } from './picker/loading.ts';
import { type Opening, readOpening } from './picker/opening.ts';
import { typeInto } from './picker/typing.ts';
import { milliseconds, table } from './report/table.ts';

const openings = 9;

await buildExtensions('error');
const server = await serve('test/fixtures/pages', { 'bare-listbox.html': () => bareListbox });
const session = await launchChromium();
try {
  const small = await timeOpenings(session);
  await putCatalog(session);
  const large = await timeOpenings(session);
  console.log(`${openingTable({ 'starting catalog, 7 terms': small, '30,000 terms': large })}\n`);
  console.log(`${await loadingTable(session)}\n`);
  const browser = await session.web().browser().target().createCDPSession();
  await session.web().goto(server.url('article.html'));
  const popup = popupDriver(await session.clickToolbarButton());
  await popup.reaches('ready');
  const page = await popupPage(session);
  await page.focus('#topics-input');
  await popup.pick('topics', 'neuropathy');
  const topics = await typeInto(browser, page, '#topics-input');
  const offerings = await typeInto(browser, page, '#offerings-input');
  await popup.popup.close();
  const floor = await measureFloor(session, browser);
  console.log(
    costTable(floor.typing, {
      'floor: 16 bare rows, typing': floor.typing,
      '10,000 topics, typing': topics.typing,
      '20,000 offerings, typing': offerings.typing,
      'floor: 16 bare rows, walking': floor.walking,
      '10,000 topics, walking': topics.walking,
      '20,000 offerings, walking': offerings.walking,
    }),
  );
} finally {
  await session.close();
  await server.close();
}

async function putCatalog(of: ExtensionSession): Promise<void> {
  const options = await of.openPage('options/index.html');
  const client = extensionClient(options, { patience: 60_000 });
  const request = { catalog: largeCatalog(), basedOn: 0, from: null } as unknown as Json;
  await client.ask('catalog.put', request);
  await options.close();
}

/** The real popup, as puppeteer's page: its keyboard and its clock. */
async function popupPage(of: ExtensionSession): Promise<Page> {
  const targets = of.web().browser().targets();
  const target = targets.find((each) => each.url().endsWith('/popup/index.html'));
  if (target === undefined) throw new Error('the popup is not open');
  return target.asPage();
}

async function timeOpenings(of: ExtensionSession): Promise<Opening[]> {
  await of.web().goto(server.url('article.html'));
  const times: Opening[] = [];
  for (let at = 0; at < openings; at += 1) {
    const popup = await of.clickToolbarButton();
    times.push(await readOpening(await popupPage(of)));
    await popup.close();
  }
  // The first one also compiles the scripts.
  return times.slice(1);
}

async function loadingTable(of: ExtensionSession): Promise<string> {
  const page = await of.openPage('options/index.html');
  await page.waitForSelector('#catalog-file');
  const catalog = largeCatalog();
  const files: readonly (readonly [string, string])[] = [
    ['30,000 terms.json', catalogWriters['sheaf-catalog.json'](catalog)],
    ['30,000 terms.csv', catalogWriters['sheaf-catalog.csv'](catalog)],
    ['30,000 terms.jsonld', catalogWriters['sheaf-catalog.jsonld'](catalog)],
    ['too large.json', ' '.repeat(100_000_000)],
  ];
  const rows: (string | number)[][] = [];
  for (const [name, text] of files) {
    const { megabytes, shown, longest } = await timeLoading(page, name, text);
    rows.push([name, Math.round(megabytes), milliseconds(shown), milliseconds(longest)]);
  }
  await page.close();
  return table(['a catalog file in the options', 'MB', 'ms to what it changes', 'ms longest task of the page'], rows);
}

async function measureFloor(of: ExtensionSession, browser: CDPSession) {
  const page = await of.web().browser().newPage();
  await page.goto(server.url('bare-listbox.html'));
  await waitUntil('the focus', () => page.evaluate(() => document.hasFocus()));
  const costs = await typeInto(browser, page, '#input');
  await page.close();
  return costs;
}

function openingTable(measured: Readonly<Record<string, readonly Opening[]>>): string {
  const at = (times: readonly Opening[], key: keyof Opening): string =>
    milliseconds(
      quantile(
        times.map((time) => time[key]),
        0.5,
      ),
    );
  const rows = Object.entries(measured).map(([name, times]) => [
    name,
    at(times, 'fields'),
    at(times, 'body'),
    at(times, 'catalog'),
    at(times, 'lists'),
    at(times, 'longest'),
  ]);
  return table(['opening, ms (medians)', 'first fields', 'body', 'catalog read', 'lists ready', 'longest task'], rows);
}

function costTable(
  floor: readonly KeystrokeCost[],
  measured: Readonly<Record<string, readonly KeystrokeCost[]>>,
): string {
  const rows = Object.entries(measured).map(([name, costs]) => {
    const of = (key: keyof KeystrokeCost, share: number): number =>
      quantile(
        costs.map((cost) => cost[key]),
        share,
      );
    return [
      name,
      costs.length,
      ...([0.5, 0.95, 1] as const).map((share) => milliseconds(of('painted', share))),
      milliseconds(of('all', 1)),
      milliseconds(of('script', 0.5)),
      milliseconds(of('styleAndLayout', 0.5)),
      milliseconds(of('paint', 0.5)),
      milliseconds(of('clock', 0.95)),
      (
        of('painted', 0.5) /
        quantile(
          floor.map(({ painted }) => painted),
          0.5,
        )
      ).toFixed(1),
    ];
  });
  const head = [
    'a keystroke, ms',
    'keys',
    'median',
    'p95',
    'max',
    'max with what follows',
    'script',
    'style, layout',
    'paint',
    'clock p95',
    '× floor',
  ];
  return table(head, rows);
}

/** The nearest rank. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
