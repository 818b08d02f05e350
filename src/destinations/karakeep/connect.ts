import * as v from 'valibot';
import type { Problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Connection, Services } from '../destination.ts';
import { karakeepApi } from './api.ts';
import type { KarakeepAccount } from './config.ts';

const userSchema = v.object({ name: v.nullish(v.string()), email: v.nullish(v.string()) });

export async function connect(account: KarakeepAccount, services: Services): Promise<Result<Connection, Problem>> {
  const user = await karakeepApi(account, services).call('GET', '/users/me', userSchema);
  if (!user.ok) return err(user.error.problem);
  const name = user.value.name || user.value.email;
  return ok({ summary: name ? `Connected as ${name}.` : 'Connected to Karakeep.', choices: {}, suggested: {} });
}
