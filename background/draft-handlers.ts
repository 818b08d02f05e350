import { discardDraft, putDraft } from '../src/platform/database/writes/drafts.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

export function draftHandlers({ withLibrary, announce }: Collaborators): Pick<Handlers, 'draft.put' | 'draft.discard'> {
  return {
    async 'draft.put'(draft) {
      const kept = await withLibrary((db) => putDraft(db, draft));
      if (kept.ok) announce({ kind: 'drafts', ids: [draft.key] });
      return kept;
    },
    async 'draft.discard'({ key }) {
      const discarded = await withLibrary((db) => discardDraft(db, key));
      if (discarded.ok) announce({ kind: 'drafts', ids: [key] });
      return discarded;
    },
  };
}
