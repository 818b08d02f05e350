import type { TermMapper } from '../src/catalog/current-terms.ts';
import type { FullClip } from '../src/model/clip.ts';
import type { Delivery } from '../src/model/delivery.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Result } from '../src/model/result.ts';
import type { Settings } from '../src/model/settings.ts';
import type { Change } from '../src/platform/changes.ts';
import type { ClipPage, ListCursor, TrashCursor } from '../src/platform/database/clips.ts';
import type { OutboxSummary } from '../src/platform/database/outbox-summary.ts';
import type { MessageType, ReplyOf, RequestOf } from '../src/protocol/messages.ts';
import type { OutgoingFile } from '../src/ui/save-file.ts';

export type View = 'clips' | 'trash';

/** Where the next stretch of a view begins. */
export type Cursor =
  | { readonly view: 'clips'; readonly key: ListCursor }
  | { readonly view: 'trash'; readonly key: TrashCursor };

/** The world outside the page's state. The real one is in `real-world.ts`; tests bring their own. */
export interface LibraryWorld {
  readPage(view: View, before: Cursor | null, limit: number): Promise<Result<ClipPage<Cursor>, Problem>>;
  readTotal(): Promise<Result<number, Problem>>;
  /** Ids of all clips of a view, in its order. */
  readAllIds(view: View): Promise<Result<string[], Problem>>;
  readFullClip(id: string): Promise<Result<FullClip, Problem>>;
  /** What puts today's terms in the place of those that clips were saved with. */
  readTermMapper(): Promise<Result<TermMapper, Problem>>;
  readSettings(): Promise<Result<Settings, Problem>>;
  /** Where clips stand with the destinations that they were sent to, by the clip's id. */
  readDeliveriesOf(ids: readonly string[]): Promise<Result<ReadonlyMap<string, readonly Delivery[]>, Problem>>;
  readOutbox(): Promise<Result<OutboxSummary, Problem>>;
  /** Reads a file that the user gave. */
  readClipFile(text: string, settings: Settings): Promise<Result<FullClip, Problem>>;
  send<T extends MessageType>(type: T, request: RequestOf<T>): Promise<Result<ReplyOf<T>, Problem>>;
  /** Returns the way to stop. */
  onChange(listener: (change: Change) => void): () => void;
  saveFile(file: OutgoingFile): void;
  now(): Date;
}
