import type { Catalog } from '../src/model/catalog.ts';
import type { Clip } from '../src/model/clip.ts';
import type { Delivery } from '../src/model/delivery.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Result } from '../src/model/result.ts';
import type { Settings } from '../src/model/settings.ts';
import type { Change } from '../src/platform/changes.ts';
import type { ListedRow } from '../src/platform/database/clips.ts';
import type { OutboxSummary } from '../src/platform/database/outbox-summary.ts';
import type { ClipRequest, FilterTerms, FoundClips } from '../src/platform/database/search/find-clips.ts';
import type { MessageType, ReplyOf, RequestOf } from '../src/protocol/messages.ts';
import type { SearchSource } from '../src/search/fields.ts';
import type { OutgoingFile } from '../src/ui/save-file.ts';
import type { Exported } from './export/export-clips.ts';
import type { SelectionRequest } from './export/export-selected.ts';

export type View = 'clips' | 'trash';

/** The world outside the page's state. The real one is in `real-world.ts`; tests bring their own. */
export interface LibraryWorld {
  /** The first rows of the whole list or the trash, without the help of the index: what the page opens with. */
  readFirst(view: View, limit: number): Promise<Result<ListedRow[], Problem>>;
  readTotal(): Promise<Result<number, Problem>>;
  /** Ids of all clips of a view, in its order. */
  readAllIds(view: View): Promise<Result<string[], Problem>>;
  /** The clips that are asked for, by the index. */
  findClips(request: ClipRequest): Promise<Result<FoundClips, Problem>>;
  readRows(ids: readonly string[]): Promise<Result<ListedRow[], Problem>>;
  /** The texts of clips, for snippets and phrases. */
  readSources(ids: readonly string[]): Promise<Result<SearchSource[], Problem>>;
  readFilterTerms(): Promise<Result<FilterTerms, Problem>>;
  readCatalog(): Promise<Result<Catalog, Problem>>;
  /** Makes one file of clips, as `exportSelected()` says. */
  exportSelected(request: SelectionRequest): Promise<Result<Exported, Problem>>;
  readSettings(): Promise<Result<Settings, Problem>>;
  /** Where clips stand with the destinations that they were sent to, by the clip's id. */
  readDeliveriesOf(ids: readonly string[]): Promise<Result<ReadonlyMap<string, readonly Delivery[]>, Problem>>;
  readOutbox(): Promise<Result<OutboxSummary, Problem>>;
  /** Opens the page that imports, in a tab of its own, and gives it files. */
  importFiles(files: readonly File[]): Promise<void>;
  send<T extends MessageType>(type: T, request: RequestOf<T>): Promise<Result<ReplyOf<T>, Problem>>;
  /** Returns the way to stop. */
  onChange(listener: (change: Change) => void): () => void;
  /** Resolves once what was drawn by now is on the screen. */
  painted(): Promise<void>;
  /** In CSS pixels. */
  screenHeight(): number;
  /** In CSS pixels: how far down the page is scrolled. */
  scrollTop(): number;
  /** Where the user comes back to this list: the row from which it was left; else null. */
  rowLeft(): string | null;
  /** Goes to a page of Sheaf's, by its path. */
  goTo(path: string): void;
  openPage(url: Clip['urls']['clean']): void;
  saveFile(file: OutgoingFile): void;
  now(): Date;
}
