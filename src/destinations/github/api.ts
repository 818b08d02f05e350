import * as v from 'valibot';
import { parseJson } from '../../model/json.ts';
import type { Result } from '../../model/result.ts';
import type { Services } from '../destination.ts';
import type { Failed } from '../http/failure.ts';
import type { HttpReply, HttpRequest } from '../http/http.ts';
import { readJson } from '../http/read-json.ts';
import type { Access } from './config.ts';
import { withRateLimit } from './limits.ts';
import { errorSchema } from './schemas.ts';

/** Gitea's API, and Forgejo's, follows GitHub's and differs in a few places. */
export type Dialect = 'github' | 'gitea';

/** Gitea's and Forgejo's API lies at `/api/v1`, GitHub Enterprise's at `/api/v3`. */
export const dialectOf = (base: string): Dialect => (base.endsWith('/api/v1') ? 'gitea' : 'github');

export interface Api {
  readonly dialect: Dialect;
  /** In sentences. */
  readonly backend: string;
  /** @param path below the API's address, or below the repository's where it begins without a slash */
  request(method: HttpRequest['method'], path: string, options?: RequestOptions): Promise<HttpReply>;
  read<S extends v.GenericSchema>(reply: HttpReply, schema: S): Result<v.InferOutput<S>, Failed>;
}

interface RequestOptions {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export function apiOf(
  { url, token, repository }: Pick<Access, 'url' | 'token' | 'repository'>,
  services: Services,
): Api {
  const dialect = dialectOf(url);
  const backend = dialect === 'gitea' ? 'Gitea' : 'GitHub';
  const { http, now } = services;
  const headers: Record<string, string> =
    dialect === 'gitea'
      ? { Authorization: `token ${token}`, Accept: 'application/json' }
      : {
          Authorization: `Bearer ${token}`,
          Accept: 'application/vnd.github+json',
          'X-GitHub-Api-Version': '2022-11-28',
        };
  return {
    dialect,
    backend,
    async request(method, path, { query = {}, body } = {}) {
      const below = path.startsWith('/') ? path : `/repos/${repository}${path === '' ? '' : `/${path}`}`;
      const search = new URLSearchParams(query).toString();
      const reply = await http({
        method,
        url: `${url}${below}${search === '' ? '' : `?${search}`}`,
        headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return withRateLimit(reply, now());
    },
    read: (reply, schema) => readJson(reply, schema, { backend, now: now(), reason: ({ text }) => reasonOf(text) }),
  };
}

/** Each part of a path or of a branch's name encoded, its slashes left. */
export const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

export const isAnswer = (reply: HttpReply, ...statuses: readonly number[]): boolean =>
  reply.kind === 'answer' && statuses.includes(reply.status);

/** The message of an error, with the messages of its details. */
export function reasonOf(text: string): string | null {
  const json = parseJson(text);
  const parsed = json.ok ? v.safeParse(errorSchema, json.value) : null;
  if (parsed?.success !== true) return null;
  const details = (parsed.output.errors ?? []).flatMap((error) => {
    if (typeof error === 'string') return [error];
    const detailed = v.safeParse(v.object({ message: v.string() }), error);
    return detailed.success ? [detailed.output.message] : [];
  });
  return [parsed.output.message, ...details].map((part) => part.trim()).join(' ');
}
