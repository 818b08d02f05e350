import * as v from 'valibot';
import { ok, type Result } from '../../model/result.ts';
import type { Services } from '../destination.ts';
import { explanationOf } from '../http/explanation.ts';
import type { Failed } from '../http/failure.ts';
import { type JsonApi, jsonApi } from '../http/json-api.ts';
import { keptToken, newToken } from './access-token.ts';
import type { WallabagAccount } from './config.ts';

const tagSchema = v.object({ id: v.pipe(v.number(), v.safeInteger()), label: v.string() });
export const entrySchema = v.object({ id: v.pipe(v.number(), v.safeInteger()), tags: v.array(tagSchema) });
export type Entry = v.InferOutput<typeof entrySchema>;

/** The API as one user; https://app.wallabag.it/api/doc. Asks for a token where none is kept. */
export async function wallabagApi(account: WallabagAccount, services: Services): Promise<Result<JsonApi, Failed>> {
  const kept = await keptToken(account, services);
  const first = kept === null ? await newToken(account, services) : ok(kept);
  if (!first.ok) return first;
  let token = first.value;
  let mayRenew = kept !== null;
  const http: Services['http'] = async (request) => {
    const authorized = () =>
      services.http({ ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } });
    const reply = await authorized();
    if (!mayRenew || reply.kind !== 'answer' || reply.status !== 401) return reply;
    // A kept token can be withdrawn before its time; one that is new and refused will stay so.
    mayRenew = false;
    const renewed = await newToken(account, services);
    if (!renewed.ok) return reply;
    token = renewed.value;
    return authorized();
  };
  return ok(
    jsonApi({
      backend: 'wallabag',
      base: `${account.url}/api`,
      headers: {},
      services: { http, now: services.now },
      reason: explanationOf,
    }),
  );
}
