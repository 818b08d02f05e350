import * as v from 'valibot';
import type { Problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Connection, Services } from '../destination.ts';
import { readeckApi } from './api.ts';
import type { ReadeckAccount } from './config.ts';

const profileSchema = v.object({ user: v.object({ username: v.string() }) });

export async function connect(account: ReadeckAccount, services: Services): Promise<Result<Connection, Problem>> {
  const profile = await readeckApi(account, services).call('GET', '/profile', profileSchema);
  if (!profile.ok) return err(profile.error.problem);
  return ok({ summary: `Connected as ${profile.value.user.username}.`, choices: {}, suggested: {} });
}
