import type { Job, Outcome, Services } from '../destination.ts';
import type { WebhookAccount } from './config.ts';
import { clipEvent } from './payload.ts';
import { failureOfPost, postEvent } from './post-event.ts';

export async function deliver(job: Job, account: WebhookAccount, services: Services): Promise<Outcome> {
  // Full stops part what is signed, so that an id must have none (Standard Webhooks, “Signature scheme”).
  const id = job.idempotencyKey.replaceAll('.', '_');
  const reply = await postEvent(id, clipEvent(job, account), account, services);
  const failure = failureOfPost(reply, services.now());
  return failure ?? { status: 'delivered', receipt: { remoteId: job.full.clip.id, url: null }, notes: [] };
}
