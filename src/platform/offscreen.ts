import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** Chromium's API, which the polyfill does not know: https://developer.chrome.com/docs/extensions/reference/api/offscreen */
interface Chromium {
  readonly offscreen?: {
    createDocument(options: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
  readonly runtime: { getContexts(filter: { contextTypes: readonly string[] }): Promise<readonly unknown[]> };
}

/** How a page travels: the offscreen document and the background share one channel with everything else. */
interface Envelope {
  readonly sheafPage: 1;
  readonly page: unknown;
}

/** A document that nobody sees, for work that needs a DOM. */
export interface Offscreen {
  /** Gives what the document makes of a value; both must be what JSON can carry. */
  ask(value: unknown): Promise<unknown>;
}

/** Null where the browser has none: Firefox's background has a DOM itself. */
export function createOffscreen(
  path: string,
  withLock: <T>(name: string, task: () => Promise<T>) => Promise<T>,
): Offscreen | null {
  const { chrome } = globalThis as { readonly chrome?: Chromium };
  const offscreen = chrome?.offscreen;
  if (chrome === undefined || offscreen === undefined) return null;
  let asking = 0;
  // There may be one at a time, and whether there is one must not change between the question and the deed.
  const hasOne = async (): Promise<boolean> =>
    (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
  const open = async (): Promise<void> => {
    if (await hasOne()) return;
    const justification = 'Reads the page of a link that was clipped without opening it.';
    await offscreen.createDocument({ url: path, reasons: ['DOM_PARSER'], justification });
  };
  const close = async (): Promise<void> => {
    if (asking === 0 && (await hasOne())) await offscreen.closeDocument();
  };
  return {
    async ask(value) {
      asking += 1;
      try {
        await withLock('offscreen', open);
        return await browser.runtime.sendMessage({ sheafPage: 1, page: value } satisfies Envelope);
      } finally {
        asking -= 1;
        await withLock('offscreen', close);
      }
    },
  };
}

/** Answers what `Offscreen.ask` asks. Call it synchronously while the document's script runs. */
export function answerOffscreen(work: (value: unknown) => unknown): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isEnvelope(message) || !isBackground(sender)) return undefined;
    return Promise.resolve(work(message.page));
  });
}

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'sheafPage' in message && message.sheafPage === 1;

/** Our own, and in no tab: a content script has our id too, and the page's tab. */
const isBackground = ({ id, tab }: Runtime.MessageSender): boolean => id === browser.runtime.id && tab === undefined;
