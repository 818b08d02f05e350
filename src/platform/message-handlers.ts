import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { type Problem, problem } from '../model/problem.ts';
import { err, type Result } from '../model/result.ts';
import { type MessageMap, type MessageType, messages, type ReplyOf, type RequestOf } from '../protocol/messages.ts';
import { browser } from './browser.ts';
import { findingOf } from './findings.ts';

/** One handler for every message of the map; a missing one does not compile. Handlers are idempotent. */
export type Handlers = {
  readonly [T in MessageType]: (request: RequestOf<T>) => Promise<Result<ReplyOf<T>, Problem>>;
};

/**
 * Answers the messages of our own pages. Call it synchronously while the background's script runs: a worker that was
 * started by a message drops it if no listener stands by then.
 */
export function handleMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    // Other traffic (content script to popup) is for others to answer: undefined says so.
    if (!isOurs(message)) return undefined;
    if (!isOwnPage(sender)) return Promise.resolve(err(foreignSender));
    return answer(message, handlers);
  });
}

const isOurs = (message: unknown): message is { readonly [key: string]: unknown } =>
  typeof message === 'object' && message !== null && 'sheaf' in message && message.sheaf === 1;

/**
 * Only pages of the extension may give commands. A content script carries our id too, but its URL is the page's; and
 * a page of ours that a web page had framed would have a foreign tab around it.
 */
function isOwnPage(sender: Runtime.MessageSender): boolean {
  const base = browser.runtime.getURL('');
  const isOwnUrl = (url: string | undefined): boolean => url?.startsWith(base) ?? false;
  const hasForeignTab = sender.tab?.url !== undefined && !isOwnUrl(sender.tab.url);
  return sender.id === browser.runtime.id && isOwnUrl(sender.url) && !hasForeignTab;
}

async function answer(
  message: { readonly [key: string]: unknown },
  handlers: Handlers,
): Promise<Result<unknown, Problem>> {
  const type = message['type'];
  if (!isMessageType(type)) return err(badRequest([`type: ${JSON.stringify(type)} is unknown`]));
  try {
    return await dispatch(type, message['request'], handlers);
  } catch (cause) {
    console.error(`Sheaf: the handler of ${type} failed`, cause);
    return err(handlerFailed(type, cause));
  }
}

/** Asks for own keys only: `constructor` and `__proto__` are no messages. */
const isMessageType = (type: unknown): type is MessageType => typeof type === 'string' && Object.hasOwn(messages, type);

async function dispatch<T extends MessageType>(
  type: T,
  raw: unknown,
  handlers: Handlers,
): Promise<Result<ReplyOf<T>, Problem>> {
  const request = v.safeParse<MessageMap[T]['request']>(messages[type].request, raw);
  if (!request.success) return err(badRequest(request.issues.map((issue) => `${type}: ${findingOf(issue)}`)));
  return handlers[type](request.output);
}

const foreignSender = problem(
  'foreign-sender',
  'This message did not come from a page of Sheaf.',
  'Use Sheaf’s own popup, library or options.',
);

const badRequest = (details: string[]): Problem =>
  problem(
    'bad-request',
    'Sheaf’s background does not understand this request.',
    'Reload this page: Sheaf may have been updated while it was open.',
    details,
  );

const handlerFailed = (type: MessageType, cause: unknown): Problem =>
  problem(
    'storage-failed',
    'Sheaf’s background met an error of its own; nothing was changed.',
    'Try again; if it stays so, please report it with the details below.',
    [`${type}: ${String(cause)}`],
  );
