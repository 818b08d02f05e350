import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseSigningSecret, signatureOf } from '../../../src/destinations/webhook/signature.ts';
import { webhook as backend } from '../../contract/backends/webhook.ts';
import { lostConnection, plain, replyOf } from '../../contract/support/answers.ts';
import type { SeenRequest } from '../../contract/support/backend.ts';
import { delivered, failed } from '../../contract/support/outcomes.ts';
import { openWorld } from '../../contract/support/world.ts';
import { fullClip } from '../../support/full-clip.ts';

const neverSent = { headers: {}, text: '' } as SeenRequest;
const secret = 'whsec_MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=';

describe('the signature of an event', () => {
  it('is that of the reference implementations for their own example', async () => {
    const key = parseSigningSecret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw') ?? new Uint8Array();
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' };
    expect(await signatureOf(message, key)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('fits what is sent, to the letter', async () => {
    const world = openWorld(backend);
    delivered(await world.deliver(fullClip({ title: 'Käse ✓ 🧀' })));
    const [{ headers, text } = neverSent] = world.requests;
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`;
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  });

  it('needs a key of 24 to 64 bytes in Base64', () => {
    const of = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;
    expect([23, 24, 64, 65].map((bytes) => parseSigningSecret(of(bytes))?.length ?? null)).toEqual([
      null,
      24,
      64,
      null,
    ]);
    expect(['', 'whsec_', 'whsec_!!!!', of(32).replace('whsec_', ''), 'whsec_A'].map(parseSigningSecret)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is left out without a secret', async () => {
    const world = openWorld(backend, { ...backend.account, secrets: { token: 'tk8b1f5e0d9c', signingSecret: '' } });
    delivered(await world.deliver(fullClip()));
    expect(world.requests[0]?.headers).not.toHaveProperty('webhook-signature');
  });
});

describe('an event', () => {
  it('keeps its id over all attempts of a send, and gets another time', async () => {
    const world = openWorld(backend);
    world.disturb(() => ({ after: lostConnection }));
    failed(await world.deliver(fullClip(), { key: 'clip.desk.7' }), 'retry');
    world.disturb(null);
    delivered(await world.deliver(fullClip(), { key: 'clip.desk.7' }));
    const [first, second] = world.requests.map(({ headers }) => headers);
    expect([first?.['webhook-id'], second?.['webhook-id'], second?.['idempotency-key']]).toEqual([
      'clip_desk_7',
      'clip_desk_7',
      'clip_desk_7',
    ]);
    expect(first?.['webhook-timestamp']).not.toBe(second?.['webhook-timestamp']);
  });

  it('holds the whole clip, and says whether one of it arrived before', async () => {
    const full = fullClip();
    const world = openWorld(backend);
    const { receipt } = delivered(await world.deliver(full));
    delivered(await world.deliver(full, { earlier: receipt, key: 'send-2' }));
    const [created, updated] = world.requests.map(({ text }) => JSON.parse(text));
    expect(created).toMatchObject({ type: 'clip.created', version: 1, timestamp: full.clip.updatedAt });
    expect(created.data.clip).toEqual(full.clip);
    expect(created.data.content).toEqual(full.content);
    expect(created.data.markdown).toContain('\nCare is a plan.\n');
    expect(updated.type).toBe('clip.updated');
  });

  it('comes without Markdown, and with a bearer token, if that is set up', async () => {
    const config = { ...backend.account.config, withMarkdown: false, tokenHeader: '' };
    const world = openWorld(backend, { ...backend.account, config });
    await world.deliver(fullClip());
    expect(JSON.parse(world.requests[0]?.text ?? '').data).not.toHaveProperty('markdown');
    expect(world.requests[0]?.headers['authorization']).toBe('Bearer tk8b1f5e0d9c');
  });

  it('is not sent any more to a receiver that is gone for good', async () => {
    const world = openWorld(backend);
    world.disturb(() => ({ instead: replyOf(plain(410)) }));
    expect(failed(await world.deliver(fullClip()), 'unauthorized').problem.message).toContain('no events any more');
  });
});

describe('the configuration of a webhook', () => {
  const check = (config: Record<string, string>, secrets: Record<string, string> = {}) =>
    openWorld(backend).type.check({ config: { url: 'https://a.example/', ...config }, secrets });

  it('takes no header for the token that the browser or the signature needs', () => {
    expect(check({ tokenHeader: 'X-Api-Key' })).toBeNull();
    for (const tokenHeader of ['Host', 'cookie', 'Sec-Fetch-Site', 'webhook-signature', 'Content-Type', 'a b', 'a:b']) {
      expect(Object.keys(check({ tokenHeader }) ?? {}), tokenHeader).toEqual(['tokenHeader']);
    }
  });

  it('takes no token that cannot stand in a header', () => {
    expect(Object.keys(check({}, { token: 'a\nb: c' }) ?? {})).toEqual(['token']);
    expect(Object.keys(check({}, { token: 'schlüssel' }) ?? {})).toEqual(['token']);
  });
});
