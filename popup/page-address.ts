import type { Settings } from '../src/model/settings.ts';
import type { ActiveTab } from '../src/platform/active-tab.ts';
import { cleanUrl } from '../src/url/clean-url.ts';
import { rulesOfSettings } from '../src/url/rules-of-settings.ts';
import { urlKey } from '../src/url/url-key.ts';
import type { FormState, PageAddress } from './form-state.ts';

/** What the address of a tab says of its page. @param visited the tab's address */
export function addressOf(tab: ActiveTab, visited: string, settings: Settings): PageAddress {
  const clean = cleanUrl(visited, rulesOfSettings(settings));
  return { tabId: tab.id, visited, clean, key: urlKey(clean), tabTitle: tab.title };
}

/** Whether an address, as far as it is known, is one more of the page that was read: a place in it, or a tidied query. */
export const isSamePage = (url: string | undefined, { page, settings }: FormState): boolean =>
  url !== undefined && page !== null && urlKey(cleanUrl(url, rulesOfSettings(settings))) === page.key;
