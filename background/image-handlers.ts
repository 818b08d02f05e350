import { fromBase64 } from '../src/model/base64.ts';
import { ok } from '../src/model/result.ts';
import { keepImageOfPage, retryImages, wantImages } from '../src/platform/database/writes/images.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

type ImageMessages = 'image.keep' | 'image.retry' | 'image.put';

export function imageHandlers(collaborators: Collaborators): Pick<Handlers, ImageMessages> {
  const { withLibrary, now, announce, keepImages, decodeImage, hasRoom } = collaborators;
  return {
    async 'image.keep'({ ids }) {
      const wanted = await withLibrary((db) => wantImages(db, ids, { now }));
      if (!wanted.ok) return wanted;
      announce({ kind: 'images', ids: wanted.value });
      // Not waited for: an image may take its time.
      keepImages();
      return ok({ ids: wanted.value });
    },
    async 'image.retry'({ ids }) {
      const retried = await withLibrary((db) => retryImages(db, ids, { now }));
      if (!retried.ok) return retried;
      announce(ids === null ? { kind: 'images' } : { kind: 'images', ids });
      keepImages();
      return ok({ count: retried.value });
    },
    async 'image.put'({ page, url, base64 }) {
      const image = await decodeImage(fromBase64(base64));
      if (image === null || !(await hasRoom())) return ok({ isKept: false });
      const kept = await withLibrary((db) => keepImageOfPage(db, page, { url, ...image }));
      return kept.ok ? ok({ isKept: kept.value }) : kept;
    },
  };
}
