import * as v from 'valibot';
import { type Problem, problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Connection, Services } from '../destination.ts';
import { readJson } from '../http/read-json.ts';
import { backend, failure } from './api.ts';
import type { ObsidianRestAccount } from './config.ts';

/** The plugin answers this one question to anybody, and says whether it knows who asks. */
const statusSchema = v.object({
  authenticated: v.boolean(),
  versions: v.optional(v.object({ obsidian: v.optional(v.string()) })),
});

export async function connect(account: ObsidianRestAccount, services: Services): Promise<Result<Connection, Problem>> {
  const headers = { Accept: 'application/json', Authorization: `Bearer ${account.apiKey}` };
  const reply = await services.http({ method: 'GET', url: `${account.url}/`, headers });
  if (reply.kind === 'failure') return err(failure(reply, services.now()).problem);
  const status = readJson(reply, statusSchema, { backend, now: services.now() });
  if (!status.ok) return err(status.error.problem);
  if (!status.value.authenticated) return err(wrongKey);
  const version = status.value.versions?.obsidian;
  return ok({ summary: `Connected to Obsidian${version ? ` ${version}` : ''}.`, choices: {}, suggested: {} });
}

const wrongKey = problem(
  'backend-unauthorized',
  'Obsidian answers, but does not accept the API key.',
  'Copy the API key anew from the settings of the plugin Local REST API.',
);
