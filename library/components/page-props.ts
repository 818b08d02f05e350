import type { AddressChange } from '../address-bar.ts';
import type { LibraryAction, LibraryState } from '../library-state.ts';
import type { Route } from '../route.ts';
import type { Session } from '../session.ts';

/** What the page's parts are drawn from, and how they act on it. */
export interface PageProps {
  readonly state: LibraryState;
  readonly dispatch: (action: LibraryAction) => void;
  readonly session: Session;
  /**
   * Goes to another address: to the current one, which may not be drawn yet, with these changes. `typed`: while a search is
   * typed, whether this letter is an entry of the history.
   */
  readonly go: (changes: Partial<Route>, typed?: AddressChange) => void;
  readonly now: Date;
  readonly optionsUrl: string;
}

/** What the list is drawn from: as long as all of it is the same, the rows are not looked at again. */
export type ListState = Pick<
  LibraryState,
  'ids' | 'rows' | 'shown' | 'answer' | 'current' | 'selection' | 'deliveries' | 'outbox' | 'format'
>;

export type ListProps = Omit<PageProps, 'state' | 'go'> & { readonly state: ListState };
