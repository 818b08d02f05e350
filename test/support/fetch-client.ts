import type { HttpClient, HttpReply } from '../../src/destinations/http/http.ts';

/** A client over the real `fetch`, without the bounds of the extension's own; notes what was asked and answered. */
export function fetchClient(): HttpClient & {
  readonly log: { readonly request: string; readonly reply: HttpReply }[];
} {
  const log: { readonly request: string; readonly reply: HttpReply }[] = [];
  const client: HttpClient = async ({ method, url, headers = {}, body }) => {
    const reply = await answerOf(url, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });
    log.push({ request: `${method} ${new URL(url).pathname}`, reply });
    return reply;
  };
  return Object.assign(client, { log });
}

async function answerOf(url: string, init: RequestInit): Promise<HttpReply> {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { kind: 'answer', status: response.status, header: (name) => response.headers.get(name), text };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return { kind: 'failure', reason: 'network', detail: cause.message };
  }
}
