import type { ImageFailure, ImageFile } from '../../src/model/kept-image.ts';
import type { Result } from '../../src/model/result.ts';
import type { Change } from '../../src/platform/changes.ts';
import type { LibraryAccess } from '../../src/platform/database/library.ts';
import type { LoadFailure, LoadOptions } from '../../src/platform/images/load.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The world outside of keeping images. The real one is put together in `background/index.ts`; tests bring their own. */
export interface ImageWorld {
  readonly withLibrary: LibraryAccess['withLibrary'];
  readonly readLibrary: LibraryAccess['readLibrary'];
  readonly now: () => Date;
  readonly announce: (change: Change) => void;
  readonly keepingAwake: <T>(task: Promise<T>) => Promise<T>;
  /** Starts the background again at that time; null for not at all. */
  readonly setWakeUp: (at: Date | null) => Promise<void>;
  readonly fetchImage: (url: string, options: LoadOptions) => Promise<Result<Bytes, LoadFailure>>;
  /** The bytes as base64 as far as the tab's page may read them; null where it may not, or is gone. */
  readonly readImageInPage: (tabId: number, url: string) => Promise<string | null>;
  readonly readImageBytes: (bytes: Bytes) => Promise<Result<ImageFile, ImageFailure>>;
  /** Whether there is room for more than what the user is waiting for. */
  readonly hasRoom: () => Promise<boolean>;
  readonly hasHostAccess: (origins: readonly string[]) => Promise<boolean>;
}
