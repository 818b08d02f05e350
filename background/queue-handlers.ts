import { putQueuedPages, removeQueuedPages } from '../src/platform/database/writes/page-queue.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

export function queueHandlers({ withLibrary, announce }: Collaborators): Pick<Handlers, 'queue.put' | 'queue.remove'> {
  return {
    async 'queue.put'({ pages }) {
      const put = await withLibrary((db) => putQueuedPages(db, pages));
      if (put.ok) announce({ kind: 'queue' });
      return put;
    },
    async 'queue.remove'({ ids }) {
      const removed = await withLibrary((db) => removeQueuedPages(db, ids));
      if (removed.ok) announce({ kind: 'queue' });
      return removed;
    },
  };
}
