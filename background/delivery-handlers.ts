import { retryNow } from '../src/platform/database/writes/deliveries.ts';
import { sendClips } from '../src/platform/database/writes/enqueue.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';
import { setWakeUpFirst } from './outbox/set-wake-up-first.ts';

type DeliveryMessages = 'delivery.send' | 'delivery.retry';

export function deliveryHandlers({
  withLibrary,
  now,
  announce,
  drain,
  outbox,
}: Collaborators): Pick<Handlers, DeliveryMessages> {
  return {
    async 'delivery.send'(request) {
      await setWakeUpFirst(outbox);
      const sent = await withLibrary((db) => sendClips(db, request, { now }));
      if (!sent.ok) return sent;
      announce({ kind: 'deliveries', ids: sent.value.ids });
      const [first] = sent.value.ids;
      if (first !== undefined) drain({ kind: 'sent', clipId: first, destinationIds: [request.destinationId] });
      return sent;
    },
    async 'delivery.retry'(which) {
      const { clipId, destinationId } = which;
      await setWakeUpFirst(outbox);
      const woken = await withLibrary((db) => retryNow(db, which, { now }));
      if (!woken.ok) return woken;
      announce({ kind: 'deliveries' });
      drain({ kind: 'retried', clipId, destinationIds: destinationId === null ? null : [destinationId] });
      return woken;
    },
  };
}
