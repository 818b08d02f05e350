import type { Clip } from '../src/model/clip.ts';
import type { Problem } from '../src/model/problem.ts';
import { defaultSettings, type ExportFormat, type Settings } from '../src/model/settings.ts';
import type { ClipPage, UnreadableClip } from '../src/platform/database/clips.ts';
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
      const { settings, format, total, toast } = state;
      return { ...initialState(action.view), settings, format, total, toast };
    }
    case 'load-started':
      return { ...state, status: state.status === 'ready' ? 'loading' : 'opening' };
    case 'page-appended':
      return appended(state, action.page);
    case 'list-replaced':
      return replaced(state, action.page);
    case 'counted':
      return { ...state, total: action.total };
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
