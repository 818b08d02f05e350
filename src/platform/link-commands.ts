import { browser } from './browser.ts';
import { hasHostAccess, requestHostAccess } from './host-access.ts';
import { inTab } from './in-tab.ts';
import { menuIds } from './menus.ts';

/** A link that is to be clipped without opening it. */
export interface LinkCommand {
  readonly url: string;
  /** The link's text, as far as the browser tells. */
  readonly title: string;
  /** The tab that the link stands in; null where it stands in none. */
  readonly tabId: number | null;
  /** Whether Sheaf may read the link's site: the user has been asked. */
  readonly isAllowed: Promise<boolean>;
}

/**
 * Calls back when the user picks “Clip this link”. Register synchronously.
 *
 * @param originsOf what has to be reached for a link
 */
export function onClipLink(originsOf: (url: string) => string[], run: (command: LinkCommand) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== menuIds.clipLink || info.linkUrl === undefined) return;
    const url = info.linkUrl;
    // `linkText` is Firefox's alone.
    const { linkText = '' } = info as { readonly linkText?: string };
    // Straight from the click: neither browser takes the question later.
    run({ url, title: linkText, tabId: tab?.id ?? null, isAllowed: mayRead(originsOf(url)) });
  });
}

/** Asks the user; where the browser lets nobody ask, what was allowed earlier counts. */
const mayRead = (origins: readonly string[]): Promise<boolean> =>
  requestHostAccess(origins).catch((cause: unknown) => {
    console.debug('Sheaf: the browser does not let the user be asked', cause);
    return hasHostAccess(origins);
  });

/**
 * Calls back with the links in what is selected and with its text, when the user wants to clip them, or with none for the
 * page for several at once alone. Register synchronously.
 */
export function onClipSeveral(run: (texts: readonly string[]) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === menuIds.clipSeveral) run([]);
    if (info.menuItemId !== menuIds.clipSelectedLinks) return;
    const written = info.selectionText ?? '';
    void linksInSelection(tab?.id).then((links) => run([...links, written]));
  });
}

/** The addresses of the links that the selection of a tab's page touches; none where it cannot be read. */
async function linksInSelection(tabId: number | undefined): Promise<string[]> {
  if (tabId === undefined) return [];
  const read = await inTab(tabId, { func: selectedLinks, args: [] });
  if (read.ok && Array.isArray(read.value)) return read.value.filter((each) => typeof each === 'string');
  console.debug('Sheaf: the selection’s links cannot be read', read);
  return [];
}

/** Runs in the page. */
function selectedLinks(): string[] {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return [];
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
  return links.filter((link) => selection.containsNode(link, true)).map(({ href }) => String(href));
}

/** Opens the page for several at once, with links in its box. */
export async function openSeveral(links: readonly string[]): Promise<void> {
  const text = links.join('\n').trim();
  const hash = text === '' ? '' : `#${new URLSearchParams({ links: text })}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`library/several/index.html${hash}`) });
}
