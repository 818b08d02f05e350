import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { findBrowser, howToGet } from '../../scripts/browser-paths.mjs';
import { waitUntil } from '../../test/support/browsers/wait.ts';
import type { PopupTimes } from './probe.ts';

/** Starts a Chromium of its own that takes extensions, hands it to `use` with a folder for files, and removes both. */
export async function withExtensionBrowser<T>(use: (browser: Browser, folder: string) => Promise<T>): Promise<T> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error(howToGet('chromium'));
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-bench-'));
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    userDataDir: join(folder, 'profile'),
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    protocolTimeout: 120_000,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-gpu', '--window-size=1280,900', '--screen-info={1600x1200}', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  try {
    return await use(browser, folder);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from the click on a toolbar button to what has been seen of its popup. */
export interface ClickTimes {
  readonly painted: number;
  readonly phases: Readonly<Record<string, number>>;
}

/** Clicks an extension's real toolbar button, waits until its popup is in its last phase, and closes it. */
export async function timeClick(browser: Browser, id: string, web: Page): Promise<ClickTimes> {
  await web.bringToFront();
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error('the extension is not installed');
  const earlier = new Set(browser.targets());
  const opened = browser.waitForTarget((target) => !earlier.has(target) && isPopup(target, id));
  const clicked = performance.timeOrigin + performance.now();
  await extension.triggerAction(web);
  const popup = await (await opened).asPage();
  // Asked seldom, so that asking takes no time from what is measured.
  const times = await waitUntil('the popup to be ready', () => readTimes(popup), { every: 300, timeout: 60_000 });
  await popup.evaluate(() => window.close());
  await waitUntil('the popup to close', async () => popup.isClosed());
  const since = (at: number): number => at - clicked;
  const phases = Object.entries(times.phases).map(([phase, at]) => [phase, since(at)] as const);
  return { painted: since(times.painted ?? Number.NaN), phases: Object.fromEntries(phases) };
}

async function readTimes(popup: Page): Promise<PopupTimes | null> {
  const times = (await popup.evaluate('globalThis.popupTimes?.() ?? null')) as PopupTimes | null;
  return times !== null && times.painted !== null && times.phases['ready'] !== undefined ? times : null;
}

const isPopup = (target: Target, id: string): boolean => target.url() === `chrome-extension://${id}/popup/index.html`;

/** Ends an extension's worker, as the browser does when it is idle; nothing where it sleeps already. */
export async function sleepBackground(browser: Browser, id: string): Promise<void> {
  const worker = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`));
  if (worker === undefined) return;
  await (await worker.worker())?.close();
  await waitUntil('the end of the background', async () => !browser.targets().includes(worker));
}
