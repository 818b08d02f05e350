import { markLink, markSaved, markTrouble } from '../src/platform/toolbar-button.ts';
import type { LinkState } from './clip-link.ts';

/** Marks the tab's button. The tab may have been closed meanwhile: the clip is saved all the same. */
export async function badge(tabId: number): Promise<void> {
  try {
    await markSaved(tabId);
  } catch (cause) {
    console.debug('Sheaf: the toolbar button could not be marked', cause);
  }
}

/** The same for something that could not be done. */
export async function badgeTrouble(tabId: number, message: string): Promise<void> {
  try {
    await markTrouble(tabId, message);
  } catch (cause) {
    console.debug('Sheaf: the toolbar button could not be marked', cause);
  }
}

/** The same for a link that is clipped from the tab's page. */
export async function badgeLink(tabId: number, { kind, sentence }: LinkState): Promise<void> {
  try {
    await markLink(tabId, kind, sentence);
  } catch (cause) {
    console.debug('Sheaf: the toolbar button could not be marked', cause);
  }
}
