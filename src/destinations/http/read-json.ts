import * as v from 'valibot';
import { parseJson } from '../../model/json.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { type Failed, failureOf, unreadable } from './failure.ts';
import type { HttpAnswer, HttpReply } from './http.ts';

export interface ReadOptions {
  /** The backend's name in sentences. */
  readonly backend: string;
  readonly now: Date;
  /** Finds the backend's own explanation in an answer without success; null where there is none. */
  readonly reason?: (answer: HttpAnswer) => string | null;
}

/** The body of an answer with a status of 2xx, parsed by the schema; else what the failure means. */
export function readJson<S extends v.GenericSchema>(
  reply: HttpReply,
  schema: S,
  { backend, now, reason }: ReadOptions,
): Result<v.InferOutput<S>, Failed> {
  if (reply.kind === 'failure') return err(failureOf(reply, backend, now));
  if (reply.status < 200 || reply.status > 299) return err(failureOf(reply, backend, now, reason?.(reply) ?? null));
  const json = parseJson(reply.text);
  if (!json.ok) return err(unreadable(backend, reply));
  const parsed = v.safeParse(schema, json.value);
  if (parsed.success) return ok(parsed.output);
  const findings = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  return err(unreadable(backend, reply, findings));
}
