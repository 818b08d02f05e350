import type * as v from 'valibot';
import { err, ok, type Result } from '../../model/result.ts';
import type { Services } from '../destination.ts';
import type { Failed } from './failure.ts';
import type { HttpAnswer, HttpReply, HttpRequest } from './http.ts';
import { readJson } from './read-json.ts';

export interface JsonApiOptions {
  /** The backend's name in sentences. */
  readonly backend: string;
  /** What paths are appended to, without a slash at its end. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly services: Pick<Services, 'http' | 'now'>;
  /** Finds the backend's own explanation in an answer without success. */
  readonly reason: (answer: HttpAnswer) => string | null;
}

/** An API that takes and gives JSON. */
export interface JsonApi {
  /** One request, unread. A body is sent as JSON, a form as it is. */
  send(method: HttpRequest['method'], path: string, body?: unknown): Promise<HttpReply>;
  /** One request and what the schema makes of its answer. */
  call<S extends v.GenericSchema>(
    method: HttpRequest['method'],
    path: string,
    schema: S,
    body?: unknown,
  ): Promise<Result<v.InferOutput<S>, Failed>>;
  /** Asks for a thing; null where the backend has no such thing. */
  find<S extends v.GenericSchema>(path: string, schema: S): Promise<Result<v.InferOutput<S> | null, Failed>>;
}

export function jsonApi({ backend, base, headers, services, reason }: JsonApiOptions): JsonApi {
  const send: JsonApi['send'] = (method, path, body) =>
    services.http({ method, url: base + path, ...content({ Accept: 'application/json', ...headers }, body) });
  const read = <S extends v.GenericSchema>(reply: HttpReply, schema: S) =>
    readJson(reply, schema, { backend, now: services.now(), reason });
  return {
    send,
    call: async (method, path, schema, body) => read(await send(method, path, body), schema),
    async find(path, schema) {
      const reply = await send('GET', path);
      if (reply.kind === 'answer' && (reply.status === 404 || reply.status === 410)) return ok(null);
      const found = read(reply, schema);
      return found.ok ? ok(found.value) : err(found.error);
    },
  };
}

/** The browser names the boundary of a form in its Content-Type itself. */
function content(headers: Record<string, string>, body: unknown): Pick<HttpRequest, 'headers' | 'body'> {
  if (body === undefined) return { headers };
  if (body instanceof FormData) return { headers, body };
  return { headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
