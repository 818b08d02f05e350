import { problem } from '../../model/problem.ts';
import type { Services } from '../destination.ts';
import { explanationOf } from '../http/explanation.ts';
import { type Failed, failureOf, unreadable } from '../http/failure.ts';
import type { HttpAnswer, HttpReply } from '../http/http.ts';
import type { WebhookAccount } from './config.ts';
import { parseSigningSecret, signatureOf } from './signature.ts';

/**
 * Posts one event, signed where there is a secret.
 * @param id the same for every attempt, so that a receiver can tell a repetition
 */
export async function postEvent(
  id: string,
  event: object,
  account: WebhookAccount,
  { http, now }: Pick<Services, 'http' | 'now'>,
): Promise<HttpReply> {
  const body = JSON.stringify(event);
  const timestamp = Math.floor(now().getTime() / 1_000);
  const key = parseSigningSecret(account.signingSecret);
  const signature = key === null ? null : await signatureOf({ id, timestamp, body }, key);
  return http({
    method: 'POST',
    url: account.url,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': id,
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      ...(signature === null ? {} : { 'webhook-signature': signature }),
      ...tokenHeaders(account),
    },
    body,
  });
}

function tokenHeaders({ token, tokenHeader }: WebhookAccount): Record<string, string> {
  if (token === '') return {};
  return tokenHeader === '' ? { Authorization: `Bearer ${token}` } : { [tokenHeader]: token };
}

/**
 * What an answer means; null for a delivery. Standard Webhooks counts every status of 2xx as one, whatever the body; but
 * a whole page of HTML is for people: a network's login page, say, which would swallow the clip. A receiver that answers
 * 410 wants no events any more.
 */
export function failureOfPost(reply: HttpReply, now: Date): Failed | null {
  if (reply.kind === 'failure') return failureOf(reply, 'The webhook', now);
  if (reply.status >= 200 && reply.status < 300) return isPage(reply) ? unreadable('The webhook', reply) : null;
  return reply.status === 410 ? gone : failureOf(reply, 'The webhook', now, explanationOf(reply) ?? plainText(reply));
}

const isPage = ({ text }: HttpAnswer): boolean => /^\s*<(?:!doctype html|html)\b/i.test(text);

const plainText = ({ text }: HttpAnswer): string | null => (text.trim().startsWith('<') ? null : text);

const gone: Failed = {
  status: 'unauthorized',
  problem: problem(
    'backend-refused',
    'The receiver of the webhook says that it takes no events any more.',
    'Enter another address in the options, or remove the destination; the clips that wait are kept.',
    ['HTTP 410'],
  ),
};
