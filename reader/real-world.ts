import { ok } from '../src/model/result.ts';
import { onChange } from '../src/platform/changes.ts';
import { readFullClip } from '../src/platform/database/clips.ts';
import { readHighlights, readReadingPlace } from '../src/platform/database/highlights.ts';
import { readImage } from '../src/platform/database/images.ts';
import { readLibrary, withLibrary } from '../src/platform/database/library.ts';
import { readNeighbours } from '../src/platform/database/neighbours.ts';
import { send } from '../src/platform/messaging.ts';
import type { ReaderWorld } from './world.ts';

export const realWorld: ReaderWorld = {
  readFullClip: (id) => withLibrary((db) => readFullClip(db, id)),
  readNeighbours: (id) => readLibrary((db) => readNeighbours(db, id)),
  readHighlights: (clipId) => readLibrary((db) => readHighlights(db, clipId)),
  readReadingPlace: (clipId) => readLibrary((db) => readReadingPlace(db, clipId)),
  async readKeptPictures(clipId) {
    const image = await readLibrary((db) => readImage(db, clipId));
    if (!image.ok) return image;
    if (image.value === null) return ok(new Map());
    const { url, bytes, mediaType } = image.value;
    // It lives as long as the page, which shows one clip.
    return ok(new Map([[url, URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }))]]));
  },
  send,
  onChange,
  newId: () => crypto.randomUUID(),
  now: () => new Date(),
};
