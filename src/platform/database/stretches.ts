import * as v from 'valibot';
import { clipContentSchema, clipSchema, type FullClip } from '../../model/clip.ts';
import type { Problem } from '../../model/problem.ts';
import { type ReadingPlace, readingPlaceSchema } from '../../model/reading-place.ts';
import { findingOf } from '../findings.ts';
import { clipUnreadable } from './clips.ts';
import { readable } from './highlights.ts';
import { imagesOfClip } from './images.ts';
import type { ClipImageRow, Library } from './schema.ts';

/** A clip with all that the library keeps of it. */
export interface StoredClip extends FullClip {
  /** Since when it has lain in the trash; null for one in the list. */
  readonly trashedAt: string | null;
  /** Where reading stopped; null where it has not begun. */
  readonly readingPlace: ReadingPlace | null;
  /** Its images that are kept or to be kept; their bytes are read one by one, see `readImageFile`. */
  readonly images: readonly ClipImageRow[];
}

/**
 * Clips by their ids, with their bodies, in one transaction; those that have gone meanwhile are left out. Call it with
 * as many as may be in memory at once.
 */
export async function readStretch(
  db: Library,
  ids: readonly string[],
  { withImages }: { readonly withImages: boolean },
): Promise<{ readonly clips: readonly StoredClip[]; readonly failures: readonly Problem[] }> {
  const tx = db.transaction(['clips', 'contents', 'clipImages', 'highlights', 'readingPlaces']);
  const rows = await Promise.all(
    ids.map((id) =>
      Promise.all([
        tx.objectStore('clips').get(id),
        tx.objectStore('contents').get(id),
        withImages ? tx.objectStore('clipImages').getAll(imagesOfClip(id)) : [],
        tx.objectStore('highlights').index('byClip').getAll(id),
        tx.objectStore('readingPlaces').get(id),
      ]),
    ),
  );
  const clips: StoredClip[] = [];
  const failures: Problem[] = [];
  for (const [row, contentRow, images, highlights, place] of rows) {
    if (row === undefined) continue;
    const clip = v.safeParse(clipSchema, row);
    const content = v.safeParse(clipContentSchema, contentRow);
    if (clip.success && content.success) {
      const trashedAt = 'trashed' in row ? row.trashed.at : null;
      const full = { clip: clip.output, content: content.output, highlights: readable(highlights) };
      const parsed = v.safeParse(readingPlaceSchema, place);
      clips.push({ ...full, trashedAt, images, readingPlace: parsed.success ? parsed.output : null });
    } else {
      const issues = [...(clip.issues ?? []), ...(content.issues ?? [])];
      failures.push(clipUnreadable(String(row.id), issues.map(findingOf)));
    }
  }
  return { clips, failures };
}
