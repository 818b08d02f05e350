import * as v from 'valibot';
import { problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Services } from '../destination.ts';
import { explanationOf } from '../http/explanation.ts';
import type { Failed } from '../http/failure.ts';
import type { HttpReply } from '../http/http.ts';
import { readJson } from '../http/read-json.ts';
import type { WallabagAccount } from './config.ts';

/** A token this close to its end, in ms, is not begun with. */
const margin = 60_000;

const answerSchema = v.object({ access_token: v.pipe(v.string(), v.nonEmpty()), expires_in: v.number() });

const keptSchema = v.object({
  accessToken: v.string(),
  /** Ms since 1970. */
  expiresAt: v.number(),
  /** Whose it is: a changed account must not go on with the old one's token. */
  owner: v.string(),
});

/** The token that an earlier request left, if it still holds. */
export async function keptToken(account: WallabagAccount, { memory, now }: Services): Promise<string | null> {
  const kept = v.safeParse(keptSchema, await memory.read());
  if (!kept.success || kept.output.owner !== ownerOf(account)) return null;
  return kept.output.expiresAt - margin > now().getTime() ? kept.output.accessToken : null;
}

/** Asks for a token with OAuth 2's password grant, the only one that wallabag has, and keeps it. */
export async function newToken(account: WallabagAccount, services: Services): Promise<Result<string, Failed>> {
  const reply = await services.http({
    method: 'POST',
    url: `${account.url}/oauth/v2/token`,
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: account.clientId,
      client_secret: account.clientSecret,
      username: account.username,
      password: account.password,
    }).toString(),
  });
  if (isRefusal(reply)) return err(refusal(reply));
  const answer = readJson(reply, answerSchema, { backend: 'wallabag', now: services.now(), reason: explanationOf });
  if (!answer.ok) return answer;
  const { access_token: accessToken, expires_in: seconds } = answer.value;
  const expiresAt = services.now().getTime() + seconds * 1_000;
  await services.memory.write({ accessToken, expiresAt, owner: ownerOf(account) } satisfies v.InferInput<
    typeof keptSchema
  >);
  return ok(accessToken);
}

const ownerOf = ({ url, clientId, username }: WallabagAccount): string => JSON.stringify([url, clientId, username]);

/** RFC 6749, 5.2: a wrong client, name or password is a 400, which elsewhere would be about the clip. */
const isRefusal = (reply: HttpReply): reply is Extract<HttpReply, { kind: 'answer' }> =>
  reply.kind === 'answer' && reply.status === 400;

const refusal = (reply: Extract<HttpReply, { kind: 'answer' }>): Failed => ({
  status: 'unauthorized',
  problem: problem(
    'backend-unauthorized',
    'wallabag does not accept the client or the user that is set up.',
    'Check client ID, client secret, user name and password in the options; the clips that wait are kept.',
    [`HTTP ${reply.status}`, (explanationOf(reply) ?? reply.text).slice(0, 300)],
  ),
});
