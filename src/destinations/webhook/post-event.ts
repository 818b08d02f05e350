import type { Services } from '../destination.ts';
import type { HttpReply } from '../http/http.ts';
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
