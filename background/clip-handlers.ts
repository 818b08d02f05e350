import { importClips } from '../src/platform/database/writes/import-clips.ts';
import { saveClip } from '../src/platform/database/writes/save-clip.ts';
import { restoreClips, trashClips } from '../src/platform/database/writes/trash.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

type ClipMessages = 'clip.save' | 'clip.trash' | 'clip.restore' | 'clip.import';

export function clipHandlers({ withLibrary, now, announce, badge }: Collaborators): Pick<Handlers, ClipMessages> {
  return {
    async 'clip.save'({ tabId, ...request }) {
      const saved = await withLibrary((db) => saveClip(db, request, { now }));
      if (!saved.ok) return saved;
      announce({ kind: 'clips', ids: [saved.value.clip.id] });
      if (tabId !== null) await badge(tabId);
      return saved;
    },
    async 'clip.trash'({ ids }) {
      const trashed = await withLibrary((db) => trashClips(db, ids, { now }));
      if (trashed.ok) announce({ kind: 'clips', ids: trashed.value.ids });
      return trashed;
    },
    async 'clip.restore'({ ids }) {
      const restored = await withLibrary((db) => restoreClips(db, ids));
      if (restored.ok) announce({ kind: 'clips', ids: restored.value.ids });
      return restored;
    },
    async 'clip.import'({ clips }) {
      const outcome = await withLibrary((db) => importClips(db, clips));
      if (outcome.ok) announce({ kind: 'clips', ids: outcome.value.imported });
      return outcome;
    },
  };
}
