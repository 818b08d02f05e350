import type { Browser, Page } from 'puppeteer-core';
import { callExpression } from './expression.ts';
import type { Json } from './extension-session.ts';

/** What puppeteer keeps to itself: commands of WebDriver BiDi that it has no method for. */
interface BidiBrowser {
  readonly connection: {
    send(method: string, params: Readonly<Record<string, unknown>>): Promise<{ result: unknown }>;
  };
}
interface ContextTree {
  readonly contexts: readonly { readonly context: string }[];
}
interface Evaluation {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Sends one command of WebDriver BiDi. */
export async function bidi(
  browser: Browser,
  method: string,
  params: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const { connection } = browser as unknown as BidiBrowser;
  return (await connection.send(method, params)).result;
}

/** The id of a tab's browsing context. */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** Runs a function of firefox-chrome.ts in the browser's own window (`--remote-allow-system-access`). */
export async function inBrowserWindow<A extends readonly Json[], T>(
  browser: Browser,
  run: (...args: A) => T,
  ...args: A
): Promise<Awaited<T>> {
  const tree = (await bidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' })) as ContextTree;
  const expression = `(async () => JSON.stringify((await ${callExpression(run, args)}) ?? null))()`;
  const answer = (await bidi(browser, 'script.evaluate', {
    expression,
    target: { context: tree.contexts[0]?.context },
    awaitPromise: true,
  })) as Evaluation;
  if (answer.type !== 'success') throw new Error(`in Firefox's window: ${answer.exceptionDetails?.text}`);
  return JSON.parse(String(answer.result?.value)) as Awaited<T>;
}
