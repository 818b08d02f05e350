import type { FullClip } from '../src/model/clip.ts';
import type { Highlight } from '../src/model/highlight.ts';
import type { ImageCounts, ImageFailure } from '../src/model/kept-image.ts';
import type { Problem } from '../src/model/problem.ts';
import type { ReadingPlace } from '../src/model/reading-place.ts';
import type { Result } from '../src/model/result.ts';
import type { Change } from '../src/platform/changes.ts';
import type { Neighbours } from '../src/platform/database/neighbours.ts';
import type { MessageType, ReplyOf, RequestOf } from '../src/protocol/messages.ts';
import type { KeptPicture } from './article/pictures.ts';

export interface KeptPictures {
  readonly pictures: ReadonlyMap<string, KeptPicture>;
  readonly failures: ReadonlyMap<string, ImageFailure>;
  readonly counts: ImageCounts;
}

/** The world outside the page's state. The real one is in `real-world.ts`; tests bring their own. */
export interface ReaderWorld {
  readFullClip(id: string): Promise<Result<FullClip, Problem>>;
  /** Since when the clip lies in the trash, an instant; null where it does not. */
  readTrashedAt(id: string): Promise<Result<string | null, Problem>>;
  /** What stands around the clip in the library. */
  readNeighbours(id: string): Promise<Result<Neighbours, Problem>>;
  readHighlights(clipId: string): Promise<Result<Highlight[], Problem>>;
  readReadingPlace(clipId: string): Promise<Result<ReadingPlace | null, Problem>>;
  /**
   * Pictures that are kept with the clip, by their own addresses, why others are not, and how it stands with all of them.
   *
   * @param except those that are at hand already
   */
  readKeptPictures(clipId: string, except: ReadonlySet<string>): Promise<Result<KeptPictures, Problem>>;
  /** Asks the user to let Sheaf load pictures from every site. To be called straight from a click. */
  requestImageAccess(): Promise<boolean>;
  send<T extends MessageType>(type: T, request: RequestOf<T>): Promise<Result<ReplyOf<T>, Problem>>;
  /** Returns the way to stop. */
  onChange(listener: (change: Change) => void): () => void;
  newId(): string;
  now(): Date;
}
