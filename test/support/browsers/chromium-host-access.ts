import type { Browser, Page } from 'puppeteer-core';

type HostAccess = 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';

/** The API of chrome://extensions, as far as it is used here. */
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: {
      updateExtensionConfiguration(update: { extensionId: string; hostAccess: HostAccess }): Promise<void>;
      addHostPermission(extensionId: string, host: string): Promise<void>;
      removeHostPermission(extensionId: string, host: string): Promise<void>;
    };
  };
}
interface ExtensionPage {
  readonly chrome: { readonly permissions: { request(wanted: { origins: string[] }): Promise<boolean> } };
}

/**
 * Adds a host on chrome://extensions, as the user can in the extension's details, where Chromium then gives it without a
 * prompt; the extension has it once one of its pages has asked.
 */
export async function allowHost(browser: Browser, id: string, pattern: string): Promise<void> {
  await onPage(browser, 'chrome://extensions/', (page) =>
    page.evaluate(
      async (extensionId, host) => {
        const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
        await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
        await developerPrivate.addHostPermission(extensionId, host);
      },
      id,
      pattern,
    ),
  );
  // DevTools evaluates as if the user had just clicked, which the question needs.
  const isGranted = await onPage(browser, `chrome-extension://${id}/options/index.html`, (page) =>
    page.evaluate(
      (host) => (globalThis as unknown as ExtensionPage).chrome.permissions.request({ origins: [host] }),
      pattern,
    ),
  );
  if (!isGranted) throw new Error(`Chromium does not let the extension reach ${pattern}`);
  if (!pattern.includes('://*/')) return;
  // A pattern for every site is withheld, though it was asked for and given, as long as single sites are listed.
  await onPage(browser, 'chrome://extensions/', (page) =>
    page.evaluate(async (extensionId) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_ALL_SITES' });
    }, id),
  );
}

/** Removes a host on chrome://extensions. */
export const forbidHost = (browser: Browser, id: string, pattern: string): Promise<void> =>
  onPage(browser, 'chrome://extensions/', (page) =>
    page.evaluate(
      (extensionId, host) =>
        (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.removeHostPermission(extensionId, host),
      id,
      pattern,
    ),
  );

async function onPage<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    return await work(page);
  } finally {
    await page.close();
  }
}
