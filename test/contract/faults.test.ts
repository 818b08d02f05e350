import { describe, expect, it } from 'vitest';
import type { HttpReply } from '../../src/destinations/http/http.ts';
import { fullClip } from '../support/full-clip.ts';
import { backendKinds, nameOf } from './backends/index.ts';
import { html, lostConnection, noAnswerInTime, plain, redirected, replyOf } from './support/answers.ts';
import type { BackendKind, SeenRequest } from './support/backend.ts';
import { delivered, expectReadable, failed } from './support/outcomes.ts';
import { type Fault, openWorld } from './support/world.ts';

const overHttp = backendKinds.filter(
  (kind) => openWorld(kind).type.descriptor.origins(kind.account.config)?.length !== 0,
);
const inForm = (text: string): string => new URLSearchParams({ '': text }).toString().slice(1);
const big = 'x'.repeat(10_000_000);

/** From the nth request on. */
const from =
  (first: number, reply: HttpReply): Fault =>
  (_request, index) =>
    index < first ? null : { instead: reply };

describe.each(overHttp.map((kind) => [nameOf(kind), kind] as const))('what %s answers', (_, kind) => {
  const refusesClip = (request: SeenRequest): boolean =>
    (kind.isWrite?.(request) ?? request.method !== 'GET') && (kind.refusesClip?.(request) ?? true);

  it.each([401, 403])('asks for a new token after %i, and delivers with it', async (status) => {
    await sweep(kind, replyOf(plain(status, 'no access')), (outcome) => {
      const { problem } = failed(outcome, 'unauthorized');
      expect(problem.code).toBe('backend-unauthorized');
    });
  });

  it('is waited for as long as it asks after 429', async () => {
    await sweep(kind, replyOf(plain(429, 'slow down', { 'retry-after': '120' })), (outcome) => {
      expect(failed(outcome, 'retry').retryAfter).toBe(120_000);
    });
  });

  it.each<[string, HttpReply]>([
    ['500', replyOf(plain(500, 'oops'))],
    ['502 in HTML', replyOf(html(502))],
    ['503 with a long body', replyOf(plain(503, big))],
    ['no answer in time', noAnswerInTime],
    ['a broken connection', lostConnection],
  ])('is tried again after %s, at whatever request, and makes one thing in the end', async (_name, reply) => {
    await sweep(kind, reply, (outcome) => {
      expect(failed(outcome, 'retry').problem.code).toBe('backend-unavailable');
    });
  });

  it.skipIf(!kind.readsAnswers)('is not taken for a success when it is a page of HTML', async () => {
    await sweep(kind, replyOf(html(200)), (outcome) => failed(outcome, 'retry'));
  });

  it('is a question to the user when it names another address, and no token goes there', async () => {
    await sweep(kind, redirected, (outcome) => failed(outcome, 'unauthorized'));
  });

  it('is passed on in its own words when it refuses the clip, and in a bounded length', async () => {
    for (const words of ['the name is taken', big]) {
      const model = openWorld(kind);
      delivered(await model.deliver(fullClip()));
      for (const [index, request] of model.requests.entries()) {
        if (!refusesClip(request)) continue;
        const world = openWorld(kind);
        world.disturb(from(index, replyOf(kind.refusal(words))));
        const { problem } = failed(await world.deliver(fullClip()), 'rejected');
        expect(problem.code).toBe('backend-refused');
        expect(`${problem.message} ${problem.details?.join(' ')}`).toContain(words.slice(0, 200));
      }
    }
  });

  it('never brings a secret into what people see, although it repeats what was sent', async () => {
    const secrets = Object.values(kind.account.secrets);
    const credentials = ({ headers }: SeenRequest) => headers['authorization']?.split(' ')[1] ?? '';
    const cases = [200, 400, 401, 422, 500].flatMap((status) =>
      // A quotation is cut short: with this much before it, somewhere within the secret.
      [0, 285, 295].flatMap((padding) => [0, 1, 2, 3].map((first) => ({ status, padding, first }))),
    );
    for (const { status, padding, first } of cases) {
      for (const isPage of [true, false]) {
        const sent = new Set(secrets);
        const echo: Fault = (request, index) => {
          if (credentials(request) !== '') sent.add(credentials(request));
          const words = '.'.repeat(padding) + [...sent].join(' ') + JSON.stringify(request.headers) + request.text;
          const answer = isPage ? plain(status, words, { 'content-type': 'text/html' }) : kind.refusal(words);
          return index < first ? null : { instead: replyOf({ ...answer, status }) };
        };
        for (const attempt of ['deliver', 'connect'] as const) {
          sent.clear();
          for (const secret of secrets) sent.add(secret);
          const world = openWorld(kind);
          world.disturb(echo);
          const said = JSON.stringify(await (attempt === 'deliver' ? world.deliver(fullClip()) : world.connect()));
          for (const secret of [...sent].flatMap((secret) => [secret, inForm(secret)])) {
            expect(said, JSON.stringify({ attempt, status, padding, first, isPage })).not.toContain(secret.slice(0, 8));
          }
        }
      }
    }
  });
});

describe.each(backendKinds.map((kind) => [nameOf(kind), kind] as const))('a secret of %s', (_, kind) => {
  it('stands in no address, receipt or note', async () => {
    const world = openWorld(kind);
    const outcome = JSON.stringify(delivered(await world.deliver(fullClip())));
    await world.connect();
    for (const secret of Object.values(kind.account.secrets)) {
      expect(outcome).not.toContain(secret);
      for (const { url } of world.requests) expect(decodeURIComponent(url.href)).not.toContain(secret);
      for (const url of world.opened) expect(decodeURIComponent(url)).not.toContain(secret);
    }
  });

  it('goes to the origins that the descriptor names, and nowhere else', async () => {
    const world = openWorld(kind);
    await world.deliver(fullClip());
    await world.connect();
    const origins = world.type.descriptor.origins(kind.account.config);
    expect(world.requests.map(({ url }) => url.origin).filter((origin) => !origins?.includes(origin))).toEqual([]);
  });
});

describe.each(backendKinds.map((kind) => [nameOf(kind), kind] as const))('connecting to %s', (_, kind) => {
  it('says in a sentence what is there, and leaves nothing there', async () => {
    const world = openWorld(kind);
    const connection = await world.connect();
    expect(connection.ok && connection.value.summary).toMatch(/^[A-Z].*\.$/);
    expect(world.backend.things()).toEqual([]);
  });

  it('says in a sentence what is in the way', async () => {
    const replies: [HttpReply, string][] = [
      [replyOf(plain(401)), 'backend-unauthorized'],
      [replyOf(plain(500, big)), 'backend-unavailable'],
      [lostConnection, 'backend-unavailable'],
      [redirected, 'backend-unavailable'],
      ...(kind.readsAnswers ? [[replyOf(html(200)), 'backend-unavailable'] as [HttpReply, string]] : []),
    ];
    for (const [reply, code] of overHttp.includes(kind) ? replies : []) {
      const world = openWorld(kind);
      world.disturb(from(0, reply));
      const connection = await world.connect();
      expect(connection.ok ? null : connection.error.code).toBe(code);
      if (!connection.ok) expectReadable(connection.error);
    }
  });
});

describe.each(backendKinds.map((kind) => [nameOf(kind), kind] as const))(
  'what is said of %s while it is set up',
  (_, kind) => {
    const ways = ['connect', 'readTopics'] as const;
    const replies: [string, HttpReply][] = [
      ...[400, 401, 403, 404, 409, 410, 422, 429, 500].map((status): [string, HttpReply] => [
        String(status),
        replyOf(plain(status, 'no')),
      ]),
      ['HTML', replyOf(html(200))],
      ['nothing in time', noAnswerInTime],
      ['a broken connection', lostConnection],
      ['another address', redirected],
    ];

    it.each(replies)('speaks of no clip, since none is on its way (%s)', async (_name, reply) => {
      for (const way of ways) {
        const model = openWorld(kind);
        await model.type[way]?.(model.account, model.services);
        for (let first = 0; first < model.requests.length; first += 1) {
          const world = openWorld(kind);
          world.disturb(from(first, reply));
          const asked = await world.type[way]?.(world.account, world.services);
          if (asked?.ok === false) expect(JSON.stringify(asked.error), `${way} ${first}`).not.toMatch(/\bclips?\b/i);
        }
      }
    });

    it('speaks of no clip where something is missing, and says it of the field', async () => {
      const world = openWorld(kind, { config: {}, secrets: {} });
      const asked = await world.connect();
      if (asked.ok) throw new Error('connected with nothing');
      expect(JSON.stringify(asked.error)).not.toMatch(/\bclips?\b/i);
      const keys = world.type.descriptor.fields.map(({ key }) => key);
      expect(Object.keys(asked.error.fields ?? {}).length).toBeGreaterThan(0);
      for (const key of Object.keys(asked.error.fields ?? {})) expect(keys).toContain(key);
    });
  },
);

/** Lets a fault begin at every request in turn; each time, a later attempt must bring exactly one thing there. */
async function sweep(
  kind: BackendKind,
  reply: HttpReply,
  check: (outcome: Awaited<ReturnType<ReturnType<typeof openWorld>['deliver']>>) => void,
): Promise<void> {
  const model = openWorld(kind);
  delivered(await model.deliver(fullClip()));
  expect(model.requests.length).toBeGreaterThan(0);
  for (let first = 0; first < model.requests.length; first += 1) {
    const world = openWorld(kind);
    world.disturb(from(first, reply));
    const outcome = await world.deliver(fullClip());
    check(outcome);
    world.disturb(null);
    delivered(await world.deliver(fullClip(), { earlier: outcome.receipt ?? null }));
    expect(world.backend.things(), `from request ${first} on`).toEqual(model.backend.things());
  }
}
