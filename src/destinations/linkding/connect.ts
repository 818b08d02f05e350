import * as v from 'valibot';
import type { Problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Connection, Services } from '../destination.ts';
import { linkdingApi } from './api.ts';
import type { LinkdingAccount } from './config.ts';

/** linkding tells no name of a user; its version came later than its API. */
const profileSchema = v.object({ theme: v.string(), version: v.optional(v.string()) });

export async function connect(account: LinkdingAccount, services: Services): Promise<Result<Connection, Problem>> {
  const profile = await linkdingApi(account, services).call('GET', '/user/profile/', profileSchema);
  if (!profile.ok) return err(profile.error.problem);
  const { version } = profile.value;
  const summary = version === undefined ? 'Connected to linkding.' : `Connected to linkding ${version}.`;
  return ok({ summary, choices: {}, suggested: {} });
}
