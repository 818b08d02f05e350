import * as v from 'valibot';
import { err, ok, type Result } from '../../model/result.ts';
import type { Failed } from '../http/failure.ts';
import { misfit } from '../misfit.ts';
import { type Api, encoded, isAnswer } from './api.ts';
import type { NewRef } from './payload.ts';
import { branchSchema, repositorySchema } from './schemas.ts';

export interface Repository {
  /** As the API spells it: owner/name. */
  readonly fullName: string;
  readonly url: string;
  readonly defaultBranch: string;
  /** Null where the API does not say. */
  readonly mayPush: boolean | null;
}

/** The repository that the account names. */
export async function readRepository(api: Api): Promise<Result<Repository, Failed>> {
  const reply = await api.request('GET', '');
  if (isAnswer(reply, 404)) {
    return err(misfit(`${api.backend} has no such repository, or the token may not see it.`));
  }
  const read = api.read(reply, repositorySchema);
  if (!read.ok) return read;
  const { full_name: fullName, html_url: url, default_branch: defaultBranch, permissions } = read.value;
  return ok({ fullName, url, defaultBranch, mayPush: permissions?.push ?? null });
}

/** The id of a branch's last commit; null where there is no such branch. */
export async function readBranch(api: Api, branch: string): Promise<Result<string | null, Failed>> {
  const reply = await api.request('GET', `branches/${encoded(branch)}`);
  if (isAnswer(reply, 404)) return ok(null);
  const read = api.read(reply, branchSchema);
  if (!read.ok) return read;
  const { sha, id } = read.value.commit;
  return ok(sha ?? id ?? null);
}

/** Makes a branch off another one, unless it is there. */
export async function ensureBranch(api: Api, branch: string, base: string): Promise<Result<null, Failed>> {
  const there = await readBranch(api, branch);
  if (!there.ok) return there;
  if (there.value !== null) return ok(null);
  const off = await readBranch(api, base);
  if (!off.ok) return off;
  if (off.value === null) return err(misfit(`The repository has no branch “${base}”.`));
  const newRef: NewRef = { ref: `refs/heads/${branch}`, sha: off.value };
  const reply =
    api.dialect === 'gitea'
      ? await api.request('POST', 'branches', { body: { new_branch_name: branch, old_branch_name: base } })
      : await api.request('POST', 'git/refs', { body: newRef });
  const read = api.read(reply, v.unknown());
  if (read.ok) return ok(null);
  // Made meanwhile, by an attempt whose answer was lost or by another device.
  const again = isAnswer(reply, 409, 422) ? await readBranch(api, branch) : null;
  return again?.ok === true && again.value !== null ? ok(null) : read;
}

/** Takes a branch away that was used up by a pull request; nothing where it is gone already. */
export async function removeBranch(api: Api, branch: string): Promise<Result<null, Failed>> {
  const path = api.dialect === 'gitea' ? `branches/${encoded(branch)}` : `git/refs/heads/${encoded(branch)}`;
  const reply = await api.request('DELETE', path);
  // GitHub says 422 of a reference that does not exist.
  if (isAnswer(reply, 204, 404, 422)) return ok(null);
  const read = api.read(reply, v.unknown());
  return read.ok ? ok(null) : read;
}
