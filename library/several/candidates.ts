import { findLinks } from '../../src/batch/find-links.ts';
import { mostPagesAtOnce } from '../../src/model/queued-page.ts';
import type { WindowTab } from '../../src/platform/window-tabs.ts';
import { cleanUrl } from '../../src/url/clean-url.ts';
import type { CleaningRules } from '../../src/url/cleaning-rules.ts';
import { obstacleOf } from '../../src/url/obstacle.ts';
import { isPrivateAddress } from '../../src/url/private-address.ts';
import { urlKey } from '../../src/url/url-key.ts';

/** A page that can be chosen: a tab, or a link of the pasted text. */
export interface Candidate {
  readonly id: string;
  readonly from: 'tab' | 'link';
  readonly url: string;
  /** Empty for a link. */
  readonly title: string;
  /** See `urlKey()`. */
  readonly key: string;
  /** Null for a link, and for a tab whose page cannot be asked: it is fetched instead. */
  readonly tabId: number | null;
  /** Why it cannot be clipped, as one sentence; null where it is worth a try. */
  readonly obstacle: string | null;
  /** What its user should know before: it is asleep, or lies in their own network. */
  readonly remarks: readonly string[];
  /** Whether it is chosen before anybody has chosen. */
  readonly isPreselected: boolean;
}

export interface TabCandidates {
  readonly tabs: readonly Candidate[];
  /** How many tabs show pages of which Sheaf may not even know the address. */
  readonly hidden: number;
}

/**
 * The tabs of a window as pages to choose from.
 *
 * @param mayReadAll where Sheaf may read every site: an address that is hidden even then is the browser's own
 */
export function candidatesOfTabs(tabs: readonly WindowTab[], rules: CleaningRules, mayReadAll: boolean): TabCandidates {
  const shown = tabs.filter(({ url }) => mayReadAll || (url !== undefined && url !== ''));
  const keys = new Set<string>();
  return {
    hidden: tabs.length - shown.length,
    tabs: shown.map(({ id, url = '', title, isAsleep }) => {
      const key = keyOf(url, rules);
      const isRepeated = keys.has(key);
      keys.add(key);
      return {
        id: `tab-${id}`,
        from: 'tab',
        url,
        title,
        key,
        tabId: isAsleep ? null : id,
        obstacle: obstacleOfTab(url) ?? (isRepeated ? 'Another tab shows the same page.' : null),
        remarks: isAsleep ? ['asleep: its page is fetched from the site'] : [],
        isPreselected: false,
      };
    }),
  };
}

function obstacleOfTab(url: string): string | null {
  if (url === '') return 'This page belongs to the browser itself, which extensions may not read.';
  if (url.startsWith('file:')) return 'Open this file and click the toolbar button there.';
  return obstacleOf(url)?.message ?? null;
}

export interface LinkCandidates {
  readonly links: readonly Candidate[];
  /** How many links were left out, since they are more than can be clipped at once. */
  readonly tooMany: number;
  /** How many addresses lead to a page that is there already. */
  readonly repeated: number;
}

/** The links of a text as pages to choose from, each page once. */
export function candidatesOfText(text: string, rules: CleaningRules): LinkCandidates {
  const found = findLinks(text);
  const byKey = new Map<string, string>();
  for (const url of found) {
    const key = keyOf(url, rules);
    if (!byKey.has(key)) byKey.set(key, url);
  }
  const pages = [...byKey].map(([key, url]) => linkCandidate(key, url));
  return {
    links: pages.slice(0, mostPagesAtOnce),
    tooMany: Math.max(0, pages.length - mostPagesAtOnce),
    repeated: found.length - byKey.size,
  };
}

function linkCandidate(key: string, url: string): Candidate {
  const isPrivate = isPrivateAddress(url);
  return {
    id: idOfLink(key),
    from: 'link',
    url,
    title: '',
    key,
    tabId: null,
    obstacle: obstacleOf(url)?.message ?? null,
    remarks: isPrivate ? ['in your own network: choose it only if you know it'] : [],
    // A list may come from anybody: it must not have the reader ask their own devices for something unseen.
    isPreselected: !isPrivate,
  };
}

/**
 * What the user has chosen of links, where other rules tell pages apart from now on: each choice goes to the page that its
 * link is of now. Of links that have become one page, one that was ticked counts.
 *
 * @param choices by the candidate's id
 * @param links the candidates by the rules of before
 */
export function choicesByRules(
  choices: ReadonlyMap<string, boolean>,
  links: readonly Candidate[],
  rules: CleaningRules,
): ReadonlyMap<string, boolean> {
  const moved = new Map<string, boolean>();
  for (const { id, url } of links) {
    const choice = choices.get(id);
    if (choice === undefined) continue;
    const now = idOfLink(keyOf(url, rules));
    moved.set(now, choice || (moved.get(now) ?? false));
  }
  return new Map([...choices, ...moved]);
}

const idOfLink = (key: string): string => `link-${key}`;

const keyOf = (url: string, rules: CleaningRules): string => urlKey(cleanUrl(url, rules));
