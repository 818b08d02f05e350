import type { LibraryAction, LibraryState } from '../library-state.ts';
import type { Route } from '../route.ts';
import type { Session } from '../session.ts';

/** What the page's parts are drawn from, and how they act on it. */
export interface PageProps {
  readonly state: LibraryState;
  readonly dispatch: (action: LibraryAction) => void;
  readonly session: Session;
  /** Goes to another address; `replace` leaves the one before out of the history, as while a search is typed. */
  readonly go: (route: Route, how?: 'push' | 'replace') => void;
  readonly now: Date;
  readonly optionsUrl: string;
}
