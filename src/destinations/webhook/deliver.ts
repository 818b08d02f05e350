import type { Job, Outcome, Services } from '../destination.ts';
import { failureOf } from '../http/failure.ts';
import type { WebhookAccount } from './config.ts';
import { clipEvent } from './payload.ts';
import { postEvent } from './post-event.ts';

/** Any status of 2xx is a delivery, whatever the body says, as Standard Webhooks has it. */
export async function deliver(job: Job, account: WebhookAccount, services: Services): Promise<Outcome> {
  const reply = await postEvent(job.idempotencyKey, clipEvent(job, account), account, services);
  if (reply.kind === 'failure' || reply.status < 200 || reply.status > 299) {
    return failureOf(reply, 'The webhook', services.now(), reply.kind === 'answer' ? reply.text : null);
  }
  return { status: 'delivered', receipt: { remoteId: job.full.clip.id, url: null }, notes: [] };
}
