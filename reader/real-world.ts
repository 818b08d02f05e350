import type { ImageFile } from '../src/model/kept-image.ts';
import { ok } from '../src/model/result.ts';
import { onChange } from '../src/platform/changes.ts';
import { readFullClip, readTrashedAt } from '../src/platform/database/clips.ts';
import { readHighlights, readReadingPlace } from '../src/platform/database/highlights.ts';
import { readKeptImages } from '../src/platform/database/images.ts';
import { readLibrary, withLibrary } from '../src/platform/database/library.ts';
import { readNeighbours } from '../src/platform/database/neighbours.ts';
import { requestAccessToEverySite } from '../src/platform/host-access.ts';
import { send } from '../src/platform/messaging.ts';
import type { KeptPicture } from './article/pictures.ts';
import type { ReaderWorld } from './world.ts';

export const realWorld: ReaderWorld = {
  readFullClip: (id) => withLibrary((db) => readFullClip(db, id)),
  readTrashedAt: (id) => readLibrary((db) => readTrashedAt(db, id)),
  readNeighbours: (id) => readLibrary((db) => readNeighbours(db, id)),
  readHighlights: (clipId) => readLibrary((db) => readHighlights(db, clipId)),
  readReadingPlace: (clipId) => readLibrary((db) => readReadingPlace(db, clipId)),
  async readKeptPictures(clipId, except) {
    const kept = await readLibrary((db) => readKeptImages(db, clipId, except));
    if (!kept.ok) return kept;
    const { files, ...rest } = kept.value;
    return ok({ pictures: new Map([...files].map(([url, file]) => [url, pictureOf(file)])), ...rest });
  },
  requestImageAccess: requestAccessToEverySite,
  send,
  onChange,
  newId: () => crypto.randomUUID(),
  now: () => new Date(),
};

/** Its address lives as long as the page, which shows one clip. */
function pictureOf({ bytes, mediaType, width, height }: ImageFile): KeptPicture {
  return { src: URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType })), width, height };
}
