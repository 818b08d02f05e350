import type { ReaderState } from './reader-state.ts';
import type { Session } from './session.ts';
import type { SpeechSession } from './speech/speech-session.ts';

/** What the keys act on. */
export interface KeyTargets {
  readonly state: () => ReaderState;
  readonly session: Session;
  readonly speech: SpeechSession;
  readonly go: (clipId: string | null) => void;
}

interface KeyAction {
  readonly key: string;
  /** As it stands in the help. */
  readonly does: string;
  readonly run: (targets: KeyTargets) => unknown;
}

const resize =
  (by: number) =>
  ({ state, session }: KeyTargets): void => {
    const size = Math.min(32, Math.max(14, state().display.size + by));
    session.setDisplay({ size });
  };

/** Every key of the reader, in the order of its help. A letter with Shift is a key of its own. */
export const keyActions: readonly KeyAction[] = [
  { key: 'j', does: 'Next clip', run: ({ go, state }) => go(state().neighbours.next) },
  { key: 'k', does: 'Previous clip', run: ({ go, state }) => go(state().neighbours.previous) },
  { key: 'v', does: 'Select the next sentence', run: ({ session }) => session.selectSentence() },
  { key: 'h', does: 'Highlight the selection', run: ({ session, state }) => session.highlight(state().color, false) },
  {
    key: 'n',
    does: 'Highlight the selection and write a note',
    run: ({ session, state }) => session.highlight(state().color, true),
  },
  { key: 'l', does: 'List of highlights', run: ({ session }) => session.togglePanel('highlights') },
  { key: 'i', does: 'Load the pictures', run: ({ session }) => session.loadPictures(false) },
  { key: 'r', does: 'Read out, or pause', run: ({ speech }) => speech.toggle() },
  { key: ']', does: 'Read out the next paragraph', run: ({ speech }) => speech.skip(1) },
  { key: '[', does: 'Read out the paragraph before', run: ({ speech }) => speech.skip(-1) },
  { key: '+', does: 'Larger type', run: resize(1) },
  { key: '-', does: 'Smaller type', run: resize(-1) },
  { key: 'd', does: 'Type, width and theme', run: ({ session }) => session.togglePanel('display') },
  { key: '?', does: 'These keys', run: ({ session }) => session.togglePanel('help') },
];

/** Keys that a field or a control needs for itself. */
const isForField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

const extensions: Readonly<Record<string, [direction: 'forward' | 'backward', by: 'word' | 'line']>> = {
  ArrowRight: ['forward', 'word'],
  ArrowLeft: ['backward', 'word'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
};

/**
 * Shift and an arrow key move the end of a selection in the text, word by word or line by line. Browsers do that by
 * themselves only with caret browsing on.
 */
function extendSelection({ key, shiftKey }: KeyboardEvent): boolean {
  const step = extensions[key];
  const selection = getSelection();
  if (step === undefined || !shiftKey || selection === null || selection.isCollapsed) return false;
  selection.modify('extend', ...step);
  return true;
}

/** Handles a key; false where it is none of the reader's. */
export function handleKey(event: KeyboardEvent, targets: KeyTargets): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isForField(event.target)) return false;
  if (event.key === 'Escape' && targets.state().panel !== null) {
    const { panel } = targets.state();
    if (panel !== null) targets.session.togglePanel(panel);
    return true;
  }
  if (extendSelection(event)) return true;
  const action = keyActions.find(({ key }) => key === event.key);
  action?.run(targets);
  return action !== undefined;
}
