import type { Memory } from '../src/catalog/suggest/memory.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Result } from '../src/model/result.ts';
import type { Settings } from '../src/model/settings.ts';
import type { MessageType, ReplyOf, RequestOf } from '../src/protocol/messages.ts';
import type { CatalogDesk } from './catalog/catalog-desk.ts';
import type { DestinationStatus } from './destinations/describe-status.ts';
import type { LessonReader } from './learning/lesson-reader.ts';

/** How many images of all clips are kept, on their way, and could not be had. */
export interface ImageTotals {
  readonly kept: number;
  readonly waiting: number;
  readonly failed: number;
  /** Bytes of all that Sheaf stores; null where the browser does not say. */
  readonly usage: number | null;
}

/** The world outside the options page. The real one is in `real-world.ts`; tests bring their own. */
export interface OptionsWorld {
  readonly libraryUrl: string;
  send<T extends MessageType>(type: T, request: RequestOf<T>): Promise<Result<ReplyOf<T>, Problem>>;
  readonly catalogDesk: CatalogDesk;
  /** The bytes at an address. */
  loadFile(url: string): Promise<Result<Uint8Array<ArrayBuffer>, Problem>>;
  readSettings(): Promise<Result<Settings, Problem>>;
  /** What suggestions have learned. */
  readMemory(): Promise<Result<Memory, Problem>>;
  /** Begins to read what clips of the library would have taught. */
  readLateLessons(): LessonReader;
  /** Calls back when something was learned, taken back or forgotten; returns the way to stop. */
  onLearned(listener: () => void): () => void;
  /** Calls back when catalog or settings have changed, whoever did it; returns the way to stop. */
  onChange(listener: () => void): () => void;
  /** In the order in which they were added. */
  readStatuses(): Promise<Result<DestinationStatus[], Problem>>;
  /** Calls back when destinations, deliveries or the browser's permissions have changed; returns the way to stop. */
  onDestinationChange(listener: () => void): () => void;
  hasHostAccess(origins: readonly string[]): Promise<boolean>;
  /** To be called straight from a click. */
  requestHostAccess(origins: readonly string[]): Promise<boolean>;
  dropHostAccess(origins: readonly string[]): Promise<boolean>;
  hasAccessToEverySite(): Promise<boolean>;
  /** To be called straight from a click. */
  requestAccessToEverySite(): Promise<boolean>;
  /** Calls back when the browser's permissions have changed; returns the way to stop. */
  onAccessChange(listener: () => void): () => void;
  readImageTotals(): Promise<Result<ImageTotals, Problem>>;
  /** Calls back, now and then, while images are kept or let go; returns the way to stop. */
  onImageChange(listener: () => void): () => void;
  now(): Date;
}
