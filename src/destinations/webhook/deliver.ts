import type { Job, Outcome, Services } from '../destination.ts';
import type { WebhookAccount } from './config.ts';
import { clipEvent } from './payload.ts';
import { failureOfPost, postEvent } from './post-event.ts';

/** Any status of 2xx is a delivery, whatever the body says, as Standard Webhooks has it. */
export async function deliver(job: Job, account: WebhookAccount, services: Services): Promise<Outcome> {
  const reply = await postEvent(job.idempotencyKey, clipEvent(job, account), account, services);
  const failure = failureOfPost(reply, services.now());
  return failure ?? { status: 'delivered', receipt: { remoteId: job.full.clip.id, url: null }, notes: [] };
}
