import * as v from 'valibot';
import type { Problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Connection, Services } from '../destination.ts';
import { asUser } from './api.ts';
import type { WallabagAccount } from './config.ts';

const userSchema = v.object({ username: v.string() });

export async function connect(account: WallabagAccount, services: Services): Promise<Result<Connection, Problem>> {
  // With a new token: a kept one would hide that the password typed now is wrong.
  const memory = { ...services.memory, read: async () => undefined };
  const user = await asUser(account, { ...services, memory }, (api) => api.call('GET', '/user.json', userSchema));
  if (!user.ok) return err(user.error.problem);
  return ok({ summary: `Connected as ${user.value.username}.`, choices: {}, suggested: {} });
}
