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
  const onUpdated = (
    updated: number,
    change: { readonly status?: string; readonly url?: string },
    tab: { readonly url?: string },
  ): void => {
    // Firefox leaves the address out of the change and tells of one made by a script with a mere `complete`.
    const url = change.url ?? tab.url;
    const isChange = change.status === 'loading' || change.url !== undefined;
    if (updated === tabId && (isChange || (change.status === 'complete' && url !== undefined))) listener(url);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => browser.tabs.onUpdated.removeListener(onUpdated);
}
