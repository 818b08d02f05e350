import type { HttpReply } from '../../../src/destinations/http/http.ts';
import type { Answer } from './backend.ts';

export const json = (status: number, value: unknown, headers: Answer['headers'] = {}): Answer => ({
  status,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json', ...headers },
});

export const plain = (status: number, body = '', headers: Answer['headers'] = {}): Answer => ({
  status,
  body,
  headers,
});

export const html = (status: number): Answer => ({
  status,
  body: '<!doctype html><title>Sign in</title><p>Please sign in to go on.',
  headers: { 'content-type': 'text/html' },
});

/** An answer as the client gives it on. */
export const replyOf = ({ status, body, headers }: Answer): HttpReply => ({
  kind: 'answer',
  status,
  header: (name) => headers[name.toLowerCase()] ?? null,
  text: body,
});

export const lostConnection: HttpReply = { kind: 'failure', reason: 'network', detail: 'Failed to fetch' };
export const noAnswerInTime: HttpReply = { kind: 'failure', reason: 'timeout', detail: 'No answer within 30 s' };
/** What the client makes of any 3xx: it does not follow. */
export const redirected: HttpReply = {
  kind: 'failure',
  reason: 'redirected',
  detail: 'It names https://evil.example/',
};
