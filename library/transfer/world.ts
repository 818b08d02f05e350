import type { TermMapper } from '../../src/catalog/current-terms.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { CatalogOrigin } from '../../src/model/catalog-origin.ts';
import type { ImageFile } from '../../src/model/kept-image.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Result } from '../../src/model/result.ts';
import type { Settings } from '../../src/model/settings.ts';
import type { StoredClip } from '../../src/platform/database/stretches.ts';
import type { MessageType, ReplyOf, RequestOf } from '../../src/protocol/messages.ts';
import type { OutgoingFile } from '../../src/ui/save-file.ts';
import type { Folder, Scratch } from '../export/places.ts';
import type { toIncoming } from '../import/incoming.ts';

/** The world outside of the page for import and export. The real one is in `real-world.ts`. */
export interface TransferWorld {
  readSettings(): Promise<Result<Settings, Problem>>;
  readCatalog(): Promise<Result<{ readonly catalog: Catalog; readonly origin: CatalogOrigin }, Problem>>;
  /** How many of these pages the library holds, by their `urlKey()`. */
  countKnown(keys: readonly string[]): Promise<Result<number, Problem>>;
  /** The code that finishes bodies weighs more than all the rest, and is loaded when it is needed. */
  loadIncoming(): Promise<typeof toIncoming>;
  readIds(which: 'clips' | 'trash'): Promise<Result<string[], Problem>>;
  readStretch(
    ids: readonly string[],
    withImages: boolean,
  ): Promise<Result<{ readonly clips: readonly StoredClip[]; readonly failures: readonly Problem[] }, Problem>>;
  /** The bytes of a kept image; null where they are gone. */
  readImageFile(id: string): Promise<Result<ImageFile | null, Problem>>;
  /** What puts today's terms in the place of those that clips were saved with. */
  readTermMapper(): Promise<Result<TermMapper, Problem>>;
  send<T extends MessageType>(type: T, request: RequestOf<T>): Promise<Result<ReplyOf<T>, Problem>>;
  /** A file that grows on the disk until it is handed to the user. */
  openScratch(name: string, mediaType: string): Promise<Scratch>;
  /** Asks the user for a folder; null where they choose none. Only where `canPickFolder`. */
  pickFolder(): Promise<Folder | null>;
  readonly canPickFolder: boolean;
  saveFile(file: OutgoingFile): void;
  now(): Date;
}
