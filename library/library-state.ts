import type { Clip } from '../src/model/clip.ts';
import type { Delivery } from '../src/model/delivery.ts';
import type { Problem } from '../src/model/problem.ts';
import { defaultSettings, type ExportFormat, type Settings } from '../src/model/settings.ts';
import type { ClipPage, UnreadableClip } from '../src/platform/database/clips.ts';
import type { OutboxSummary } from '../src/platform/database/outbox-summary.ts';
import type { ImportedFile } from './import-files.ts';
import { allSelected, nothingSelected, rangeToggled, type Selection, toggled, without } from './selection.ts';
import type { Cursor, View } from './world.ts';

/** A sentence about what was just done, and the message that undoes it. */
export interface Toast {
  readonly text: string;
  readonly undo: { readonly type: 'clip.restore' | 'clip.trash'; readonly ids: string[] } | null;
}

export interface LibraryState {
  readonly view: View;
  readonly clips: readonly Clip[];
  readonly unreadable: readonly UnreadableClip[];
  /** Where the list goes on; null at its end. */
  readonly next: Cursor | null;
  /** Clips in the whole library; null until it is known. */
  readonly total: number | null;
  /** `failed`: nothing could be read, so that an empty list does not mean an empty library. */
  readonly status: 'opening' | 'loading' | 'ready' | 'failed';
  readonly selection: Selection;
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
  /** What came of the files given last; null for none. */
  readonly imported: readonly ImportedFile[] | null;
}

export const initialState = (view: View): LibraryState => ({
  view,
  clips: [],
  unreadable: [],
  next: null,
  total: null,
  status: 'opening',
  selection: nothingSelected,
  deliveries: new Map(),
  outbox: null,
  settings: defaultSettings,
  format: defaultSettings.exportFormat,
  problem: null,
  toast: null,
  progress: null,
  imported: null,
});

export type LibraryAction =
  | { readonly type: 'view-changed'; readonly view: View }
  | { readonly type: 'load-started' }
  | { readonly type: 'page-appended' | 'list-replaced'; readonly page: ClipPage<Cursor> }
  | { readonly type: 'counted'; readonly total: number }
  | {
      readonly type: 'deliveries-read';
      readonly ids: readonly string[];
      readonly deliveries: LibraryState['deliveries'];
    }
  | { readonly type: 'outbox-read'; readonly outbox: OutboxSummary }
  | { readonly type: 'settings-read'; readonly settings: Settings }
  | { readonly type: 'format-picked'; readonly format: ExportFormat }
  | { readonly type: 'ticked'; readonly id: string; readonly isTicked: boolean; readonly isRange: boolean }
  | { readonly type: 'all-ticked'; readonly ids: readonly string[] }
  | { readonly type: 'selection-cleared' }
  /** Clips have left the view. */
  | { readonly type: 'clips-gone'; readonly ids: readonly string[] }
  | { readonly type: 'told'; readonly toast: Toast | null }
  | { readonly type: 'failed'; readonly problem: Problem | null }
  | { readonly type: 'progressed'; readonly progress: string | null }
  | { readonly type: 'files-imported'; readonly files: readonly ImportedFile[] | null };

export function reduce(state: LibraryState, action: LibraryAction): LibraryState {
  switch (action.type) {
    case 'view-changed': {
      const { settings, format, total, toast, outbox } = state;
      return { ...initialState(action.view), settings, format, total, toast, outbox };
    }
    case 'load-started':
      return { ...state, status: state.status === 'ready' ? 'loading' : 'opening' };
    case 'page-appended':
      return appended(state, action.page);
    case 'list-replaced':
      return replaced(state, action.page);
    case 'counted':
      return { ...state, total: action.total };
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
    case 'ticked':
      return { ...state, selection: tick(state, action.id, action.isTicked, action.isRange) };
    case 'all-ticked':
      return { ...state, selection: allSelected(action.ids) };
    case 'selection-cleared':
      return { ...state, selection: nothingSelected };
    case 'clips-gone':
      return withoutClips(state, new Set(action.ids));
    case 'told':
      return { ...state, toast: action.toast, problem: null };
    case 'failed':
      return { ...state, problem: action.problem, status: afterFailure(state) };
    case 'progressed':
      return { ...state, progress: action.progress };
    case 'files-imported':
      return { ...state, imported: action.files };
  }
}

function afterFailure({ status, clips, unreadable }: LibraryState): LibraryState['status'] {
  if (status === 'ready' || status === 'failed') return status;
  return clips.length + unreadable.length > 0 ? 'ready' : 'failed';
}

/** Everything on the screen that can be ticked, in its order. */
export const idsOnScreen = (state: Pick<LibraryState, 'clips' | 'unreadable'>): string[] => [
  ...state.unreadable.map(({ id }) => id),
  ...state.clips.map(({ id }) => id),
];

const tick = (state: LibraryState, id: string, isTicked: boolean, isRange: boolean): Selection =>
  isRange ? rangeToggled(state.selection, idsOnScreen(state), id, isTicked) : toggled(state.selection, id, isTicked);

/** What was read takes the place of what was known of the same clips; clips that have left the screen are forgotten. */
function withDeliveries(
  state: LibraryState,
  ids: readonly string[],
  read: LibraryState['deliveries'],
): LibraryState['deliveries'] {
  const kept = new Set(idsOnScreen(state));
  for (const id of ids) kept.delete(id);
  return new Map([...[...state.deliveries].filter(([id]) => kept.has(id)), ...read]);
}

function appended(state: LibraryState, page: ClipPage<Cursor>): LibraryState {
  const known = new Set(idsOnScreen(state));
  const isNew = ({ id }: { readonly id: string }): boolean => !known.has(id);
  return {
    ...state,
    clips: [...state.clips, ...page.clips.filter(isNew)],
    unreadable: [...state.unreadable, ...page.unreadable.filter(isNew)],
    next: page.next,
    status: 'ready',
  };
}

function replaced(state: LibraryState, page: ClipPage<Cursor>): LibraryState {
  const present = new Set(idsOnScreen(page));
  const gone = idsOnScreen(state).filter((id) => !present.has(id));
  return {
    ...state,
    clips: page.clips,
    unreadable: page.unreadable,
    next: page.next,
    status: 'ready',
    selection: without(state.selection, gone),
  };
}

function withoutClips(state: LibraryState, gone: ReadonlySet<string>): LibraryState {
  const stays = ({ id }: { readonly id: string }): boolean => !gone.has(id);
  return {
    ...state,
    clips: state.clips.filter(stays),
    unreadable: state.unreadable.filter(stays),
    selection: without(state.selection, gone),
  };
}
