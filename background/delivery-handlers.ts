import { retryNow } from '../src/platform/database/writes/deliveries.ts';
import { sendClips } from '../src/platform/database/writes/enqueue.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

type DeliveryMessages = 'delivery.send' | 'delivery.retry';

export function deliveryHandlers({
  withLibrary,
  now,
  announce,
  drain,
}: Collaborators): Pick<Handlers, DeliveryMessages> {
  return {
    async 'delivery.send'(request) {
      const sent = await withLibrary((db) => sendClips(db, request, { now }));
      if (!sent.ok) return sent;
      announce({ kind: 'deliveries', ids: sent.value.ids });
      drain();
      return sent;
    },
    async 'delivery.retry'(which) {
      const woken = await withLibrary((db) => retryNow(db, which, { now }));
      if (!woken.ok) return woken;
      announce({ kind: 'deliveries' });
      drain();
      return woken;
    },
  };
}
