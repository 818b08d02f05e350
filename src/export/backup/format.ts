import * as v from 'valibot';
import { clipContentSchema, clipSchema } from '../../model/clip.ts';
import { highlightSchema } from '../../model/highlight.ts';
import { imageFailureSchema } from '../../model/kept-image.ts';
import { readingPlaceSchema } from '../../model/reading-place.ts';
import { instantSchema, textSchema } from '../../model/text.ts';

/**
 * A backup is a zip. Readers go by these names and pass over every other entry, so that parts can be added without a new
 * version; the version grows only when a reader of the old one would misread. See docs/import-export.md.
 */
export const backupFormat = 'sheaf-backup';
export const backupVersion = 1;

export const backupNames = {
  manifest: 'sheaf-backup.json',
  catalog: 'catalog.json',
  settings: 'settings.json',
  /** One clip a line, some hundred a file. */
  clips: (number: number): string => `clips/${String(number).padStart(6, '0')}.ndjson`,
  image: (fileId: string, extension: string): string => `images/${fileId}.${extension}`,
} as const;

export const isClipsPart = (name: string): boolean => /(?:^|\/)clips\/\d+\.ndjson$/.test(name);

export const manifestSchema = v.object({
  format: v.literal(backupFormat),
  version: v.number(),
  createdAt: instantSchema,
});

export const backupLineSchema = v.object({
  clip: clipSchema,
  content: clipContentSchema,
  /** Since when it has lain in the trash; absent for one in the list. */
  trashedAt: v.optional(instantSchema),
  /**
   * Images that are kept with it or are to be kept: where each is loaded from, and its entry in the zip, which several may
   * share; without one it waits, or could not be had. Absent for none.
   */
  images: v.optional(
    v.array(
      v.object({
        url: textSchema,
        file: v.optional(textSchema),
        // A later version may know other reasons.
        failure: v.optional(v.fallback(imageFailureSchema, 'unreachable')),
      }),
    ),
  ),
  /** The one image that older backups hold with a clip. */
  image: v.optional(v.object({ url: textSchema, file: textSchema })),
  /** Absent for none. */
  highlights: v.optional(v.array(highlightSchema)),
  /** Where reading stopped; absent where it has not begun. */
  readingPlace: v.optional(readingPlaceSchema),
});
export type BackupLine = v.InferOutput<typeof backupLineSchema>;
