import type { Job, Outcome, Services } from '../destination.ts';
import { apiOf } from './api.ts';
import { readRepository } from './branches.ts';
import { commitClip, repositoryOf } from './commit-clip.ts';
import type { GitHubAccount } from './config.ts';
import { deliverByPull } from './deliver-by-pull.ts';
import { findPlace } from './place.ts';

/** Commits a clip to the branch, or to a branch of its own with a pull request. */
export async function deliver(sent: Job, account: GitHubAccount, services: Services): Promise<Outcome> {
  const job = inRepository(sent, account);
  const api = apiOf(account, services);
  const repository = await readRepository(api);
  if (!repository.ok) return repository.error;
  const base = account.branch === '' ? repository.value.defaultBranch : account.branch;
  if (account.mode === 'pull-request') return deliverByPull(api, job, account, base, repository.value);
  const place = await findPlace(api, job, account, base);
  if (!place.ok) return place.error;
  const committed = await commitClip(api, job, account, base, place.value);
  return committed.ok ? { status: 'delivered', ...committed.value } : committed.error;
}

/** A receipt of another repository, from before it was changed, says nothing of this one. */
const inRepository = (job: Job, account: GitHubAccount): Job =>
  job.earlier?.details?.['repository'] === repositoryOf(account) ? job : { ...job, earlier: null };
