import { limits } from '../model/limits.ts';

/** See `HttpClient` in `src/destinations/http/http.ts`, whose shapes these are. */
interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData;
}
interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  header(name: string): string | null;
  readonly text: string;
}
interface Failure {
  readonly kind: 'failure';
  readonly reason: 'network' | 'timeout' | 'redirected';
  readonly detail: string;
}

/** How long a backend may take for one answer, in ms. Chromium ends a worker that waits for longer than 30 s. */
const patience = 25_000;

/**
 * One request by `fetch`: without cookies, cache or referrer, no redirect followed, the answer cut at `limits.answer`
 * bytes. Never rejects.
 */
export async function sendRequest({ method, url, headers = {}, body }: Request): Promise<Answer | Failure> {
  const overtime = new AbortController();
  const timer = setTimeout(() => overtime.abort(), patience);
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body }),
      credentials: 'omit',
      cache: 'no-store',
      // Followed, it would carry the token to whatever host the answer names.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: overtime.signal,
    });
    if (response.type === 'opaqueredirect') return { kind: 'failure', reason: 'redirected', detail: url };
    const text = await textOf(response);
    return { kind: 'answer', status: response.status, header: (name) => response.headers.get(name), text };
  } catch (cause) {
    const reason = overtime.signal.aborted ? 'timeout' : 'network';
    return { kind: 'failure', reason, detail: cause instanceof Error ? cause.message : String(cause) };
  } finally {
    clearTimeout(timer);
  }
}

async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    text += decoder.decode(part.value, { stream: true });
    if (size < limits.answer) continue;
    await reader.cancel();
    break;
  }
  return text + decoder.decode();
}
