import * as v from 'valibot';
import { clipContentSchema, clipSchema } from '../../model/clip.ts';
import { highlightSchema } from '../../model/highlight.ts';
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
  image: (clipId: string, extension: string): string => `images/${clipId}.${extension}`,
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
  /** The picture that is kept with it: where it was loaded from, and its entry in the zip. */
  image: v.optional(v.object({ url: textSchema, file: textSchema })),
  /** Absent for none. */
  highlights: v.optional(v.array(highlightSchema)),
});
export type BackupLine = v.InferOutput<typeof backupLineSchema>;
