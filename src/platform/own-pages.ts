import { browser } from './browser.ts';

/** The address of one of Sheaf's own pages: `ownPageUrl('library/index.html')`. */
export const ownPageUrl = (path: string): string => browser.runtime.getURL(path);
