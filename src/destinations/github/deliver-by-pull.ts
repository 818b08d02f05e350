import type { Receipt } from '../../model/delivery.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Job, Outcome } from '../destination.ts';
import type { Failed } from '../http/failure.ts';
import type { Api } from './api.ts';
import type { Repository } from './branches.ts';
import { commitClip, receiptOf } from './commit-clip.ts';
import type { GitHubAccount } from './config.ts';
import { isSame, readStored } from './files.ts';
import { messageOf } from './pattern.ts';
import { pullRequest } from './payload.ts';
import { findPlace, type Place } from './place.ts';
import { openPull, type Pull } from './pulls.ts';
import { findTarget, type PullTarget, prepareTarget } from './targets.ts';

/**
 * Commits a clip to its own branch and opens a pull request, one at a time for each clip: while it is open, updates go to
 * it. What the base holds already, because it was merged, needs none.
 */
export async function deliverByPull(
  api: Api,
  job: Job,
  account: GitHubAccount,
  base: string,
  repository: Repository,
): Promise<Outcome> {
  const target = await findTarget(api, job.full.clip.id, base, repository, job.earlier);
  if (!target.ok) return target.error;
  const { branch, pull } = target.value;
  const place = await findPlace(api, job, account, pull === null ? base : branch);
  if (!place.ok) return place.error;
  const { path, stored } = place.value;
  if (pull === null && stored !== null && place.value.isSame) {
    return { status: 'delivered', receipt: receiptOf(account, path, stored, null), notes: [] };
  }
  const prepared = await prepareTarget(api, base, target.value);
  if (!prepared.ok) return prepared.error;
  const placed = pull === null ? await placeOn(api, branch, place.value) : place;
  if (!placed.ok) return placed.error;
  const committed = await commitClip(api, job, account, branch, placed.value);
  if (!committed.ok) return pull === null ? committed.error : keepPull(committed.error, pull);
  const { receipt, notes } = committed.value;
  const opened = await openTarget(api, job, account, base, target.value);
  return opened.ok
    ? { status: 'delivered', receipt: withPull(receipt, opened.value), notes }
    : { ...opened.error, receipt };
}

/** The same place on another branch: an attempt that was cut short may have committed there. */
async function placeOn(api: Api, branch: string, place: Place): Promise<Result<Place, Failed>> {
  const stored = await readStored(api, place.path, branch);
  if (!stored.ok) return stored;
  return ok({ ...place, stored: stored.value, isSame: await isSame(stored.value, place.bytes) });
}

async function openTarget(
  api: Api,
  job: Job,
  { message }: GitHubAccount,
  base: string,
  { branch, pull }: PullTarget,
): Promise<Result<Pull, Failed>> {
  if (pull !== null) return ok(pull);
  const { clip } = job.full;
  return openPull(api, pullRequest(messageOf(message, clip), branch, base, clip.urls.clean));
}

const keepPull = (failed: Failed, pull: Pull): Failed =>
  failed.receipt === undefined ? failed : { ...failed, receipt: withPull(failed.receipt, pull) };

const withPull = (receipt: Receipt, { number, html_url: url }: Pull): Receipt => ({
  ...receipt,
  url,
  details: { ...receipt.details, pull: String(number) },
});
