import type { LibraryAction, LibraryState } from '../library-state.ts';
import type { Session } from '../session.ts';

/** What the page's parts are drawn from, and how they act on it. */
export interface PageProps {
  readonly state: LibraryState;
  readonly dispatch: (action: LibraryAction) => void;
  readonly session: Session;
  readonly now: Date;
  readonly optionsUrl: string;
}
