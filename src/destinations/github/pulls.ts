import * as v from 'valibot';
import { ok, type Result } from '../../model/result.ts';
import type { Failed } from '../http/failure.ts';
import { type Api, isAnswer } from './api.ts';
import type { PullRequest } from './payload.ts';
import { pullSchema } from './schemas.ts';

export type Pull = v.InferOutput<typeof pullSchema>;

const pageSize = 50;
/** A thousand open pull requests: Gitea's list cannot be narrowed down to one branch, GitHub's can. */
const mostPages = 20;

/** A pull request by its number; null where there is none. */
export async function readPull(api: Api, number: string): Promise<Result<Pull | null, Failed>> {
  const reply = await api.request('GET', `pulls/${number}`);
  return isAnswer(reply, 404) ? ok(null) : api.read(reply, pullSchema);
}

/** The open pull request from one branch of the repository to another; null where there is none. */
export async function findOpenPull(
  api: Api,
  { head, base, owner }: { readonly head: string; readonly base: string; readonly owner: string },
): Promise<Result<Pull | null, Failed>> {
  for (let page = 1; page <= mostPages; page += 1) {
    const reply = await api.request('GET', 'pulls', {
      query: {
        state: 'open',
        head: `${owner}:${head}`,
        base,
        page: String(page),
        // One name is GitHub's, the other Gitea's.
        per_page: String(pageSize),
        limit: String(pageSize),
      },
    });
    const read = api.read(reply, v.array(pullSchema));
    if (!read.ok) return read;
    const found = read.value.find((pull) => pull.head.ref === head && pull.base.ref === base);
    if (found !== undefined) return ok(found);
    if (read.value.length === 0) break;
  }
  return ok(null);
}

export async function openPull(api: Api, body: PullRequest): Promise<Result<Pull, Failed>> {
  return api.read(await api.request('POST', 'pulls', { body }), pullSchema);
}
