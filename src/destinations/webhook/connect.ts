import type { Problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Connection, Services } from '../destination.ts';
import { failureOf } from '../http/failure.ts';
import type { WebhookAccount } from './config.ts';
import { testEvent } from './payload.ts';
import { postEvent } from './post-event.ts';

/** A webhook has nothing that could be asked, so the test is an event that says it is one. */
export async function connect(account: WebhookAccount, services: Services): Promise<Result<Connection, Problem>> {
  const reply = await postEvent(`test-${hex(services.random(16))}`, testEvent(services.now()), account, services);
  if (reply.kind === 'failure' || reply.status < 200 || reply.status > 299) {
    return err(failureOf(reply, 'The webhook', services.now(), reply.kind === 'answer' ? reply.text : null).problem);
  }
  const signed = account.signingSecret === '' ? 'unsigned' : 'signed';
  return ok({ summary: `A test event (sheaf.test, ${signed}) was accepted.`, choices: {}, suggested: {} });
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
