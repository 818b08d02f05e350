import type { DestinationType, Services } from '../../src/destinations/destination.ts';
import type { DestinationKind } from '../../src/model/destination.ts';
import type { FeaturedImage } from '../../src/model/featured-image.ts';
import type { ImageFile } from '../../src/model/kept-image.ts';
import type { Change } from '../../src/platform/changes.ts';
import type { LibraryAccess } from '../../src/platform/database/library.ts';

/** The world outside the outbox. The real one is put together in `background/index.ts`; tests bring their own. */
export interface OutboxWorld extends Pick<Services, 'http' | 'now' | 'random' | 'openExternally'> {
  readonly withLibrary: LibraryAccess['withLibrary'];
  readonly readLibrary: LibraryAccess['readLibrary'];
  readonly typeOf: (kind: DestinationKind) => DestinationType;
  /** From 0 to below 1. */
  readonly chance: () => number;
  readonly announce: (change: Change) => void;
  readonly hasHostAccess: (origins: readonly string[]) => Promise<boolean>;
  /** One task of a name at a time. */
  readonly withLock: <T>(name: string, task: () => Promise<T>) => Promise<T>;
  /** Keeps the browser from stopping the background meanwhile, where it can be kept. */
  readonly keepingAwake: <T>(task: Promise<T>) => Promise<T>;
  /** Starts the background again at that time; null for not at all. */
  readonly setWakeUp: (at: Date | null) => Promise<void>;
  /** Shows on the toolbar what waits for a backend, and what for the user. */
  readonly showOutbox: (state: OutboxState) => Promise<void>;
  /** The lead image at an address; null where it is not to be had. */
  readonly loadImage: (url: string) => Promise<ImageFile | null>;
  readonly toJpeg: (image: FeaturedImage) => Promise<FeaturedImage>;
}

export interface OutboxState {
  /** Deliveries that go on by themselves. */
  readonly waiting: number;
  /** Deliveries to destinations that the user has paused. */
  readonly paused: number;
  /** Deliveries that were refused, wait at a destination that needs the user, or for the user one by one. */
  readonly needUser: number;
}
