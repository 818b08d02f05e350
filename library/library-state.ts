import type { Clip } from '../src/model/clip.ts';
import type { Delivery } from '../src/model/delivery.ts';
import type { Problem } from '../src/model/problem.ts';
import { defaultSettings, type ExportFormat, type Settings } from '../src/model/settings.ts';
import type { UnreadableClip } from '../src/platform/database/clips.ts';
import type { OutboxSummary } from '../src/platform/database/outbox-summary.ts';
import type { FilterTerms } from '../src/platform/database/search/find-clips.ts';
import type { Snippet } from '../src/search/snippet.ts';
import type { Route } from './route.ts';
import { allSelected, nothingSelected, rangeToggled, type Selection, toggled, without } from './selection.ts';
import type { Undo } from './undo.ts';

/** A sentence about what was just done, and what undoes it. */
export interface Toast {
  readonly text: string;
  readonly undo: Undo | null;
}

/** A row that is in memory. The list knows all ids, and the rows around those that are on the screen. */
export type Row = { readonly clip: Clip; readonly snippet: Snippet | null } | { readonly unreadable: UnreadableClip };

/** What the index says of the list that is shown. */
export interface Answer {
  /** The route's search and filters have been applied to all clips. */
  readonly isWhole: boolean;
  /** How many clips were found where only the first of them are in `ids` yet; else null. */
  readonly foundCount: number | null;
  /** Clips that the index knows while it is still being made; null once it is complete. */
  readonly indexedCount: number | null;
  /** What of the search was not understood, in sentences. */
  readonly notes: readonly string[];
}

export interface LibraryState {
  readonly route: Route;
  /** The route that `ids` belong to; the one before while a new one is being read. */
  readonly shown: Route;
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, Row>;
  readonly answer: Answer;
  /** Clips in the whole library; null until it is known. */
  readonly total: number | null;
  /** `failed`: nothing could be read, so that an empty list does not mean an empty library. */
  readonly status: 'opening' | 'ready' | 'failed';
  /** The clip that keys act on. */
  readonly current: string | null;
  readonly selection: Selection;
  /** What the list can be filtered by; null until it is read. */
  readonly terms: FilterTerms | null;
  /** Where the clips on the screen stand with destinations; one that was never sent is not in it. */
  readonly deliveries: ReadonlyMap<string, readonly Delivery[]>;
  /** What waits for the user in the whole library, and where clips can be sent; null until it is read. */
  readonly outbox: OutboxSummary | null;
  readonly settings: Settings;
  readonly format: ExportFormat;
  readonly problem: Problem | null;
  readonly toast: Toast | null;
  /** What is going on for longer, in words: "Exporting 3 of 50". */
  readonly progress: string | null;
}

const nothingAnswered: Answer = { isWhole: false, foundCount: null, indexedCount: null, notes: [] };

export const initialState = (route: Route): LibraryState => ({
  route,
  shown: route,
  ids: [],
  rows: new Map(),
  answer: nothingAnswered,
  total: null,
  status: 'opening',
  current: null,
  selection: nothingSelected,
  terms: null,
  deliveries: new Map(),
  outbox: null,
  settings: defaultSettings,
  format: defaultSettings.exportFormat,
  problem: null,
  toast: null,
  progress: null,
});

export type LibraryAction =
  | { readonly type: 'route-changed'; readonly route: Route }
  | {
      readonly type: 'list-read';
      readonly route: Route;
      readonly ids: readonly string[];
      readonly answer: Answer;
      /** Rows to show at once; with `isFresh` they take the place of all that were in memory. */
      readonly rows: ReadonlyMap<string, Row>;
      readonly isFresh: boolean;
    }
  | { readonly type: 'rows-read'; readonly rows: ReadonlyMap<string, Row>; readonly keep: ReadonlySet<string> }
  | { readonly type: 'counted'; readonly total: number }
  | { readonly type: 'terms-read'; readonly terms: FilterTerms }
  | {
      readonly type: 'deliveries-read';
      readonly ids: readonly string[];
      readonly deliveries: LibraryState['deliveries'];
    }
  | { readonly type: 'outbox-read'; readonly outbox: OutboxSummary }
  | { readonly type: 'settings-read'; readonly settings: Settings }
  | { readonly type: 'format-picked'; readonly format: ExportFormat }
  | { readonly type: 'went-to'; readonly id: string | null }
  | { readonly type: 'ticked'; readonly id: string; readonly isTicked: boolean; readonly isRange: boolean }
  | { readonly type: 'all-ticked' }
  | { readonly type: 'selection-cleared' }
  /** Clips have left the view. */
  | { readonly type: 'clips-gone'; readonly ids: readonly string[] }
  | { readonly type: 'told'; readonly toast: Toast | null }
  | { readonly type: 'failed'; readonly problem: Problem | null }
  | { readonly type: 'progressed'; readonly progress: string | null };

export function reduce(state: LibraryState, action: LibraryAction): LibraryState {
  switch (action.type) {
    case 'route-changed':
      // Another view is another page; another search keeps the old answer on the screen until the new one is there.
      return action.route.view === state.route.view
        ? { ...state, route: action.route, selection: nothingSelected, problem: null }
        : otherView(state, action.route);
    case 'list-read':
      return listRead(state, action);
    case 'rows-read':
      return { ...state, rows: withRows(state.rows, action.rows, action.keep) };
    case 'counted':
      return { ...state, total: action.total };
    case 'terms-read':
      return { ...state, terms: action.terms };
    case 'deliveries-read':
      return { ...state, deliveries: withDeliveries(state, action.ids, action.deliveries) };
    case 'outbox-read':
      return { ...state, outbox: action.outbox };
    case 'settings-read':
      // A format that was picked on this page stays; else the one of the settings holds.
      return {
        ...state,
        settings: action.settings,
        format: state.format === state.settings.exportFormat ? action.settings.exportFormat : state.format,
      };
    case 'format-picked':
      return { ...state, format: action.format };
    case 'went-to':
      return { ...state, current: action.id };
    case 'ticked':
      return { ...state, selection: tick(state, action.id, action.isTicked, action.isRange) };
    case 'all-ticked':
      return { ...state, selection: allSelected(state.ids) };
    case 'selection-cleared':
      return { ...state, selection: nothingSelected };
    case 'clips-gone':
      return withoutClips(state, new Set(action.ids));
    case 'told':
      return { ...state, toast: action.toast, problem: null };
    case 'failed':
      return { ...state, problem: action.problem, status: state.status === 'opening' ? 'failed' : state.status };
    case 'progressed':
      return { ...state, progress: action.progress };
  }
}

function otherView(state: LibraryState, route: Route): LibraryState {
  const { settings, format, total, toast, outbox, terms } = state;
  return { ...initialState(route), settings, format, total, toast, outbox, terms };
}

function listRead(state: LibraryState, action: LibraryAction & { type: 'list-read' }): LibraryState {
  const { ids, answer, route } = action;
  const { current, selection } = state;
  // A search goes through here at each letter: a set of 100,000 ids is made only for what it is asked for. What is not
  // among the first of many may be among the rest.
  const isAsked = answer.foundCount === null && (current !== null || selection.ids.size > 0);
  const isThere = isAsked ? new Set(ids) : null;
  const gone = isThere === null ? [] : [...selection.ids].filter((id) => !isThere.has(id));
  return {
    ...state,
    ids,
    answer,
    shown: route,
    rows: action.isFresh ? action.rows : new Map([...state.rows, ...action.rows]),
    status: 'ready',
    current: current !== null && isThere?.has(current) === false ? null : current,
    selection: isRestOfAll(state, route) ? allSelected(ids) : without(selection, gone),
  };
}

/** Whether all clips were ticked while only the first of many were there: the rest is meant too. */
const isRestOfAll = ({ answer, ids, selection, shown }: LibraryState, route: Route): boolean =>
  answer.foundCount !== null && route === shown && selection.ids.size === ids.length;

/** Rows that are neither new nor near to the screen are forgotten: a list can be as long as it likes. */
const withRows = (rows: LibraryState['rows'], read: LibraryState['rows'], keep: ReadonlySet<string>) =>
  new Map([...[...rows].filter(([id]) => keep.has(id)), ...read]);

const tick = (state: LibraryState, id: string, isTicked: boolean, isRange: boolean): Selection =>
  isRange ? rangeToggled(state.selection, state.ids, id, isTicked) : toggled(state.selection, id, isTicked);

/** What was read takes the place of what was known of the same clips; clips that have left memory are forgotten. */
function withDeliveries(
  { deliveries, rows }: LibraryState,
  ids: readonly string[],
  read: LibraryState['deliveries'],
): LibraryState['deliveries'] {
  const again = new Set(ids);
  return new Map([...[...deliveries].filter(([id]) => rows.has(id) && !again.has(id)), ...read]);
}

function withoutClips(state: LibraryState, gone: ReadonlySet<string>): LibraryState {
  return {
    ...state,
    ids: state.ids.filter((id) => !gone.has(id)),
    current: nextCurrent(state, gone),
    selection: without(state.selection, gone),
  };
}

/** The clip that comes to stand where the current one was; else the one before. */
function nextCurrent({ ids, current }: LibraryState, gone: ReadonlySet<string>): string | null {
  if (current === null || !gone.has(current)) return current;
  const place = ids.indexOf(current);
  const stays = (id: string): boolean => !gone.has(id);
  return ids.slice(place).find(stays) ?? ids.slice(0, place).findLast(stays) ?? null;
}
