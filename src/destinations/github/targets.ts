import type { Receipt } from '../../model/delivery.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Failed } from '../http/failure.ts';
import type { Api } from './api.ts';
import { ensureBranch, type Repository, removeBranch } from './branches.ts';
import { branchOfClip } from './payload.ts';
import { findOpenPull, type Pull, readPull } from './pulls.ts';

/** Where a clip with a pull request of its own is committed to. */
export interface PullTarget {
  readonly branch: string;
  /** The one that is open; null while there is none. */
  readonly pull: Pull | null;
}

/** Asks for the clip's pull request, as long as it is open. */
export async function findTarget(
  api: Api,
  clipId: string,
  base: string,
  { fullName }: Repository,
  earlier: Receipt | null,
): Promise<Result<PullTarget & { readonly isUsedUp: boolean }, Failed>> {
  const number = earlier?.details?.['pull'];
  const known = number !== undefined && /^\d+$/.test(number) ? await readPull(api, number) : ok(null);
  if (!known.ok) return known;
  if (known.value?.state === 'open') return ok({ branch: known.value.head.ref, pull: known.value, isUsedUp: false });
  const branch = branchOfClip(clipId);
  const pull = await findOpenPull(api, { head: branch, base, owner: fullName.split('/')[0] ?? '' });
  if (!pull.ok) return pull;
  // Merged or closed: its branch stands where the base was then, so a new one is made.
  return ok({ branch, pull: pull.value, isUsedUp: pull.value === null && known.value !== null });
}

/** Makes the branch ready to be committed to. */
export async function prepareTarget(
  api: Api,
  base: string,
  { branch, pull, isUsedUp }: PullTarget & { readonly isUsedUp: boolean },
): Promise<Result<null, Failed>> {
  if (pull !== null) return ok(null);
  const removed = isUsedUp ? await removeBranch(api, branch) : ok(null);
  return removed.ok ? ensureBranch(api, branch, base) : removed;
}
