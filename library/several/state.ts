import type { JobState } from '../../src/batch/run-batch.ts';
import type { Catalog, OfferingReference, TopicReference } from '../../src/model/catalog.ts';
import type { Destination } from '../../src/model/destination.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Filing, QueuedPage } from '../../src/model/queued-page.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { noWeights, type TermWeights } from '../../src/model/term-weights.ts';
import type { Candidate, LinkCandidates } from './candidates.ts';

/** One page on its way into the library. */
export interface Job {
  readonly id: string;
  readonly page: QueuedPage;
  /** See `urlKey()`. */
  readonly key: string;
  /** The tab that it is read from; null where it is fetched. */
  readonly tabId: number | null;
  readonly host: string | null;
  readonly state: JobState;
}

export interface SeveralState {
  readonly step: 'choose' | 'running' | 'ended';
  readonly tabs: readonly Candidate[];
  /** Tabs of which Sheaf may not know the address. */
  readonly hiddenTabs: number;
  readonly text: string;
  readonly links: LinkCandidates;
  /** What the user has ticked and unticked, by the candidate's id. */
  readonly choices: ReadonlyMap<string, boolean>;
  /** Keys of the candidates that the library lists. */
  readonly known: ReadonlySet<string>;
  readonly topics: readonly TopicReference[];
  readonly offerings: readonly OfferingReference[];
  readonly ifKnown: Filing['ifKnown'];
  readonly destinations: readonly Destination[];
  /** Null while the user has not chosen. */
  readonly chosenDestinations: readonly string[] | null;
  readonly settings: Settings;
  readonly catalog: Catalog;
  readonly isCatalogRead: boolean;
  readonly termWeights: TermWeights;
  readonly mayReadAll: boolean;
  /** Pages of an earlier time that were not finished. */
  readonly unfinished: readonly QueuedPage[];
  /** Links that were clipped from the context menu, newest first. */
  readonly recent: readonly QueuedPage[];
  readonly jobs: readonly Job[];
  /** The user has pressed “Stop”, and what is being saved is let finish. */
  readonly isStopping: boolean;
  readonly problem: Problem | null;
}

export const initialState: SeveralState = {
  step: 'choose',
  tabs: [],
  hiddenTabs: 0,
  text: '',
  links: { links: [], tooMany: 0, repeated: 0 },
  choices: new Map(),
  known: new Set(),
  topics: [],
  offerings: [],
  ifKnown: 'leave',
  destinations: [],
  chosenDestinations: null,
  settings: defaultSettings,
  catalog: { topics: [], offerings: [] },
  isCatalogRead: false,
  termWeights: noWeights,
  mayReadAll: false,
  unfinished: [],
  recent: [],
  jobs: [],
  isStopping: false,
  problem: null,
};

/** Whether a page is going to be clipped; one that is known is so only where it would be updated, or was chosen by hand. */
export function isChosen({ choices, known, ifKnown }: SeveralState, candidate: Candidate): boolean {
  if (candidate.obstacle !== null) return false;
  const isOfUse = ifKnown === 'update' || !known.has(candidate.key);
  return choices.get(candidate.id) ?? (candidate.isPreselected && isOfUse);
}

/** The pages that are going to be clipped, each once: a link of which there is a tab is read from the tab. */
export function chosenPages(state: SeveralState): Candidate[] {
  const chosen = [...state.tabs, ...state.links.links].filter((each) => isChosen(state, each));
  return [...new Map(chosen.toReversed().map((each) => [each.key, each])).values()].toReversed();
}

/** Where the clips go besides the library: as chosen, else where the last one went. */
export function sentTo({ destinations, chosenDestinations }: SeveralState): string[] {
  return destinations
    .filter(({ id, isPreselected }) => chosenDestinations?.includes(id) ?? isPreselected)
    .map(({ id }) => id);
}

/** How all the pages are filed. */
export const filingOf = (state: SeveralState): Filing => ({
  topics: [...state.topics],
  offerings: [...state.offerings],
  destinationIds: sentTo(state),
  ifKnown: state.ifKnown,
});

/** Whether “Try again” may do something for a job. */
export const isUndone = ({ state }: Job): boolean =>
  state.kind === 'stopped' || (state.kind === 'failed' && isWorthAnother(state.problem));

/** Whether a page of this window's kind was left over: not tried, or failed in a window that was closed. */
export const isLeft = ({ from, outcome }: QueuedPage): boolean =>
  from !== 'menu' && (outcome === null || (outcome.page.kind === 'failed' && isWorthAnother(outcome.page.problem)));

/** What is no page will not become one. */
const isWorthAnother = ({ code }: Problem): boolean => code !== 'not-clippable';

/** Whether a page is to be had in a tab alone. */
export const needsTab = ({ state }: Job): boolean => state.kind === 'failed' && state.problem.code === 'needs-tab';

/** The tab of the window that shows a job's page and can be asked for it; null where there is none. */
export const tabOf = (key: string, { tabs }: SeveralState): number | null =>
  tabs.find((each) => each.key === key && each.tabId !== null)?.tabId ?? null;

export const isAtRest = ({ state }: Job): boolean => state.kind !== 'waiting' && state.kind !== 'working';
