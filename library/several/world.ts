import type { LinkReader } from '../../src/batch/read-link.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Clip } from '../../src/model/clip.ts';
import type { Destination } from '../../src/model/destination.ts';
import type { DraftEdits } from '../../src/model/draft.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { QueuedPage } from '../../src/model/queued-page.ts';
import type { Result } from '../../src/model/result.ts';
import type { Settings } from '../../src/model/settings.ts';
import type { TermWeights } from '../../src/model/term-weights.ts';
import type { Change } from '../../src/platform/changes.ts';
import type { WindowTab } from '../../src/platform/window-tabs.ts';
import type { MessageType, ReplyOf, RequestOf } from '../../src/protocol/messages.ts';
import type { TabWorld } from './read-tab.ts';

/** The world outside of the page for several at once. The real one is in `real-world.ts`; tests bring their own. */
export interface SeveralWorld extends Omit<TabWorld, 'isSamePage'> {
  /** The text that the page was opened with: links, a line each. Asked once. */
  takeGivenText(): string;
  readTabs(): Promise<WindowTab[]>;
  /** Both call back when what they are called after has changed, and return the way to stop. */
  onTabsChange(listener: () => void): () => void;
  onAccessChange(listener: () => void): () => void;
  onChange(listener: (change: Change) => void): () => void;
  hasAccessToEverySite(): Promise<boolean>;
  /** These three are to be called straight from a click. */
  requestAccessToEverySite(): Promise<boolean>;
  requestHostAccess(origins: readonly string[]): Promise<boolean>;
  dropAccessToEverySite(): Promise<boolean>;
  readSettings(): Promise<Result<Settings, Problem>>;
  readCatalog(): Promise<Result<Catalog, Problem>>;
  readTermWeights(): Promise<Result<TermWeights, Problem>>;
  readDestinations(): Promise<Result<Destination[], Problem>>;
  readQueue(): Promise<Result<QueuedPage[], Problem>>;
  /** Of these `urlKey()`s, those that the library lists. */
  findListedKeys(keys: readonly string[]): Promise<Result<Set<string>, Problem>>;
  findClip(key: string): Promise<Result<Clip | null, Problem>>;
  readDraft(key: string): Promise<Result<DraftEdits | null, Problem>>;
  send<T extends MessageType>(type: T, request: RequestOf<T>): Promise<Result<ReplyOf<T>, Problem>>;
  readonly load: LinkReader['load'];
  readonly extract: LinkReader['extract'];
  /** Runs the task unless one of the same name runs already, in whatever window; returns whether it did. */
  withFreeLock(name: string, task: () => Promise<void>): Promise<boolean>;
  /** Whether such a task runs, in whatever window. */
  isLockHeld(name: string): Promise<boolean>;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  newId(): string;
  now(): Date;
}
