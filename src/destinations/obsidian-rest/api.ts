import { err, ok, type Result } from '../../model/result.ts';
import type { Services } from '../destination.ts';
import { explanationOf } from '../http/explanation.ts';
import { type Failed, failureOf, unreadable } from '../http/failure.ts';
import type { HttpReply } from '../http/http.ts';
import type { ObsidianRestAccount } from './config.ts';

export const backend = 'Obsidian';

/** A note as it stands in the vault. */
export interface Note {
  readonly text: string;
  /** Of this version of it; null from plugins that know none. */
  readonly etag: string | null;
}

/** https://coddingtonbear.github.io/obsidian-local-rest-api/ */
export interface Vault {
  /** Null where there is no note of this path. */
  read(path: string): Promise<Result<Note | null, Failed>>;
  /** Replaces the version that was read, or makes a note where none was. A plugin that knows no versions writes anyway. */
  write(path: string, text: string, over: Note | null): Promise<Result<null, Failed>>;
}

export function openVault({ url, apiKey }: ObsidianRestAccount, { http, now }: Services): Vault {
  const address = (path: string): string => `${url}/vault/${path.split('/').map(encodeURIComponent).join('/')}`;
  const authorization = { Authorization: `Bearer ${apiKey}` };
  const failed = (reply: HttpReply): Failed => failure(reply, now());
  return {
    async read(path) {
      const headers = { ...authorization, Accept: 'text/markdown' };
      const reply = await http({ method: 'GET', url: address(path), headers });
      if (reply.kind === 'answer' && reply.status === 404) return ok(null);
      if (reply.kind === 'failure' || reply.status !== 200) return err(failed(reply));
      const isNote = /^text\/(?:markdown|plain)\b/i.test(reply.header('content-type') ?? '');
      return isNote ? ok({ text: reply.text, etag: reply.header('etag') }) : err(unreadable(backend, reply));
    },
    async write(path, text, over) {
      const condition: Record<string, string> =
        over === null ? { 'If-None-Match': '*' } : over.etag === null ? {} : { 'If-Match': over.etag };
      const headers = { ...authorization, ...condition, 'Content-Type': 'text/markdown' };
      const reply = await http({ method: 'PUT', url: address(path), headers, body: text });
      if (reply.kind === 'answer' && reply.status === 204) return ok(null);
      if (reply.kind === 'answer' && reply.status === 412) return err(changedMeanwhile(reply, now()));
      if (reply.kind === 'answer' && reply.status >= 200 && reply.status < 300) return err(unreadable(backend, reply));
      return err(failed(reply));
    },
  };
}

/** What a failure means, with what helps for a server on the own machine. */
export function failure(reply: HttpReply, now: Date): Failed {
  const failed = failureOf(reply, backend, now, reply.kind === 'answer' ? explanationOf(reply) : null);
  if (reply.kind === 'answer' || reply.reason !== 'network') return failed;
  const nextStep =
    'The clip is kept and sent later: start Obsidian with the plugin Local REST API, and for an address with https ' +
    'let your system trust its certificate or use http://127.0.0.1:27123.';
  return { ...failed, problem: { ...failed.problem, nextStep } };
}

/** Another program was faster; the next attempt looks again. */
const changedMeanwhile = (reply: HttpReply, now: Date): Failed => {
  const { problem } = failure(reply, now);
  const message = 'The note was changed in Obsidian at the same moment.';
  return {
    status: 'retry',
    retryAfter: null,
    isAboutClip: true,
    problem: {
      ...problem,
      code: 'backend-unavailable',
      message,
      nextStep: 'The clip is kept and tried again by itself.',
    },
  };
};
