import * as v from 'valibot';
import type { Result } from '../../model/result.ts';
import type { Services } from '../destination.ts';
import { explanationOf } from '../http/explanation.ts';
import type { Failed } from '../http/failure.ts';
import { type JsonApi, jsonApi } from '../http/json-api.ts';
import { keptToken, newToken } from './access-token.ts';
import type { WallabagAccount } from './config.ts';

const tagSchema = v.object({ id: v.pipe(v.number(), v.safeInteger()), label: v.string() });
export const entrySchema = v.object({ id: v.pipe(v.number(), v.safeInteger()), tags: v.array(tagSchema) });
export type Entry = v.InferOutput<typeof entrySchema>;

/**
 * Does a piece of work with the API as one user; https://app.wallabag.it/api/doc. A token that is kept can be withdrawn
 * before its time: then the work is done once more, from its beginning, with a new one.
 */
export async function asUser<T>(
  account: WallabagAccount,
  services: Services,
  work: (api: JsonApi) => Promise<Result<T, Failed>>,
): Promise<Result<T, Failed>> {
  const kept = await keptToken(account, services);
  if (kept !== null) {
    const done = await work(apiWith(kept, account, services));
    if (done.ok || done.error.problem.code !== 'backend-unauthorized') return done;
  }
  const token = await newToken(account, services);
  return token.ok ? work(apiWith(token.value, account, services)) : token;
}

const apiWith = (token: string, { url }: WallabagAccount, services: Services): JsonApi =>
  jsonApi({
    backend: 'wallabag',
    base: `${url}/api`,
    headers: { Authorization: `Bearer ${token}` },
    services,
    reason: explanationOf,
  });
