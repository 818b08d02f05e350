import type { ReaderState } from '../reader-state.ts';
import type { Session } from '../session.ts';
import type { SpeechSession } from '../speech/speech-session.ts';

/** What the page's parts are drawn from, and how they act on it. */
export interface ReaderProps {
  readonly state: ReaderState;
  readonly session: Session;
  readonly speech: SpeechSession;
  /** The address of the reader with another clip of the same list. */
  readonly pathOf: (clipId: string) => string;
}
