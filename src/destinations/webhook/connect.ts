import type { Problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Connection, Services } from '../destination.ts';
import type { WebhookAccount } from './config.ts';
import { testEvent } from './payload.ts';
import { failureOfPost, postEvent } from './post-event.ts';

/** A webhook has nothing that could be asked, so the test is an event that says it is one. */
export async function connect(account: WebhookAccount, services: Services): Promise<Result<Connection, Problem>> {
  const reply = await postEvent(`test-${hex(services.random(16))}`, testEvent(services.now()), account, services);
  const failure = failureOfPost(reply, services.now());
  if (failure !== null) return err(failure.problem);
  const signed = account.signingSecret === '' ? 'unsigned' : 'signed';
  return ok({ summary: `A test event (sheaf.test, ${signed}) was accepted.`, choices: {}, suggested: {} });
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
