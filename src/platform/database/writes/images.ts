import * as v from 'valibot';
import { bodyImages, imagesToKeep } from '../../../model/body-images.ts';
import { type ClipContent, clipContentSchema, clipSchema } from '../../../model/clip.ts';
import type { ImageFailure, ImageFile } from '../../../model/kept-image.ts';
import { limits } from '../../../model/limits.ts';
import type { Problem } from '../../../model/problem.ts';
import { ok, type Result } from '../../../model/result.ts';
import { urlKey } from '../../../url/url-key.ts';
import { imagesOfClip } from '../images.ts';
import type { ClipImageRow, Library } from '../schema.ts';
import {
  enqueueImages,
  type ImageTransaction,
  imagePart,
  imageStores,
  type LoadedImage,
  putKept,
  removeImage,
} from './image-rows.ts';
import { inOneWrite } from './transaction.ts';

type Clock = { readonly now: () => Date };
const stores = ['clips', 'contents', ...imageStores] as const;

/** What came of loading an image. */
export type ImageOutcome = { readonly file: ImageFile } | { readonly failure: ImageFailure };

/** When to try again what may pass by itself, in ms after each attempt; after the last one it has failed. */
const pauses = [60_000, 600_000, 3_600_000];

/**
 * Writes what came of loading an image. One that is not waited for any more (its clip was deleted or shows it no longer)
 * is left alone. Problems: `quota`, `storage-failed`.
 */
export const settleImage = (
  db: Library,
  { clipId, url }: Pick<ClipImageRow, 'clipId' | 'url'>,
  outcome: ImageOutcome,
  { now }: Clock,
): Promise<Result<null, Problem>> =>
  inOneWrite(db, imageStores, async (tx) => {
    const row = await tx.objectStore('clipImages').get([clipId, url]);
    if (row?.state !== 'waiting' || row.dueAt === undefined) return ok(null);
    if ('file' in outcome && (await hasRoom(tx, clipId, outcome.file))) {
      await putKept(tx, clipId, { ...outcome.file, url });
      return ok(null);
    }
    const failure = 'file' in outcome ? 'clip-full' : outcome.failure;
    const pause = failure === 'unreachable' ? pauses[row.attempts] : undefined;
    const dueAt = new Date(now().getTime() + (pause ?? 0)).toISOString();
    await tx
      .objectStore('clipImages')
      .put(
        pause === undefined
          ? { clipId, url, state: 'failed', failure }
          : { clipId, url, state: 'waiting', attempts: row.attempts + 1, dueAt },
      );
    return ok(null);
  });

async function hasRoom(tx: ImageTransaction, clipId: string, { bytes }: ImageFile): Promise<boolean> {
  const rows = await tx.objectStore('clipImages').getAll(imagesOfClip(clipId));
  const kept = rows.filter((row) => row.state === 'kept');
  const size = kept.reduce((sum, row) => sum + row.size, bytes.byteLength);
  return kept.length < limits.clipImages && size <= limits.clipImageBytes;
}

/** Keeps an image that was loaded for another reason, or comes with a backup. A clip that does not show it is left alone. */
export const keepImage = (db: Library, clipId: string, image: LoadedImage): Promise<Result<boolean, Problem>> =>
  inOneWrite(db, stores, async (tx) => ok(await keep(tx, clipId, image)));

/** The same for the clip of a page, by its clean address. */
export const keepImageOfPage = (db: Library, page: string, image: LoadedImage): Promise<Result<boolean, Problem>> =>
  inOneWrite(db, stores, async (tx) => {
    const clipId = await tx.objectStore('clips').index('byKey').getKey(urlKey(page));
    return ok(clipId !== undefined && (await keep(tx, clipId, image)));
  });

type ClipImageTransaction = Parameters<typeof imagePart>[0] & {
  objectStore(name: 'clips'): { get(id: string): Promise<unknown> };
  objectStore(name: 'contents'): { get(id: string): Promise<unknown> };
};

async function keep(tx: ClipImageTransaction, clipId: string, image: LoadedImage): Promise<boolean> {
  const found = await readClip(tx, clipId);
  if (found === null || !shows(found, image.url)) return false;
  const row = await imagePart(tx).objectStore('clipImages').get([clipId, image.url]);
  if (row?.state === 'kept') return true;
  await putKept(imagePart(tx), clipId, image);
  return true;
}

const clipPartSchema = v.pick(clipSchema, ['id', 'image']);
type ClipPart = v.InferOutput<typeof clipPartSchema> & { readonly content: ClipContent };

async function readClip(tx: ClipImageTransaction, clipId: string): Promise<ClipPart | null> {
  const clip = v.safeParse(clipPartSchema, await tx.objectStore('clips').get(clipId));
  const content = v.safeParse(clipContentSchema, await tx.objectStore('contents').get(clipId));
  return clip.success && content.success ? { ...clip.output, content: content.output } : null;
}

const shows = ({ image, content }: ClipPart, url: string): boolean =>
  image?.url === url || bodyImages(content.body?.html ?? '').includes(url);

/** Has all images of clips loaded that are not kept. Clips in the trash are passed over. Returns the clips' ids. */
export const wantImages = (
  db: Library,
  clipIds: readonly string[],
  { now }: Clock,
): Promise<Result<string[], Problem>> =>
  inOneWrite(db, stores, async (tx) => {
    const wanted: string[] = [];
    for (const id of clipIds) {
      const row = await tx.objectStore('clips').get(id);
      const found = row === undefined || 'trashed' in row ? null : await readClip(tx, id);
      if (found === null) continue;
      await enqueueImages(imagePart(tx), id, imagesToKeep(found, found.content, 'all'), now());
      wanted.push(id);
    }
    return ok(wanted);
  });

/**
 * Has what has failed tried again: of some clips, or of all (null). What stands no chance without the user changing
 * something (an SVG, a clip that is full) is tried as well, which costs little. Returns how many images.
 */
export const retryImages = (
  db: Library,
  clipIds: readonly string[] | null,
  { now }: Clock,
): Promise<Result<number, Problem>> =>
  inOneWrite(db, ['clips', ...imageStores], async (tx) => {
    const store = tx.objectStore('clipImages');
    const rows =
      clipIds === null
        ? await store.index('byFailure').getAll()
        : (await Promise.all(clipIds.map((id) => store.getAll(imagesOfClip(id))))).flat();
    let count = 0;
    for (const { clipId, url } of rows.filter(({ state }) => state === 'failed')) {
      const clip = await tx.objectStore('clips').get(clipId);
      if (clip === undefined) continue;
      const waiting = { clipId, url, state: 'waiting' as const, attempts: 0 };
      await store.put('trashed' in clip ? waiting : { ...waiting, dueAt: now().toISOString() });
      count += 1;
    }
    return ok(count);
  });

/**
 * Makes room for something more important: kept images go until so many bytes are free, the largest first. They are
 * marked, so that their reader sees what became of them. Returns the bytes that were freed.
 */
export const giveWay = (db: Library, bytes: number): Promise<Result<number, Problem>> =>
  inOneWrite(db, imageStores, async (tx) => {
    const store = tx.objectStore('clipImages');
    const kept = (await store.index('byFile').getAll()).filter((row) => row.state === 'kept');
    const gone = new Set<string>();
    let freed = 0;
    for (const { fileId, size } of kept.toSorted((one, other) => other.size - one.size)) {
      if (freed >= bytes) break;
      if (gone.has(fileId)) continue;
      gone.add(fileId);
      freed += size;
    }
    for (const row of kept.filter(({ fileId }) => gone.has(fileId))) {
      await removeImage(tx, row);
      await store.put({ clipId: row.clipId, url: row.url, state: 'failed', failure: 'no-room' });
    }
    return ok(freed);
  });
