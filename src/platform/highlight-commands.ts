import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { menuIds } from './menus.ts';

/** The tab that a command was given on. Its address is known, since the command gives access to it. */
export interface CommandedTab {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

/** Calls back when the user picks “Highlight” in the menu of a selection, or presses its key. Register synchronously. */
export function onHighlightCommand(run: (tab: CommandedTab) => void): void {
  const onTab = (tab: Tabs.Tab | undefined): void => {
    if (tab?.id !== undefined) run({ id: tab.id, url: tab.url ?? '', title: tab.title ?? '' });
  };
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === menuIds.highlight) onTab(tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === menuIds.highlight) onTab(tab);
  });
}
