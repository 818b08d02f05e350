import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, howToGet } from '../../../scripts/browser-paths.mjs';
import { distOf } from '../../../scripts/build/extensions.ts';
import { collectChromiumErrors } from './chromium-errors.ts';
import { allowHost, forbidHost } from './chromium-host-access.ts';
import type { ExtensionSession, Json, LaunchOptions, Popup } from './extension-session.ts';
import { hostPatternOf } from './host-pattern.ts';
import { killProcesses } from './kill-processes.ts';
import { pageView } from './page-view.ts';
import { createProfile, removeProfile } from './profile.ts';
import { waitUntil } from './wait.ts';

/** Starts Chromium with dist/chrome. */
export async function launchChromium({
  headless = true,
  onQuit,
  profilesIn,
}: LaunchOptions = {}): Promise<ExtensionSession> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error(howToGet('chromium'));
  const userDataDir = await createProfile('chromium', profilesIn);
  await mkdir(join(userDataDir, 'Default'));
  // Without developer mode an unpacked extension is disabled as soon as it reloads.
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(userDataDir, 'Default/Preferences'), JSON.stringify(preferences));

  const downloads = join(userDataDir, 'Downloads');
  const errors: string[] = [];
  let starts = 0;
  const start = async () => {
    const browser = await puppeteer.launch({
      executablePath,
      headless,
      userDataDir,
      pipe: true,
      // Whoever asks to be told when the browser quits also wants to end it in his own way.
      handleSIGINT: onQuit === undefined,
      handleSIGTERM: onQuit === undefined,
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
      enableExtensions: true,
      defaultViewport: null,
      timeout: 60_000,
      protocolTimeout: 120_000,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(headless ? ['--disable-gpu', '--window-size=1280,900', '--screen-info={1600x1200}'] : []),
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    // Chromium forgets what DevTools installed when it quits, but the same folder gets the same id and with it its data.
    const id = await browser.installExtension(resolve(distOf('chrome')));
    collectChromiumErrors(browser, `chrome-extension://${id}/`, errors);
    browser.on('targetcreated', (target) => {
      if (isWorker(target, id)) starts += 1;
    });
    await browser.waitForTarget((target) => isWorker(target, id));
    if (onQuit !== undefined) browser.once('disconnected', onQuit);
    const web = (await browser.pages())[0] ?? (await browser.newPage());
    return { browser, id, web };
  };
  let current = await start();
  let popup: Popup | undefined;
  const granted = new Set<string>();

  return {
    browser: 'chromium',
    downloads,
    web: () => current.web,
    async renewWebTab() {
      const { browser, web } = current;
      current = { ...current, web: await browser.newPage() };
      await web.close();
    },
    visitBrowserPage: async () => void (await current.web.goto('chrome://version/')),
    async openPage(path, { behindWeb = false } = {}) {
      const page = await current.browser.newPage();
      if (behindWeb) await current.web.bringToFront();
      await page.goto(`chrome-extension://${current.id}/${path}`);
      return page;
    },
    async clickToolbarButton() {
      const { browser, id, web } = current;
      if (popup !== undefined && (await popup.isOpen())) await popup.close();
      await web.bringToFront();
      const earlier = new Set(browser.targets());
      const opened = browser.waitForTarget(
        (target) => !earlier.has(target) && target.url() === `chrome-extension://${id}/popup/index.html`,
      );
      const extension = (await browser.extensions()).get(id);
      if (extension === undefined) throw new Error('the extension is not installed');
      // `action.openPopup()` would grant no activeTab: this is the click itself.
      await extension.triggerAction(web);
      popup = chromiumPopup(await (await opened).asPage());
      return popup;
    },
    pickFromMenu: ({ id: menuItemId }, _at, info = {}) => inWorker(current, dispatchMenuClick, { ...info, menuItemId }),
    pickFromButtonMenu: ({ id: menuItemId }) => inWorker(current, dispatchMenuClick, { menuItemId }),
    highlightByKey: () => inWorker(current, dispatchCommand, {}),
    async grantHostAccess(origin) {
      granted.add(hostPatternOf(origin));
      await allowHost(current.browser, current.id, hostPatternOf(origin));
    },
    async withdrawHostAccess(origin) {
      granted.delete(hostPatternOf(origin));
      await forbidHost(current.browser, current.id, hostPatternOf(origin));
    },
    setTheme: (page, theme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]),
    async killBackground() {
      const { browser, id } = current;
      const target = await browser.waitForTarget((candidate) => isWorker(candidate, id));
      await (await target.worker())?.close();
      await waitUntil('the end of the background', async () => !browser.targets().includes(target));
    },
    async interruptBackground() {
      const { browser, id } = current;
      const target = browser.targets().find((candidate) => isWorker(candidate, id));
      if (target === undefined) return false;
      try {
        await (await target.worker())?.close();
      } catch (cause) {
        // It may have ended by itself meanwhile, or while DevTools was taking its leave of it.
        if (!/session|closed|detached|no target/i.test(String(cause))) throw cause;
      }
      return true;
    },
    backgroundStarts: () => starts,
    async restart() {
      await current.browser.close();
      current = await start();
      for (const pattern of granted) await allowHost(current.browser, current.id, pattern);
    },
    async crash() {
      await killProcesses(current.browser);
      current = await start();
    },
    errors: async () => [...errors],
    async close() {
      await current.browser.close();
      await removeProfile(userDataDir);
    },
  };
}

const isWorker = (target: { type(): string; url(): string }, id: string): boolean =>
  target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);

/** Runs a function in the worker, with the web tab in front. */
async function inWorker(
  { browser, id, web }: Started,
  run: (given: Given) => Promise<void>,
  given: Given,
): Promise<void> {
  await web.bringToFront();
  // A worker that has gone to sleep wakes up for a message.
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/options/index.html`);
  await page.close();
  await web.bringToFront();
  const target = await browser.waitForTarget((candidate) => isWorker(candidate, id));
  await (await target.worker())?.evaluate(run, given);
}

interface Given {
  readonly [key: string]: Json;
}

interface Started {
  readonly browser: Browser;
  readonly id: string;
  readonly web: Page;
}

/** Runs in the worker. */
async function dispatchCommand(): Promise<void> {
  interface Api {
    readonly tabs: { query(which: object): Promise<unknown[]> };
    readonly commands: { readonly onCommand: { dispatch(command: string, tab: unknown): void } };
  }
  const { tabs, commands } = (globalThis as unknown as { readonly chrome: Api }).chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  commands.onCommand.dispatch('highlight-selection', tab);
}

/** Runs in the worker. */
async function dispatchMenuClick(info: Given): Promise<void> {
  interface Api {
    readonly tabs: { query(which: object): Promise<unknown[]> };
    readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: unknown): void } };
  }
  const { tabs, contextMenus } = (globalThis as unknown as { readonly chrome: Api }).chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  contextMenus.onClicked.dispatch(info, tab);
}

async function closePopup(page: Page): Promise<void> {
  await page.evaluate(() => window.close());
  await waitUntil('the popup to close', async () => page.isClosed());
}

const chromiumPopup = (page: Page): Popup => ({
  ...pageView(page),
  isOpen: async () => !page.isClosed(),
  close: () => closePopup(page),
});
