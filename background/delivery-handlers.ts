import { ok } from '../src/model/result.ts';
import { readDestination } from '../src/platform/database/destinations.ts';
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
      const destination = await withLibrary((db) => readDestination(db, request.destinationId));
      if (!destination.ok) return destination;
      const sent = await withLibrary((db) => sendClips(db, request, { now }));
      if (!sent.ok) return sent;
      announce({ kind: 'deliveries', ids: sent.value.ids });
      drain();
      return ok(sent.value);
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
