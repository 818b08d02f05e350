import * as v from 'valibot';
import { type Problem, problem, problemSchema } from '../model/problem.ts';
import { err, ok, type Result } from '../model/result.ts';
import { type MessageMap, type MessageType, messages, type ReplyOf, type RequestOf } from '../protocol/messages.ts';
import { browser } from './browser.ts';
import { findingOf } from './findings.ts';

/**
 * How a message travels. Chromium sends JSON: undefined, Date and Map do not arrive as such, so requests and replies
 * are plain.
 */
export interface Envelope {
  readonly sheaf: 1;
  readonly type: MessageType;
  readonly request: unknown;
}

const failureSchema = v.object({ ok: v.literal(false), error: problemSchema });
const successSchema = v.object({ ok: v.literal(true), value: v.unknown() });
const replySchema = v.variant('ok', [successSchema, failureSchema]);

/** A stopped worker starts within this time; the first message may come too early for it. */
const retryAfter = 200;

/**
 * How long to wait for an answer, in ms. Chromium leaves a message without any when its worker is ended at the wrong
 * moment: seen in one of some hundred random kills.
 */
const patience = 10_000;
/** What takes its time: large files, and whatever waits for a backend. */
const longPatience = 150_000;
const isLong = (type: MessageType): boolean =>
  /^(?:destination\.(?:connect|topics)|clip\.|catalog\.|image\.)/.test(type) && type !== 'clip.save';

/**
 * Sends a message to the background and parses its reply. Never throws: a background that cannot be reached is the
 * problem `unreachable`. A message may arrive twice where the first answer was lost: the handlers are idempotent.
 */
export async function send<T extends MessageType>(
  type: T,
  request: RequestOf<T>,
): Promise<Result<ReplyOf<T>, Problem>> {
  const envelope: Envelope = { sheaf: 1, type, request };
  const first = await deliver(envelope);
  const answer = first.ok ? first : await afterAMoment(() => deliver(envelope));
  return answer.ok ? readReply(type, answer.value) : answer;
}

async function deliver(envelope: Envelope): Promise<Result<unknown, Problem>> {
  const overtime = timeout(isLong(envelope.type) ? longPatience : patience);
  try {
    const answer: unknown = await Promise.race([browser.runtime.sendMessage(envelope), overtime.over]);
    // No listener took the message: the polyfill and Firefox give undefined, Chromium null.
    return answer === undefined || answer === null ? err(unreachable('no answer')) : ok(answer);
  } catch (cause) {
    return err(unreachable(String(cause)));
  } finally {
    overtime.cancel();
  }
}

/** `over` gives undefined after that time, as no answer does. */
function timeout(milliseconds: number): { readonly over: Promise<undefined>; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  return { over, cancel: () => clearTimeout(timer) };
}

const afterAMoment = async <R>(work: () => Promise<R>): Promise<R> => {
  await new Promise((resolve) => setTimeout(resolve, retryAfter));
  return work();
};

function readReply<T extends MessageType>(type: T, answer: unknown): Result<ReplyOf<T>, Problem> {
  const envelope = v.safeParse(replySchema, answer);
  if (!envelope.success) return err(unreadableReply(type, envelope.issues));
  if (!envelope.output.ok) return err(v.parse(problemSchema, envelope.output.error));
  const reply = v.safeParse<MessageMap[T]['reply']>(messages[type].reply, envelope.output.value);
  return reply.success ? ok(reply.output) : err(unreadableReply(type, reply.issues));
}

const unreachable = (cause: string): Problem =>
  problem(
    'unreachable',
    'Sheaf’s background did not answer.',
    'Try again; if it stays so, switch Sheaf off and on in the browser’s list of extensions.',
    [cause],
  );

const unreadableReply = (type: MessageType, issues: readonly v.BaseIssue<unknown>[]): Problem =>
  problem(
    'unreachable',
    'Sheaf’s background gave an answer that this page cannot read.',
    'Reload this page: Sheaf may have been updated while it was open.',
    [`${type}: ${issues.map(findingOf).join('; ')}`],
  );
