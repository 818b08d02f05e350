import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, howToGet } from '../../../scripts/browser-paths.mjs';
import { geckoId } from '../../../scripts/build/manifest.ts';
import { callExpression } from './expression.ts';
import type { ExtensionSession, LaunchOptions, Popup } from './extension-session.ts';
import { bidi, contextOf, inBrowserWindow } from './firefox-bidi.ts';
import * as chrome from './firefox-chrome.ts';
import { packForFirefox } from './firefox-package.ts';
import { hostPatternOf } from './host-pattern.ts';
import { chordsOf, type Key, parseChord } from './keys.ts';
import { killProcesses } from './kill-processes.ts';
import { createProfile, removeProfile } from './profile.ts';
import { waitUntil } from './wait.ts';

/** Firefox gives every installation a random origin; a preference fixes it. */
const uuid = '7c1f5b1e-6d0a-4c60-9d3e-5ea5f0000001';
const origin = `moz-extension://${uuid}/`;
/** The button's id in the toolbar: the add-on's id with all but [a-z0-9_-] replaced. */
const buttonId = `${geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;

/** Starts Firefox with dist/firefox, installed for good: it is there after a restart like any user's. */
export async function launchFirefox({
  headless = true,
  onQuit,
  profilesIn,
}: LaunchOptions = {}): Promise<ExtensionSession> {
  const executablePath = findBrowser('firefox');
  if (executablePath === null) throw new Error(howToGet('firefox'));
  const userDataDir = await createProfile('firefox', profilesIn);
  const downloads = join(userDataDir, 'Downloads');
  const start = async () => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless,
      userDataDir,
      defaultViewport: null,
      timeout: 60_000,
      protocolTimeout: 120_000,
      handleSIGINT: onQuit === undefined,
      handleSIGTERM: onQuit === undefined,
      args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
        // The built package is not signed; ESR and Developer Edition can be told to take it.
        'xpinstall.signatures.required': false,
      },
    });
    if (onQuit !== undefined) browser.once('disconnected', onQuit);
    return { browser, web: await browser.newPage(), helper: undefined as Page | undefined };
  };
  let current = await start();
  await bidi(current.browser, 'webExtension.install', {
    extensionData: { type: 'archivePath', path: await packForFirefox() },
    'moz:permanent': true,
  });
  const earlier: string[] = [];
  let starts = 0;
  const errors = async () => [...earlier, ...(await inBrowserWindow(current.browser, chrome.consoleErrors, origin))];

  return {
    browser: 'firefox',
    downloads,
    web: () => current.web,
    async renewWebTab() {
      const { browser, web } = current;
      current = { ...current, web: await browser.newPage() };
      await web.close();
    },
    visitBrowserPage: () => navigate(current.browser, current.web, 'about:license'),
    openPage: (path, { behindWeb = false } = {}) => openPage(current.browser, path, behindWeb ? current.web : null),
    async clickToolbarButton() {
      // The popup can be reached only from another page of the extension, which must be there before the click.
      current.helper ??= await openPage(current.browser, 'options/index.html', null);
      const { browser, helper, web } = current;
      const popup = firefoxPopup(browser, helper);
      if (await popup.isOpen()) await popup.close();
      await web.bringToFront();
      await inBrowserWindow(browser, chrome.clickButton, buttonId);
      await waitUntil('the popup', popup.isOpen);
      return popup;
    },
    async pickFromMenu({ label }, { x, y }) {
      const { browser, web } = current;
      await web.bringToFront();
      await web.mouse.click(x, y, { button: 'right' });
      const pick = () => inBrowserWindow(browser, chrome.pickFromMenu, 'contentAreaContextMenu', label);
      await waitUntil(`“${label}” in the menu`, pick);
    },
    async pickFromButtonMenu({ label }) {
      const { browser, web } = current;
      await web.bringToFront();
      await inBrowserWindow(browser, chrome.openButtonMenu, buttonId);
      const pick = () => inBrowserWindow(browser, chrome.pickFromMenu, 'toolbar-context-menu', label);
      await waitUntil(`“${label}” in the button’s menu`, pick);
    },
    async highlightByKey() {
      const { browser, web } = current;
      await web.bringToFront();
      await inBrowserWindow(browser, chrome.pressChords, [parseChord('Alt+Shift+H')] as never, 'window');
    },
    grantHostAccess: (origin) =>
      inBrowserWindow(current.browser, chrome.changeHostAccess, geckoId, 'add', hostPatternOf(origin)),
    withdrawHostAccess: (origin) =>
      inBrowserWindow(current.browser, chrome.changeHostAccess, geckoId, 'remove', hostPatternOf(origin)),
    setTheme: (_page, theme) => inBrowserWindow(current.browser, chrome.setTheme, theme),
    async killBackground() {
      const { browser } = current;
      await inBrowserWindow(browser, chrome.terminateBackground, geckoId);
      const isStopped = async () => (await inBrowserWindow(browser, chrome.backgroundState, geckoId)) === 'stopped';
      await waitUntil('the end of the background', isStopped);
    },
    async interruptBackground() {
      const { browser } = current;
      if ((await inBrowserWindow(browser, chrome.backgroundState, geckoId)) !== 'running') return false;
      // It runs, so it was started since the last time.
      starts += 1;
      await inBrowserWindow(browser, chrome.terminateBackground, geckoId);
      return true;
    },
    backgroundStarts: () => starts,
    async restart() {
      earlier.splice(0, earlier.length, ...(await errors()));
      await current.browser.close();
      current = await start();
    },
    async crash() {
      await killProcesses(current.browser);
      current = await start();
    },
    errors,
    async close() {
      await current.browser.close();
      await removeProfile(userDataDir);
    },
  };
}

async function openPage(browser: Browser, path: string, inFront: Page | null): Promise<Page> {
  const page = await browser.newPage();
  await inFront?.bringToFront();
  await navigate(browser, page, origin + path);
  return page;
}

/** Goes where the tab changes its process on the way: `page.goto` would wait for a load that it never sees. */
async function navigate(browser: Browser, page: Page, url: string): Promise<void> {
  await bidi(browser, 'browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
  await waitUntil(url, () =>
    page
      .evaluate((wanted) => document.readyState === 'complete' && location.href === wanted, url)
      // While the process changes there is no document to ask.
      .catch(() => false),
  );
}

function firefoxPopup(browser: Browser, helper: Page): Popup {
  const popupView = `browser.extension.getViews({ type: 'popup' })[0]`;
  const isOpen = () => helper.evaluate(`${popupView}?.document.readyState === 'complete'`) as Promise<boolean>;
  const isGone = async () => (await helper.evaluate(`${popupView} === undefined`)) === true;
  const keysSeen = () => helper.evaluate(callExpression(countKeys, [], popupView)) as Promise<number>;
  const hasFocus = async () => {
    await inBrowserWindow(browser, chrome.focusPopup);
    return (await isGone()) || ((await helper.evaluate(`${popupView}?.document.hasFocus()`)) as boolean);
  };
  const pressAll = async (chords: readonly (readonly Key[])[]): Promise<void> => {
    const before = await waitUntil('the keyboard', async () => {
      // The focus reaches the popup's process on a way of its own, and keys that are there before it are lost.
      await waitUntil('the focus in the popup', hasFocus);
      if (await isGone()) throw new Error('the popup is closed');
      const count = await keysSeen();
      return (await inBrowserWindow(browser, chrome.pressChords, chords as never, 'popup')) ? { count } : null;
    });
    // So do the keys: the next command must not overtake them.
    await waitUntil(`the keys to arrive: ${JSON.stringify(chords).slice(0, 80)}`, async () => {
      if (await isGone()) return true;
      return (await keysSeen()) >= before.count + chords.flat().length;
    });
  };
  return {
    evaluate: async (read, ...args) => helper.evaluate(callExpression(read, args, `${popupView}.document`)) as never,
    press: (chord) => pressAll([parseChord(chord)]),
    type: (text) => pressAll(chordsOf(text)),
    async screenshot(path) {
      const dataUrl = await inBrowserWindow(browser, chrome.snapshotPopup);
      await writeFile(path, Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));
    },
    isOpen,
    async close() {
      await helper.evaluate(`${popupView}?.close()`);
      await waitUntil('the popup to close', isGone);
    },
  };
}

/** How many keys have gone up in a window since the first call. */
function countKeys(view: Window & { sheafKeys?: number }): number {
  if (view.sheafKeys === undefined) {
    view.sheafKeys = 0;
    view.addEventListener(
      'keyup',
      () => {
        view.sheafKeys = (view.sheafKeys ?? 0) + 1;
      },
      true,
    );
  }
  return view.sheafKeys;
}
