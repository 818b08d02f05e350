import { browser } from './browser.ts';

/** Sheaf green, as `--accent` of the light theme: a badge knows no themes. */
const badgeColor = '#1f6247';

const usualTitle = 'Clip this page';

/** Marks the tab's toolbar button: this page is in the library. Rejects where the tab is gone. */
export async function markSaved(tabId: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: badgeColor, tabId });
  await browser.action.setBadgeText({ text: '✓', tabId });
  // In the place of what may have gone wrong before.
  await browser.action.setTitle({ title: 'This page is in your library', tabId });
}

/** Marks the tab's button: what was asked for there could not be done, for the reason that its title says. */
export async function markTrouble(tabId: number, message: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: needsUserColor, tabId });
  await browser.action.setBadgeText({ text: '!', tabId });
  await browser.action.setTitle({ title: message, tabId });
}

/** What is said of a link that was clipped from the tab's page. */
const linkBadges = { reading: '…', clipped: '+1', known: '=', failed: '!' } as const;

/** Says on the tab's button how it stands with a link of its page. Rejects where the tab is gone. */
export async function markLink(tabId: number, kind: keyof typeof linkBadges, sentence: string): Promise<void> {
  const color = kind === 'failed' ? needsUserColor : badgeColor;
  await browser.action.setBadgeBackgroundColor({ color, tabId });
  await browser.action.setBadgeText({ text: linkBadges[kind], tabId });
  await browser.action.setTitle({ title: sentence, tabId });
}

/** Amber and red as `--warning` and `--danger` of the light theme. */
const waitingColor = '#8a5a00';
const needsUserColor = '#b3261e';

interface OutboxCounts {
  readonly waiting: number;
  readonly paused: number;
  readonly needUser: number;
}

/**
 * What every tab's button says that has no mark of its own: how many deliveries wait, or that some need the user.
 * Nothing where all has arrived.
 */
export async function showOutbox(state: OutboxCounts): Promise<void> {
  const { needUser } = state;
  const waiting = state.waiting + state.paused;
  await browser.action.setBadgeBackgroundColor({ color: needUser > 0 ? needsUserColor : waitingColor });
  await browser.action.setBadgeText({ text: needUser > 0 ? '!' : waiting > 0 ? shortCount(waiting) : '' });
  await browser.action.setTitle({ title: titleOf(state) });
}

/** Four characters are what fits. */
const shortCount = (count: number): string => (count > 999 ? '999+' : String(count));

function titleOf({ waiting, paused, needUser }: OutboxCounts): string {
  const parts = [
    ...(needUser > 0 ? [`${needUser} not delivered: see the library`] : []),
    ...(waiting > 0 ? [`${waiting} on the way`] : []),
    ...(paused > 0 ? [`${paused} kept while their destination is paused`] : []),
  ];
  return [usualTitle, ...parts].join(' · ');
}

/** Takes the mark away. Rejects where the tab is gone. */
export async function unmarkSaved(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ text: '', tabId });
  await browser.action.setTitle({ title: usualTitle, tabId });
}
