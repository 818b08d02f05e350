import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** As version 2 stored it: the lead image of a clip, under the clip's id. */
interface LeadImage {
  readonly clipId: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

/** Version 6: any number of images with a clip, those of equal bytes stored once. */
export async function storeManyImages(
  db: IDBPDatabase<unknown>,
  tx: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const images = db.createObjectStore('clipImages', { keyPath: ['clipId', 'url'] });
  images.createIndex('byDue', 'dueAt');
  images.createIndex('byFile', 'fileId');
  images.createIndex('byFailure', 'failure');
  const files = db.createObjectStore('imageFiles', { keyPath: 'id' });
  for (let cursor = await tx.objectStore('images').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const { clipId, url, bytes, ...rest }: LeadImage = cursor.value;
    // A hash cannot be had here: the transaction would end while it is waited for.
    await files.put({ ...rest, bytes, id: clipId });
    await images.put({ clipId, url, state: 'kept', fileId: clipId, size: bytes.byteLength });
  }
  db.deleteObjectStore('images');
}
