import type { ImageFile } from '../src/model/kept-image.ts';
import type { Change } from '../src/platform/changes.ts';
import type { LibraryAccess } from '../src/platform/database/library.ts';
import type { ShownPage } from './images/image-keeper.ts';
import type { OutboxWorld } from './outbox/outbox-world.ts';
import type { UserAct } from './outbox/user-act.ts';

/** The world outside the handlers. The real one is put together in `index.ts`; tests bring their own. */
export interface Collaborators {
  readonly withLibrary: LibraryAccess['withLibrary'];
  readonly now: () => Date;
  /** Tells the open pages what has changed. */
  readonly announce: (change: Change) => void;
  /** Marks the tab's toolbar button; never fails. */
  readonly badge: (tabId: number) => Promise<void>;
  /** Bytes as a picture; null for what is none. */
  readonly decodeImage: (bytes: Uint8Array<ArrayBuffer>) => Promise<ImageFile | null>;
  /** Whether much may be written at once, see `src/platform/has-room.ts`. */
  readonly hasRoom: () => Promise<boolean>;
  /** Begins to send what is due, after what the user has done if anything; nobody waits for it. */
  readonly drain: (act?: UserAct) => void;
  /** Begins to put the full-text index in order; nobody waits for it. */
  readonly maintainIndex: () => void;
  /** Begins to load the images that are to be kept; nobody waits for it. See `ImageKeeper`. */
  readonly keepImages: (shown?: ShownPage) => void;
  /** What delivering needs, for handlers that ask a backend. */
  readonly outbox: OutboxWorld;
}
