import { countImages, type ImageCounts, type ImageFailure, type ImageFile } from '../../model/kept-image.ts';
import type { ClipImageRow, Library } from './schema.ts';

/** The rows of all images of a clip. */
export const imagesOfClip = (clipId: string): IDBKeyRange => IDBKeyRange.bound([clipId], [clipId, []]);

/** A kept image of a clip, by its address; null where it is not kept. */
export async function readImage(db: Library, clipId: string, url: string): Promise<ImageFile | null> {
  const tx = db.transaction(['clipImages', 'imageFiles']);
  const row = await tx.objectStore('clipImages').get([clipId, url]);
  return row?.state === 'kept' ? ((await tx.objectStore('imageFiles').get(row.fileId)) ?? null) : null;
}

/** The bytes that rows of kept images name; null where they are gone. */
export const readImageFile = async (db: Library, id: string): Promise<ImageFile | null> =>
  (await db.get('imageFiles', id)) ?? null;

/** A clip's images that are kept or to be kept, without their bytes. */
export const listClipImages = (db: Library, clipId: string): Promise<ClipImageRow[]> =>
  db.getAll('clipImages', imagesOfClip(clipId));

/**
 * A clip's kept images by their addresses, why others are not kept, and how it stands with all of them.
 *
 * @param except addresses whose bytes are at hand already
 */
export async function readKeptImages(
  db: Library,
  clipId: string,
  except: ReadonlySet<string> = new Set(),
): Promise<{
  readonly files: ReadonlyMap<string, ImageFile>;
  readonly failures: ReadonlyMap<string, ImageFailure>;
  readonly counts: ImageCounts;
}> {
  const tx = db.transaction(['clipImages', 'imageFiles']);
  const rows = await tx.objectStore('clipImages').getAll(imagesOfClip(clipId));
  const files = new Map<string, ImageFile>();
  for (const row of rows) {
    const isWanted = row.state === 'kept' && !except.has(row.url);
    const file = isWanted ? await tx.objectStore('imageFiles').get(row.fileId) : undefined;
    if (file !== undefined) files.set(row.url, file);
  }
  const failures = new Map(rows.flatMap((row) => (row.state === 'failed' ? [[row.url, row.failure] as const] : [])));
  return { files, failures, counts: countImages(rows) };
}

/** How it stands with the images of the whole library. */
export async function readImageTotals(
  db: Library,
): Promise<{ readonly kept: number; readonly waiting: number; readonly failed: number }> {
  const { store } = db.transaction('clipImages');
  const [kept, waiting, failed] = await Promise.all([
    store.index('byFile').count(),
    store.index('byDue').count(),
    store.index('byFailure').count(),
  ]);
  return { kept, waiting, failed };
}

/** Images that are to be tried by now, the longest waiting first. */
export const listDueImages = (db: Library, now: Date, limit: number): Promise<ClipImageRow[]> =>
  db.getAllFromIndex('clipImages', 'byDue', IDBKeyRange.upperBound(now.toISOString()), limit);

/** When the next image is to be tried; null where none waits. */
export async function nextImageAt(db: Library): Promise<Date | null> {
  const [first] = await db.getAllFromIndex('clipImages', 'byDue', null, 1);
  return first?.state === 'waiting' && first.dueAt !== undefined ? new Date(first.dueAt) : null;
}
