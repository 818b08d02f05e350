import type { Page } from 'puppeteer-core';
import type { Json } from '../support/browsers/extension-session.ts';
import { sleep } from '../support/browsers/wait.ts';

/** Messages to the background as the extension's own pages send them, with the patience that a stopped worker needs. */
export interface ExtensionClient {
  /** The value of an answer. Throws where there is none after all tries, or where it is a problem. */
  ask(type: string, request: Json): Promise<unknown>;
  /** How many messages had to be sent again because their answer was lost. */
  readonly repeated: number;
}

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown } | null;

const tries = 60;
/** How long to wait for an answer, in ms: a worker that is killed while it starts may leave a message without one. */
const usualPatience = 3_000;

/**
 * @param page one of the extension's own pages
 * @param options `patience` for one answer, in ms
 */
export function extensionClient(page: Page, { patience = usualPatience } = {}): ExtensionClient {
  let repeated = 0;
  return {
    async ask(type, request) {
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        const answer = await sendFromPage(page, { type, request, patience });
        if (answer?.ok) return answer.value;
        if (answer !== null) throw new Error(`${type}: ${JSON.stringify(answer.error)}`);
        repeated += 1;
        await sleep(20);
      }
      throw new Error(`${type}: no answer after ${tries} tries`);
    },
    get repeated() {
      return repeated;
    },
  };
}

/** Null where the background was ended before it answered. */
const sendFromPage = (
  page: Page,
  { type, request, patience }: { type: string; request: Json; patience: number },
): Promise<Answer> =>
  page.evaluate(
    async (messageType, payload, milliseconds) => {
      interface Api {
        readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
      }
      const scope = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
      const { runtime } = scope.browser ?? scope.chrome;
      try {
        const overtime = new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null));
        const message = { sheaf: 1, type: messageType, request: payload };
        return ((await Promise.race([runtime.sendMessage(message), overtime])) ?? null) as Answer;
      } catch {
        // The channel was closed: whoever was to answer is gone.
        return null;
      }
    },
    type,
    request as never,
    patience,
  );
