import { browser } from './browser.ts';

/**
 * The browser's pattern for all of an origin. Firefox's patterns know no port, so it stands for every port. Both browsers
 * take IPv6 addresses in brackets, though no documentation of patterns names them: `test/e2e/ipv6.test.ts`.
 */
const patternOf = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};

/**
 * Whether the user has allowed Sheaf to reach all of these origins (`https://example.com`). Rejects where the browser
 * cannot say, as Chromium does to a worker that it is about to stop: that is no “no”.
 */
export const hasHostAccess = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: origins.map(patternOf) });

/**
 * Asks the user for access to these origins and no others. Call it straight from a click: Firefox takes no question
 * after an `await` (bug 1398833).
 */
export const requestHostAccess = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: origins.map(patternOf) });

/** Every site of the web, as the manifest offers it to be asked for. */
const everySite = { origins: ['https://*/*', 'http://*/*'] };

/** Whether the user has allowed Sheaf to reach every site. */
export const hasAccessToEverySite = (): Promise<boolean> => browser.permissions.contains(everySite);

/** Asks the user for it, like `requestHostAccess`. Where it is there already, nothing is asked. */
export const requestAccessToEverySite = (): Promise<boolean> => browser.permissions.request(everySite);

/** Gives that access back. What was allowed for single sites stays. */
export const dropAccessToEverySite = (): Promise<boolean> => browser.permissions.remove(everySite);

/** Gives access back. Rejects nothing: what was not granted is not missed. */
export const dropHostAccess = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: origins.map(patternOf) });

/** Calls back when access was given or taken, also in the browser's own settings; returns the way to stop. */
export function onHostAccessChange(listener: () => void): () => void {
  // The listener gets no arguments of the browser's.
  const tell = (): void => listener();
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(tell);
  onRemoved.addListener(tell);
  return () => {
    onAdded.removeListener(tell);
    onRemoved.removeListener(tell);
  };
}
