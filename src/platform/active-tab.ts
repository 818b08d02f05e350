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

/** Calls back when the tab begins to load a document or its address changes; returns the way to stop. */
export function onNavigated(tabId: number, listener: () => void): () => void {
  const onUpdated = (updated: number, change: { status?: string; url?: string }): void => {
    if (updated === tabId && (change.status === 'loading' || change.url !== undefined)) listener();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => browser.tabs.onUpdated.removeListener(onUpdated);
}
