import { bodyImages, imagesToKeep } from '../../../model/body-images.ts';
import type { Clip, ClipContent } from '../../../model/clip.ts';
import type { ImageFile, ImageScope } from '../../../model/kept-image.ts';
import { limits } from '../../../model/limits.ts';
import { imagesOfClip } from '../images.ts';
import type { ClipImageKey, ClipImageRow } from '../schema.ts';
import type { WriteTransaction } from './transaction.ts';

/** The stores of kept images, for transactions that write clips. */
export const imageStores = ['clipImages', 'imageFiles'] as const;
export type ImageTransaction = WriteTransaction<typeof imageStores>;

/** A transaction that has these stores and perhaps others: idb's types do not see the one in the other. */
export const imagePart = (tx: { objectStore: unknown }): ImageTransaction => tx as ImageTransaction;

/** An image with the address that it was loaded from. */
export type LoadedImage = ImageFile & { readonly url: string };

/** Rows of one clip; more are not kept track of. */
const mostRows = 500;

/**
 * Brings a clip's images to what it shows after a save: those that it does not show any more go, those that came with
 * the save are kept, and those of the scope that are not kept yet are to be loaded, also where that has failed before.
 */
export async function syncImages(
  tx: ImageTransaction,
  { clip, content }: { readonly clip: Clip; readonly content: Pick<ClipContent, 'body'> },
  { scope, loaded, now }: { readonly scope: ImageScope; readonly loaded: LoadedImage | null; readonly now: Date },
): Promise<void> {
  const rows = await tx.objectStore('clipImages').getAll(imagesOfClip(clip.id));
  if (rows.length > 0) {
    const shown = new Set([clip.image?.url, ...bodyImages(content.body?.html ?? '')]);
    for (const row of rows) if (!shown.has(row.url)) await removeImage(tx, row);
  }
  if (loaded !== null && loaded.url === clip.image?.url) await putKept(tx, clip.id, loaded);
  await enqueueImages(tx, clip.id, imagesToKeep(clip, content, scope), now);
}

/** Has images of a clip loaded that are not kept. Those beyond `limits.clipImages` are not tried. */
export async function enqueueImages(
  tx: ImageTransaction,
  clipId: string,
  urls: readonly string[],
  now: Date,
): Promise<void> {
  if (urls.length === 0) return;
  const store = tx.objectStore('clipImages');
  const rows = new Map((await store.getAll(imagesOfClip(clipId))).map((row) => [row.url, row]));
  const isTakenCareOf = (row: ClipImageRow | undefined): boolean =>
    row?.state === 'kept' || (row?.state === 'waiting' && row.dueAt !== undefined);
  const wanted = urls.slice(0, mostRows).flatMap((url, index): ClipImageRow[] => {
    if (isTakenCareOf(rows.get(url))) return [];
    const isBeyond = index >= limits.clipImages;
    return isBeyond
      ? [{ clipId, url, state: 'failed', failure: 'clip-full' }]
      : [{ clipId, url, state: 'waiting', attempts: 0, dueAt: now.toISOString() }];
  });
  await Promise.all(wanted.map((row) => store.put(row)));
}

/** Keeps an image of a clip, its bytes once for all clips, in the place of what was there for its address. */
export async function putKept(tx: ImageTransaction, clipId: string, { url, ...file }: LoadedImage): Promise<void> {
  const before = await tx.objectStore('clipImages').get([clipId, url]);
  const files = tx.objectStore('imageFiles');
  if ((await files.getKey(file.id)) === undefined) await files.put(file);
  const size = file.bytes.byteLength;
  await tx.objectStore('clipImages').put({ clipId, url, state: 'kept', fileId: file.id, size });
  if (before?.state === 'kept' && before.fileId !== file.id) await dropIfUnused(tx, before.fileId);
}

/** Deletes a row, and its file where no other row needs it. */
export async function removeImage(tx: ImageTransaction, row: ClipImageRow): Promise<void> {
  const key: ClipImageKey = [row.clipId, row.url];
  await tx.objectStore('clipImages').delete(key);
  if (row.state === 'kept') await dropIfUnused(tx, row.fileId);
}

async function dropIfUnused(tx: ImageTransaction, fileId: string): Promise<void> {
  const user = await tx.objectStore('clipImages').index('byFile').getKey(fileId);
  if (user === undefined) await tx.objectStore('imageFiles').delete(fileId);
}

/** Deletes the images of a clip that is deleted for good; files that other clips need stay. */
export async function removeImagesOf(tx: ImageTransaction, clipId: string): Promise<void> {
  for (const row of await tx.objectStore('clipImages').getAll(imagesOfClip(clipId))) await removeImage(tx, row);
}

/** Loads nothing for a clip that goes into the trash. What is kept stays there with it. */
export async function holdImages(tx: ImageTransaction, clipId: string): Promise<void> {
  for (const row of await tx.objectStore('clipImages').getAll(imagesOfClip(clipId))) {
    if (row.state !== 'waiting') continue;
    const { dueAt: _, ...held } = row;
    await tx.objectStore('clipImages').put(held);
  }
}

/** Goes on when the clip comes back. */
export async function releaseImages(tx: ImageTransaction, clipId: string, now: Date): Promise<void> {
  for (const row of await tx.objectStore('clipImages').getAll(imagesOfClip(clipId))) {
    if (row.state === 'waiting') await tx.objectStore('clipImages').put({ ...row, dueAt: now.toISOString() });
  }
}
