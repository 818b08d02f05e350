import { browser } from './browser.ts';

/** A tab of the window that a page of ours is in. */
export interface WindowTab {
  readonly id: number;
  /** Undefined where the browser keeps it to itself: Sheaf has no access to its page, or nobody has. */
  readonly url: string | undefined;
  readonly title: string;
  /** The browser has put its page away, or holds it still: it answers nobody until it is looked at. */
  readonly isAsleep: boolean;
}

/** Chromium 132 and later say whether a tab is held still. */
type Frozen = { readonly frozen?: boolean };

/** The tabs of this page's window in their order, without those that show a page of ours. */
export async function tabsOfWindow(): Promise<WindowTab[]> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const own = browser.runtime.getURL('');
  return tabs.flatMap((tab) => {
    if (tab.id === undefined || tab.url?.startsWith(own) === true) return [];
    const isAsleep = tab.discarded === true || (tab as Frozen).frozen === true;
    return [{ id: tab.id, url: tab.url, title: tab.title ?? '', isAsleep }];
  });
}

/** Calls back when tabs were opened, closed, moved, or have gone to another page; returns the way to stop. */
export function onTabsChange(listener: () => void): () => void {
  // The listener gets no arguments of the browser's.
  const tell = (): void => listener();
  const { onCreated, onRemoved, onMoved, onUpdated, onAttached, onDetached } = browser.tabs;
  const events = [onCreated, onRemoved, onMoved, onUpdated, onAttached, onDetached] as const;
  for (const event of events) event.addListener(tell);
  return () => {
    for (const event of events) event.removeListener(tell);
  };
}
