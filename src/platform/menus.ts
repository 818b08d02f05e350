import { browser } from './browser.ts';

/** The ids of our entries; the one to highlight is called as its keyboard command. */
export const menuIds = {
  highlight: 'highlight-selection',
  clipLink: 'clip-link',
  clipSelectedLinks: 'clip-selected-links',
  clipSeveral: 'clip-several',
} as const;

const webLinks = ['http://*/*', 'https://*/*'];

/** Puts our entries into the context menus, where the browsers keep them; again after an update. */
export async function createMenus(): Promise<void> {
  const { contextMenus } = browser;
  await contextMenus.removeAll();
  contextMenus.create({ id: menuIds.highlight, title: 'Highlight', contexts: ['selection'] });
  contextMenus.create({
    id: menuIds.clipSelectedLinks,
    title: 'Clip the links of the selection…',
    contexts: ['selection'],
  });
  contextMenus.create({
    id: menuIds.clipLink,
    title: 'Clip this link',
    contexts: ['link'],
    targetUrlPatterns: webLinks,
  });
  contextMenus.create({ id: menuIds.clipSeveral, title: 'Clip several pages…', contexts: ['action'] });
}
