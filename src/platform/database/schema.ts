import type { DBSchema, IDBPDatabase } from 'idb';
import type { StoredMemory } from '../../catalog/suggest/stored-memory.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { CatalogOrigin } from '../../model/catalog-origin.ts';
import type { Clip, ClipContent } from '../../model/clip.ts';
import type { Delivery, DeliveryState } from '../../model/delivery.ts';
import type { Destination, Secrets } from '../../model/destination.ts';
import type { Draft } from '../../model/draft.ts';
import type { Highlight } from '../../model/highlight.ts';
import type { ImageFailure, ImageFile } from '../../model/kept-image.ts';
import type { LessonLedger, StoredLesson } from '../../model/lesson.ts';
import type { QueuedPage } from '../../model/queued-page.ts';
import type { ReadingPlace } from '../../model/reading-place.ts';
import type { Settings } from '../../model/settings.ts';
import type { DocChunk } from '../../search/docs/doc-chunk.ts';
import type { PostingsRecord } from '../../search/postings/record.ts';

/**
 * Where a clip stands in the list: day on the curator's calendar, instant of the first save in UTC, id. The day comes
 * first so that a list grouped by day never returns to an earlier group, whatever time zones the curator went through.
 */
export type ListKey = [day: string, instant: string, id: string];

interface ClipRowBase extends Clip {
  /** See `urlKey()`: one page, one row. */
  readonly key: string;
}
/** A row in the list. The index `byListed` knows only these, since a row without the key path is not in an index. */
export interface LiveClipRow extends ClipRowBase {
  readonly listed: ListKey;
}
/** A row in the trash; `listed` comes back from `from` when it is restored. */
export interface TrashedClipRow extends ClipRowBase {
  readonly trashed: { readonly at: string; readonly from: ListKey };
}
export type ClipRow = LiveClipRow | TrashedClipRow;

export interface ContentRow extends ClipContent {
  readonly clipId: string;
}

/** An image of a clip that is kept, or to be kept. Several rows may share a file. */
export type ClipImageRow = {
  readonly clipId: string;
  /** Where it is loaded from. */
  readonly url: string;
} & (
  | {
      readonly state: 'waiting';
      /** How often it was tried in vain. */
      readonly attempts: number;
      /** When to try (again); absent while the clip lies in the trash. */
      readonly dueAt?: string;
    }
  | { readonly state: 'kept'; readonly fileId: string /** Bytes. */; readonly size: number }
  | { readonly state: 'failed'; readonly failure: ImageFailure }
);
export type ClipImageKey = [clipId: string, url: string];

/** The key of the stores that hold one row. */
export const onlyRow = 'current';
/** The key of what is remembered of the catalog; catalogs of the first version have no such row. */
export const originRow = 'origin';

/** So many lessons are kept to be taken back one by one, a few kilobytes each; what older clips taught stays learned. */
export const mostLessons = 10_000;

/** The key of the books of learning. */
export const ledgerRow = 'ledger';

/**
 * What the stores hold if all went well. Reads parse it all the same: a disk or an older build may think otherwise.
 * Rows of clips carry no bodies, so that a page of the list is read within a millisecond among 100,000.
 */
export interface LibrarySchema extends DBSchema {
  clips: {
    key: string;
    value: ClipRow;
    indexes: { byKey: string; byListed: ListKey; byTrashed: [at: string, id: string] };
  };
  contents: { key: string; value: ContentRow };
  drafts: { key: string; value: Draft };
  catalog: { key: typeof onlyRow | typeof originRow; value: Catalog | CatalogOrigin };
  settings: { key: typeof onlyRow; value: Settings };
  destinations: { key: string; value: Destination };
  /** By the destination's id. Nothing but delivering reads it: no export, no list, no backup. */
  secrets: { key: string; value: Secrets };
  /** What a destination keeps for itself, by its id; as secret as the above. */
  memories: { key: string; value: unknown };
  /** A row a clip and destination. `byDue` knows only rows with a time, since null is no key. */
  deliveries: {
    key: DeliveryKey;
    value: Delivery;
    indexes: { byState: [state: DeliveryState, destinationId: string]; byDue: [destinationId: string, at: string] };
  };
  /** Each index knows the rows of one state: the others lack its key. */
  clipImages: {
    key: ClipImageKey;
    value: ClipImageRow;
    indexes: { byDue: string; byFile: string; byFailure: ImageFailure };
  };
  /** Bytes, as long as a clip needs them. */
  imageFiles: { key: string; value: ImageFile };
  /** What suggestions know, as one row: they ask for all of it at once. */
  learned: { key: typeof onlyRow | typeof ledgerRow; value: StoredMemory | LessonLedger };
  /** What each clip has taught. */
  lessons: { key: string; value: StoredLesson; indexes: { byNumber: number } };
  /** The full-text index, see docs/search.md. All of it can be made anew from the clips. */
  searchState: { key: typeof onlyRow; value: SearchState };
  /** By the clip's id: the number of its document. */
  searchDocs: { key: string; value: number };
  searchChunks: { key: number; value: DocChunk };
  /** By the segment's number. */
  searchSegments: { key: number; value: SegmentRow };
  searchPostings: { key: PostingsKey; value: PostingsRecord };
  /** They stay when the clip's body is replaced, and are looked for in the new one. */
  highlights: { key: string; value: Highlight; indexes: { byClip: string } };
  readingPlaces: { key: string; value: ReadingPlace };
  /** Pages that are to be clipped without the form, and what came of them. */
  pageQueue: { key: string; value: QueuedPage };
  /** `count()` reads the whole index: 183 ms among 100,000. So writes keep the number of listed clips here. */
  counters: { key: 'listed'; value: number };
}

/** What the index is made of at this moment; every transaction that reads or writes it begins here. */
export interface SearchState {
  /** See `indexVersion`. */
  readonly version: number;
  /** Of chance, and another one whenever the index begins anew: then numbers mean something else. */
  readonly epoch: string;
  readonly docCount: number;
  /** Numbers of segments are never used again, so that what was read of one can be kept. */
  readonly nextSegment: number;
  /** In the order of their documents. */
  readonly segments: readonly SegmentInfo[];
  /** By chunk: how often it was written, so that only changed ones are read again. */
  readonly chunkVersions: readonly number[];
  /** The last clip that the rebuild has come past, by id; null before the first, `isComplete` after the last. */
  readonly rebuiltUpTo: string | null;
  readonly isComplete: boolean;
}

export interface SegmentInfo {
  readonly id: number;
  readonly docCount: number;
  readonly firstDoc: number;
  readonly lastDoc: number;
}

export interface SegmentRow {
  /** The first term of each of its records. */
  readonly firstTerms: readonly string[];
  /** What it has gathered, see `Gatherer`. */
  readonly beginnings: readonly string[];
}

export type PostingsKey = [segment: number, record: number];

export type DeliveryKey = [clipId: string, destinationId: string];

export type Library = IDBPDatabase<LibrarySchema>;
