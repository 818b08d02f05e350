import type { Problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Connection, Services } from '../destination.ts';
import type { Failed } from '../http/failure.ts';
import { misfit } from '../misfit.ts';
import { type Api, apiOf, isAnswer } from './api.ts';
import { type Repository, readBranch, readRepository } from './branches.ts';
import type { Access } from './config.ts';
import { userSchema } from './schemas.ts';

/** Asks who we are, and what we may do with the repository as far as one is named. */
export async function connect(access: Access, services: Services): Promise<Result<Connection, Problem>> {
  const api = apiOf(access, services);
  const user = await readUser(api);
  if (!user.ok) return err(user.error.problem);
  if (access.repository === '') return connected([user.value], {});
  const repository = await readRepository(api);
  if (!repository.ok) return err(repository.error.problem);
  const { fullName, defaultBranch } = repository.value;
  const branch = access.branch === '' ? defaultBranch : access.branch;
  const commit = await readBranch(api, branch);
  if (!commit.ok) return err(commit.error.problem);
  // A repository without a commit has no branch yet; the first clip makes it.
  if (commit.value === null && branch !== defaultBranch) {
    return err(misfit(`The repository has no branch “${branch}”.`, 'Enter another branch.').problem);
  }
  return connected(
    [user.value, `repository ${fullName}`, `branch ${branch}`, rightOf(repository.value)],
    access.branch === '' ? { branch: defaultBranch } : {},
  );
}

const connected = (parts: readonly string[], suggested: Connection['suggested']): Result<Connection, never> =>
  ok({ summary: `${parts.join(', ')}.`, choices: {}, suggested });

/** Tokens of apps and of narrow scopes may write without being told whose they are. */
async function readUser(api: Api): Promise<Result<string, Failed>> {
  const reply = await api.request('GET', '/user');
  if (isAnswer(reply, 403)) return ok('Connected');
  const read = api.read(reply, userSchema);
  return read.ok ? ok(`Connected as ${read.value.login}`) : read;
}

/** What the account may do; what the token may is not told by the API. */
const rightOf = ({ mayPush }: Repository): string =>
  mayPush === null ? 'whether it may push is not known' : mayPush ? 'may push' : 'may not push: give it the right to';
