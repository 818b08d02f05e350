import { browser } from './browser.ts';

/** Sheaf green, as `--accent` of the light theme: a badge knows no themes. */
const badgeColor = '#1f6247';

/** Marks the tab's toolbar button: this page is in the library. Rejects where the tab is gone. */
export async function markSaved(tabId: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: badgeColor, tabId });
  await browser.action.setBadgeText({ text: '✓', tabId });
}

/** Takes the mark away. Rejects where the tab is gone. */
export const unmarkSaved = (tabId: number): Promise<void> => browser.action.setBadgeText({ text: '', tabId });
