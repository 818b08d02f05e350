import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a backend can do to a request, besides taking it. */
export const faults = [
  /** 500 with a body of no use. */
  'error',
  /** 429 with Retry-After: 1. */
  'busy',
  /** Takes the request and never answers. */
  'stall',
  /** Sends half an answer, then closes its side. */
  'half-close',
  /** Closes the connection hard before anything was stored. */
  'reset-before',
  /** Stores, then closes the connection hard: the answer is lost. */
  'reset-after',
  'unauthorized',
  'refused',
  /** 200 with a login page. */
  'html',
  /** 500 with 10 MB of text. */
  'huge-error',
  /** 302 to another host. */
  'redirect',
] as const;
export type Fault = (typeof faults)[number];

export interface StoredEvent {
  /** The `webhook-id` that it came under. */
  readonly key: string;
  readonly clipId: string;
  readonly revision: number;
}

export interface ScriptableServer {
  readonly url: string;
  /** What was taken: one entry a key, as a receiver by Standard Webhooks keeps it. */
  readonly stored: readonly StoredEvent[];
  /** How often a key came again that was stored already. */
  readonly repeats: number;
  /** Headers of every request, in order. */
  readonly headers: readonly NodeJS.Dict<string | string[]>[];
  /** How often each fault happened. */
  readonly happened: Readonly<Record<Fault, number>>;
  close(): Promise<void>;
}

const tenMegabytes = 10_000_000;

/**
 * A webhook's receiver on 127.0.0.1 that does what it is told.
 * @param next asked for every request: the fault to commit, or null to do it right
 * @param redirectTo where `redirect` points
 * @param port 0 for any
 */
export async function scriptableServer(
  next: () => Fault | null,
  { redirectTo = 'http://localhost:9/', port = 0 } = {},
): Promise<ScriptableServer> {
  const stored: StoredEvent[] = [];
  const keys = new Set<string>();
  const headers: NodeJS.Dict<string | string[]>[] = [];
  const happened = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>;
  let repeats = 0;

  const store = (request: IncomingMessage, body: string): void => {
    const key = String(request.headers['webhook-id'] ?? '');
    const event = JSON.parse(body) as { type: string; data: { clip?: { id: string; revision: number } } };
    if (keys.has(key)) repeats += 1;
    else if (event.data.clip !== undefined) {
      stored.push({ key, clipId: event.data.clip.id, revision: event.data.clip.revision });
    }
    keys.add(key);
  };

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      headers.push(request.headers);
      const fault = next();
      if (fault !== null) happened[fault] += 1;
      if (fault === null || fault === 'reset-after') store(request, body);
      if (fault === null) answer(response, 200, 'application/json', '{}');
      else commit(fault, request, response, redirectTo);
    });
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    stored,
    get repeats() {
      return repeats;
    },
    headers,
    happened,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function commit(fault: Fault, request: IncomingMessage, response: ServerResponse, redirectTo: string): void {
  switch (fault) {
    case 'error':
      answer(response, 500, 'text/plain', 'something went wrong');
      return;
    case 'busy':
      response.setHeader('retry-after', '1');
      answer(response, 429, 'text/plain', 'slow down');
      return;
    case 'stall':
      return;
    case 'half-close':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"half":');
      setTimeout(() => request.socket.end(), 10);
      return;
    case 'reset-before':
    case 'reset-after':
      request.socket.resetAndDestroy();
      return;
    case 'unauthorized':
      answer(response, 401, 'application/json', '{"error":"bad token"}');
      return;
    case 'refused':
      answer(response, 422, 'application/json', '{"error":"The title is too long."}');
      return;
    case 'html':
      answer(response, 200, 'text/html', '<!doctype html><title>Sign in</title>');
      return;
    case 'huge-error':
      answer(response, 500, 'text/plain', 'x'.repeat(tenMegabytes));
      return;
    case 'redirect':
      response.setHeader('location', redirectTo);
      answer(response, 302, 'text/plain', '');
      return;
  }
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

/** A request that is broken off has no end; nobody waits for it. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
