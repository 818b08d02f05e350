import { browser } from './browser.ts';

export interface ActiveTab {
  readonly id: number;
  /** Undefined where the browser keeps it to itself. */
  readonly url: string | undefined;
  readonly title: string;
}

/** The tab that a popup was opened on; null where the window shows none. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url, title: tab.title ?? '' };
}

/**
 * Calls back when the tab begins to load a document or its address changes; returns the way to stop.
 * @param listener gets the address; undefined where the browser keeps it to itself, as it does for another site
 */
export function onNavigated(tabId: number, listener: (url: string | undefined) => void): () => void {
  const onUpdated = (updated: number, change: { readonly status?: string; readonly url?: string }): void => {
    if (updated !== tabId) return;
    if (change.url !== undefined || change.status === 'loading') listener(change.url);
    // All that Firefox tells of an address that a script has changed; a page that has loaded to its end sends it too.
    else if (change.status === 'complete') void tellAddress();
  };
  const tellAddress = async (): Promise<void> => {
    const url = await addressOf(tabId);
    if (url !== undefined) listener(url);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => browser.tabs.onUpdated.removeListener(onUpdated);
}

async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch (cause) {
    console.debug('Sheaf: the tab was closed', cause);
    return undefined;
  }
}
