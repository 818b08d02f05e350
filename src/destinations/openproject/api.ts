import type * as v from 'valibot';
import type { Result } from '../../model/result.ts';
import type { Services } from '../destination.ts';
import type { Failed } from '../http/failure.ts';
import type { HttpReply } from '../http/http.ts';
import { readJson } from '../http/read-json.ts';
import type { Access } from './config.ts';
import { type FieldNames, reasonOf } from './errors.ts';

export const backend = 'OpenProject';

type Query = Readonly<Record<string, string>>;

/** OpenProject's API v3, spoken with one account. Paths are below `/api/v3`. */
export interface Api {
  get(path: string, query?: Query): Promise<HttpReply>;
  send(method: 'POST' | 'PATCH', path: string, body: object): Promise<HttpReply>;
  upload(path: string, form: FormData): Promise<HttpReply>;
  remove(path: string): Promise<HttpReply>;
  /** The body of a success; else what the failure means, in the server's own words, fields by their names. */
  read<S extends v.GenericSchema>(reply: HttpReply, schema: S, names?: FieldNames): Result<v.InferOutput<S>, Failed>;
}

export function apiOf({ url, token }: Pick<Access, 'url' | 'token'>, { http, now }: Services): Api {
  // https://www.openproject.org/docs/api/introduction/#authentication: the user's name is "apikey", the token its password.
  const headers = {
    Authorization: `Basic ${btoa(`apikey:${token}`)}`,
    // Forms are answered as plain JSON.
    Accept: 'application/hal+json, application/json',
  };
  const address = (path: string, query: Query = {}): string => {
    const search = new URLSearchParams(query).toString();
    return `${url}/api/v3${path}${search === '' ? '' : `?${search}`}`;
  };
  return {
    get: (path, query) => http({ method: 'GET', url: address(path, query), headers }),
    send: (method, path, body) =>
      http({
        method,
        url: address(path),
        // Without it, the server answers 406.
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    upload: (path, form) => http({ method: 'POST', url: address(path), headers, body: form }),
    // Grape, which the API is built with, wants the type of a DELETE too, and no body.
    remove: (path) =>
      http({ method: 'DELETE', url: address(path), headers: { ...headers, 'Content-Type': 'application/json' } }),
    read: (reply, schema, names = new Map()) =>
      readJson(reply, schema, { backend, now: now(), reason: (answer) => reasonOf(answer.text, names) }),
  };
}
