import type { Change } from '../src/platform/changes.ts';
import type { LibraryAccess } from '../src/platform/database/library.ts';

/** The world outside the handlers. The real one is put together in `index.ts`; tests bring their own. */
export interface Collaborators {
  readonly withLibrary: LibraryAccess['withLibrary'];
  readonly now: () => Date;
  /** Tells the open pages what has changed. */
  readonly announce: (change: Change) => void;
  /** Marks the tab's toolbar button; never fails. */
  readonly badge: (tabId: number) => Promise<void>;
}
