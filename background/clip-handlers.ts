import { fromBase64 } from '../src/model/base64.ts';
import { err } from '../src/model/result.ts';
import { noRoomLeft } from '../src/platform/database/storage-problem.ts';
import { mergeClips } from '../src/platform/database/writes/merge-clips.ts';
import type { SaveRequest } from '../src/platform/database/writes/next-clip.ts';
import { saveClip } from '../src/platform/database/writes/save-clip.ts';
import { restoreClips, trashClips } from '../src/platform/database/writes/trash.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { RequestOf } from '../src/protocol/messages.ts';
import type { Collaborators } from './collaborators.ts';
import { withRoomForClips } from './images/make-room.ts';
import { setWakeUpFirst } from './outbox/set-wake-up-first.ts';

type ClipMessages = 'clip.save' | 'clip.trash' | 'clip.restore' | 'clip.merge';

export function clipHandlers(collaborators: Collaborators): Pick<Handlers, ClipMessages> {
  const { withLibrary, now, announce, badge, drain, maintainIndex, keepImages, outbox, hasRoom } = collaborators;
  return {
    async 'clip.save'({ tabId, image: carried, ...request }) {
      const image = carried === null ? null : await readCarriedImage(carried, collaborators);
      await setWakeUpFirst(outbox);
      const save = () => withLibrary((db) => saveClip(db, { ...request, image }, { now }));
      const saved = await withRoomForClips(save, collaborators);
      if (!saved.ok) return saved;
      announce({ kind: 'clips', ids: [saved.value.clip.id] });
      maintainIndex();
      // Not waited for: the clip is safe, and a backend may take its time, as may servers of images.
      keepImages(...(tabId === null ? [] : [{ clipId: saved.value.clip.id, tabId }]));
      drain({ kind: 'sent', clipId: saved.value.clip.id, destinationIds: request.destinationIds });
      if (tabId !== null) await badge(tabId);
      return saved;
    },
    async 'clip.trash'({ ids }) {
      const trashed = await withLibrary((db) => trashClips(db, ids, { now }));
      if (!trashed.ok) return trashed;
      announce({ kind: 'clips', ids: trashed.value.ids });
      // Nothing more is sent, but the toolbar counts what waits.
      drain();
      return trashed;
    },
    async 'clip.restore'({ ids }) {
      await setWakeUpFirst(outbox);
      const restored = await withLibrary((db) => restoreClips(db, ids, { now }));
      if (!restored.ok) return restored;
      announce({ kind: 'clips', ids: restored.value.ids });
      keepImages();
      drain();
      return restored;
    },
    async 'clip.merge'({ clips }) {
      // An import can wait until the user has made room: no images go for it before there is none.
      if (!(await hasRoom())) return err(noRoomLeft());
      const merge = () => withLibrary((db) => mergeClips(db, clips, { now }));
      const outcome = await withRoomForClips(merge, collaborators);
      if (!outcome.ok) return outcome;
      const changed = [...outcome.value.added, ...outcome.value.merged];
      if (changed.length > 0) announce({ kind: 'clips', ids: changed });
      maintainIndex();
      keepImages();
      return outcome;
    },
  };
}

async function readCarriedImage(
  { url, base64 }: NonNullable<RequestOf<'clip.save'>['image']>,
  { decodeImage }: Collaborators,
): Promise<SaveRequest['image']> {
  const image = await decodeImage(fromBase64(base64));
  return image === null ? null : { url, ...image };
}
