import type { Account, DestinationType, Outcome, Services } from '../../../src/destinations/destination.ts';
import type { HttpReply, HttpRequest } from '../../../src/destinations/http/http.ts';
import { destinationTypes } from '../../../src/destinations/index.ts';
import type { FullClip } from '../../../src/model/clip.ts';
import type { Receipt } from '../../../src/model/delivery.ts';
import { ok } from '../../../src/model/result.ts';
import { replyOf } from './answers.ts';
import type { Backend, BackendKind, SeenRequest } from './backend.ts';
import { jobFor } from './job.ts';

/** What happens to a request instead of, or after, the backend's own answer. Null: nothing. */
export type Fault = (request: SeenRequest, index: number) => Effect | null;
export type Effect =
  /** The backend does not see the request. */
  | { readonly instead: HttpReply }
  /** The backend commits, but this is what comes back. */
  | { readonly after: HttpReply };

export interface World {
  readonly type: DestinationType;
  readonly account: Account;
  readonly backend: Backend;
  /** Every request so far, also those that met a fault. */
  readonly requests: SeenRequest[];
  /** Addresses handed to another program. */
  readonly opened: string[];
  readonly services: Services;
  /** Sets the fault that holds from now on, its index counted from the next request. */
  disturb(fault: Fault | null): void;
  /** One attempt to deliver. */
  deliver(full: FullClip, options?: { readonly earlier?: Receipt | null; readonly key?: string }): Promise<Outcome>;
  connect(): ReturnType<DestinationType['connect']>;
}

/** The clock goes on by a second with each request. */
const start = new Date('2026-02-03T04:05:06.000Z');

export function openWorld(kind: BackendKind, account: Account = kind.account): World {
  const type = destinationTypes.find(({ descriptor }) => descriptor.kind === kind.kind);
  if (type === undefined) throw new Error(`no destination of the kind ${kind.kind}`);
  const backend = kind.start();
  const requests: SeenRequest[] = [];
  const opened: string[] = [];
  let fault: Fault | null = null;
  let since = 0;
  let remembered: unknown;

  const services: Services = {
    async http(request) {
      const seen = see(request);
      requests.push(seen);
      const effect = fault?.(seen, requests.length - 1 - since) ?? null;
      if (effect !== null && 'instead' in effect) return effect.instead;
      const reply = replyOf(await backend.answer(seen));
      return effect?.after ?? reply;
    },
    now: () => new Date(start.getTime() + requests.length * 1_000),
    random: (length) => Uint8Array.from({ length }, (_, index) => (index * 37 + requests.length) % 256),
    memory: {
      read: async () => structuredClone(remembered),
      write: async (value) => {
        remembered = structuredClone(value);
      },
    },
    openExternally: async (url) => {
      opened.push(url);
      backend.open?.(url);
      return ok(null);
    },
  };
  return {
    type,
    account,
    backend,
    requests,
    opened,
    services,
    disturb: (next) => {
      fault = next;
      since = requests.length;
    },
    deliver: (full, { earlier = null, key = 'send-1' } = {}) =>
      type.deliver(jobFor(full, earlier, key), account, services),
    connect: () => type.connect(account, services),
  };
}

function see({ method, url, headers = {}, body }: HttpRequest): SeenRequest {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method,
    url: new URL(url),
    headers: Object.fromEntries(entries),
    text: body === undefined || body instanceof FormData ? '' : textOf(body),
    form: body instanceof FormData ? body : null,
  };
}

const textOf = (body: string | Uint8Array): string =>
  typeof body === 'string' ? body : new TextDecoder().decode(body);
