import { describe, expect, it } from 'vitest';
import type { FullClip } from '../../src/model/clip.ts';
import type { Receipt } from '../../src/model/delivery.ts';
import { fullClip } from '../support/full-clip.ts';
import { backendKinds, nameOf } from './backends/index.ts';
import { lostConnection } from './support/answers.ts';
import type { SeenRequest } from './support/backend.ts';
import { delivered, failed } from './support/outcomes.ts';
import { openWorld, type World } from './support/world.ts';

describe.each(backendKinds.map((kind) => [nameOf(kind), kind] as const))('delivering to %s', (_, kind) => {
  const isWrite = (request: SeenRequest): boolean => kind.isWrite?.(request) ?? request.method !== 'GET';
  const edited = fullClip({
    revision: 4,
    title: 'A new title',
    note: 'An entirely new note.',
    topics: [{ id: 'wards', label: 'Wards', source: '' }],
  });
  /** What is there when nothing goes wrong. */
  const calm = async (full = fullClip()) => {
    const world = openWorld(kind);
    const outcome = delivered(await world.deliver(full));
    return { world, outcome, things: world.backend.things() };
  };

  it('brings the clip there, once', async () => {
    const { outcome, things } = await calm();
    expect(things).toHaveLength(1);
    expect(things[0]?.title).toBe(kind.shownTitle?.(fullClip().clip.title) ?? fullClip().clip.title);
    const { url } = outcome.receipt;
    if (url !== null) expect(url).toMatch(/^(?:https?|obsidian):\/\/\S+$/);
  });

  it('makes one thing of the same send delivered twice, whether or not the first receipt was kept', async () => {
    const { world, outcome, things } = await calm();
    delivered(await world.deliver(fullClip()));
    expect(world.backend.things()).toEqual(things);
    delivered(await world.deliver(fullClip(), { earlier: outcome.receipt }));
    expect(world.backend.things()).toEqual(things);
  });

  it('keeps two clips apart', async () => {
    const { world } = await calm();
    const clean = 'https://other.example/article';
    const urls = { visited: clean, canonical: null, clean };
    delivered(await world.deliver(fullClip({ id: 'c0ffee00-26d6-5d06-8a3b-0f3e7d5a9c11', urls }), { key: 'other-1' }));
    expect(world.backend.things()).toHaveLength(2);
  });

  it('updates what is there after an edit, in every field that it has', async () => {
    const { world, outcome } = await calm();
    const receipt = delivered(await world.deliver(edited, { earlier: outcome.receipt, key: 'send-2' })).receipt;
    expect(world.backend.things()).toEqual((await calm(edited)).things);
    expect(receipt.remoteId).toBe(outcome.receipt.remoteId);
  });

  it('makes it anew where somebody has deleted it there', async () => {
    const { world, outcome } = await calm();
    world.backend.clear();
    delivered(await world.deliver(edited, { earlier: outcome.receipt, key: 'send-2' }));
    expect(world.backend.things()).toEqual((await calm(edited)).things);
  });

  it('makes one thing although an answer was lost after the backend had committed, at whatever request', async () => {
    const { world: model, things } = await calm();
    const writes = model.requests.flatMap((request, index) => (isWrite(request) ? [index] : []));
    for (const lost of writes) {
      for (const keepsReceipt of [true, false]) {
        const world = openWorld(kind);
        const receipt = await loseAnswers(world, lost, fullClip());
        delivered(await world.deliver(fullClip(), { earlier: keepsReceipt ? receipt : null }));
        expect(world.backend.things(), `request ${lost}`).toEqual(things);
      }
    }
  });

  it('reaches the same end although an answer to an update was lost, at whatever request', async () => {
    const { world: model, outcome } = await calm();
    const before = model.requests.length;
    delivered(await model.deliver(edited, { earlier: outcome.receipt, key: 'send-2' }));
    const writes = model.requests.slice(before).flatMap((request, index) => (isWrite(request) ? [index] : []));
    for (const lost of writes) {
      const { world, outcome: first } = await calm();
      const earlier = await loseAnswers(world, lost, edited, first.receipt);
      delivered(await world.deliver(edited, { earlier, key: 'send-2' }));
      expect(world.backend.things(), `request ${lost}`).toEqual((await calm(edited)).things);
    }
  });

  /** One attempt in which the answer to a request, and the connection from then on, is lost; gives what is kept of it. */
  async function loseAnswers(world: World, lost: number, full: FullClip, earlier: Receipt | null = null) {
    world.disturb((_request, index) => {
      if (index < lost) return null;
      return index === lost ? { after: lostConnection } : { instead: lostConnection };
    });
    const outcome = failed(await world.deliver(full, { earlier }), 'retry');
    world.disturb(null);
    return outcome.receipt ?? earlier;
  }
});
