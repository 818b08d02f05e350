import type { Job, Outcome, Services } from '../destination.ts';
import { here } from '../here.ts';
import type { Failed } from '../http/failure.ts';
import { type Api, apiOf } from './api.ts';
import { attachAll } from './attachments.ts';
import type { OpenProjectAccount } from './config.ts';
import { clipFields, fieldNames } from './fields.ts';
import { slotsOf } from './files.ts';
import { searchFor } from './find.ts';
import { freshLayout, keptLayout, type Layout } from './layout.ts';
import { workPackageBody } from './payload.ts';
import { postClip } from './post.ts';
import { postOf, receiptOf } from './receipt.ts';
import type { RemoteWorkPackage } from './work-package.ts';

/**
 * Posts a clip, or writes it over its work package. What a kept layout makes fail, because fields, options or limits have
 * changed meanwhile, is tried once more with a fresh one.
 */
export async function deliver(sent: Job, account: OpenProjectAccount, services: Services): Promise<Outcome> {
  const job = here(sent, account.url);
  const api = apiOf(account, services);
  const kept = await keptLayout(account, services);
  if (kept !== null) {
    const outcome = await deliverBy(kept, job, account, api);
    if (!isMisfit(outcome)) return outcome;
  }
  const layout = await freshLayout(api, account, services);
  return layout.ok ? deliverBy(layout.value, job, account, api) : layout.error;
}

const isMisfit = (outcome: Outcome): boolean =>
  outcome.status === 'rejected' ||
  (outcome.status === 'unauthorized' && outcome.problem.code === 'destination-invalid');

async function deliverBy(layout: Layout, job: Job, account: OpenProjectAccount, api: Api): Promise<Outcome> {
  const fields = clipFields(account, layout.fields);
  if (!fields.ok) return fields.error;
  const { body, notes } = workPackageBody(job.full, fields.value);
  const search = searchFor(job.full.clip, fields.value);
  const post = { project: account.project, typeId: layout.typeId, body, search, names: fieldNames(layout.fields) };

  const written = await postClip(api, post, job.earlier);
  if (!written.ok) return written.error;
  const image = await job.image();
  const attached = await attachAll(api, written.value.id, slotsOf(job, image, account), layout.largestAttachment);
  if (!attached.ok) return cutShort(attached.error, written.value, account);
  return {
    status: 'delivered',
    receipt: receiptOf(written.value, attached.value, account.url),
    workPackage: postOf(written.value, attached.value),
    notes: [
      ...notes,
      ...(image === null && job.full.clip.image !== null
        ? ['The lead image could not be had, so it is not attached.']
        : []),
      ...attached.value.notes,
    ],
  };
}

/** A failure after the work package was written: the next attempt goes on from there. */
function cutShort(failed: Failed, written: RemoteWorkPackage, { url }: OpenProjectAccount): Outcome {
  const receipt = receiptOf(written, null, url);
  return failed.status === 'retry'
    ? { ...failed, receipt, workPackage: postOf(written, null) }
    : { ...failed, receipt };
}
