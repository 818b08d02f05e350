import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** The tab that a command was given on. Its address is known, since the command gives access to it. */
export interface CommandedTab {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

const name = 'highlight-selection';

/** Calls back when the user picks “Highlight” in the menu of a selection, or presses its key. Register synchronously. */
export function onHighlightCommand(run: (tab: CommandedTab) => void): void {
  const onTab = (tab: Tabs.Tab | undefined): void => {
    if (tab?.id !== undefined) run({ id: tab.id, url: tab.url ?? '', title: tab.title ?? '' });
  };
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === name) onTab(tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name) onTab(tab);
  });
}

/** Puts the entry into the menu of a selection, where the browsers keep it; again after an update. */
export async function createHighlightMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: name, title: 'Highlight', contexts: ['selection'] });
}
