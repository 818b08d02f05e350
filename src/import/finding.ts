import type { Catalog } from '../model/catalog.ts';
import type { FullClip } from '../model/clip.ts';
import type { ImageFailure } from '../model/kept-image.ts';
import type { ReadingPlace } from '../model/reading-place.ts';
import type { Settings } from '../model/settings.ts';
import type { ImportedItem } from './item.ts';

/** Where something stands, for people. */
export interface Place {
  readonly file: string;
  /** From 1; null where the format has no lines or the thing is the whole file. */
  readonly line: number | null;
}

export interface Refused extends Place {
  /** A sentence. */
  readonly reason: string;
  /** What it is about: a title, an address, the beginning of a row; empty where the whole file is meant. */
  readonly about: string;
}

/** A clip of our own as a backup holds it. */
export interface BackedUpClip extends FullClip {
  /** Set for one that lay in the trash: since when (an instant). */
  readonly trashedAt: string | null;
  /** Null or absent where reading has not begun. */
  readonly readingPlace?: ReadingPlace | null;
  readonly images: readonly BackedUpImage[];
}

export interface BackedUpImage {
  /** Where it was loaded from. */
  readonly url: string;
  /** Why it is not kept; null where it is, or waits to be. */
  readonly failure: ImageFailure | null;
  /** Its bytes, read when they are asked for, so that a preview reads none; null where the backup holds none. */
  readonly read: (() => Promise<Uint8Array<ArrayBuffer>>) | null;
}

/** What a reader finds in files. A file gives any number of them, in its own order. */
export type Finding =
  /** Every file has one before its others. `format`: what it was taken for, as it stands in sentences. */
  | { readonly kind: 'source'; readonly file: string; readonly format: string }
  | { readonly kind: 'item'; readonly item: ImportedItem; readonly place: Place }
  /** A clip of our own. `isFinished`: its body was made by a capture of ours and needs no more than the sanitiser. */
  | { readonly kind: 'clip'; readonly clip: BackedUpClip; readonly isFinished: boolean; readonly place: Place }
  | { readonly kind: 'catalog'; readonly catalog: Catalog; readonly place: Place }
  | { readonly kind: 'settings'; readonly settings: Settings; readonly place: Place }
  | { readonly kind: 'refused'; readonly refused: Refused }
  /** Something that the user should know of a file that is read all the same. */
  | { readonly kind: 'remark'; readonly file: string; readonly text: string };

/** What reading needs from outside. */
export interface ReadingContext {
  readonly settings: Settings;
  readonly now: Date;
}

export const refusal = (place: Place, reason: string, about = ''): Finding => ({
  kind: 'refused',
  refused: { ...place, reason, about: about.slice(0, 200) },
});
