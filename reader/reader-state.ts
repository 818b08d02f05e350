import type { FullClip } from '../src/model/clip.ts';
import { type Anchor, type Highlight, type HighlightColor, highlightColors } from '../src/model/highlight.ts';
import { countImages, type ImageCounts, type ImageFailure } from '../src/model/kept-image.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Neighbours } from '../src/platform/database/neighbours.ts';
import type { KeptPicture } from './article/pictures.ts';
import type { Display } from './display.ts';
import type { PlayerState } from './speech/player.ts';

export type Panel = 'display' | 'highlights' | 'speech' | 'help';

/** How it stands with the pictures that the text names. */
export interface PictureState {
  /** Pictures that can be loaded, or were; those that are kept do not count. */
  readonly count: number;
  readonly status: 'off' | 'loading' | 'on';
  /** Those whose servers did not give them to a stranger. */
  readonly refused: number;
}

export interface Toast {
  readonly text: string;
  /** What Undo puts back; empty for nothing. */
  readonly removed: readonly Highlight[];
}

export interface ReaderState {
  /** Null until it is read. */
  readonly full: FullClip | null;
  readonly keptPictures: ReadonlyMap<string, KeptPicture>;
  /** Why pictures are not kept, by their addresses. */
  readonly notKept: ReadonlyMap<string, ImageFailure>;
  /** How it stands with the pictures that are to be kept. */
  readonly keeping: ImageCounts;
  readonly neighbours: Neighbours;
  readonly problem: Problem | null;
  /** Since when the clip lies in the trash, an instant; null where it does not. */
  readonly trashedAt: string | null;
  readonly display: Display;
  readonly panel: Panel | null;
  readonly pictures: PictureState;
  readonly highlights: readonly Highlight[];
  /** Ids of highlights whose passage is not in the text any more. */
  readonly missing: ReadonlySet<string>;
  /** The highlight whose note is being written. */
  readonly editing: string | null;
  readonly color: HighlightColor;
  readonly selection: {
    readonly anchor: Anchor;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
  } | null;
  readonly voices: readonly SpeechSynthesisVoice[];
  readonly speech: PlayerState;
  readonly toast: Toast | null;
}

export const initialState = (display: Display): ReaderState => ({
  full: null,
  keptPictures: new Map(),
  notKept: new Map(),
  keeping: countImages([]),
  neighbours: { previous: null, next: null },
  problem: null,
  trashedAt: null,
  display,
  panel: null,
  pictures: { count: 0, status: 'off', refused: 0 },
  highlights: [],
  missing: new Set(),
  editing: null,
  color: highlightColors[0],
  selection: null,
  voices: [],
  speech: { isPlaying: false, passage: 0, place: null, hasFailed: false },
  toast: null,
});
