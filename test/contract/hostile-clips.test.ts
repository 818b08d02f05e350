import { describe, expect, it } from 'vitest';
import { fullClip, nothingKnown } from '../support/full-clip.ts';
import { naughtyStrings } from '../support/naughty-strings.ts';
import { backendKinds, nameOf } from './backends/index.ts';
import { delivered } from './support/outcomes.ts';
import { openWorld } from './support/world.ts';

describe.each(backendKinds.map((kind) => [nameOf(kind), kind] as const))('a clip on its way to %s', (_, kind) => {
  it('arrives without a body, an image, a date, an author, a topic', async () => {
    const unread = { ...nothingKnown, title: 'Bare', wordCount: 0, contentHash: null };
    const bare = fullClip(unread, { body: null, metas: [], jsonLd: [] });
    const world = openWorld(kind);
    delivered(await world.deliver(bare));
    expect(world.backend.things()).toHaveLength(1);
    expect(world.backend.things()[0]?.title).toBe(kind.shownTitle?.('Bare') ?? 'Bare');
  });

  it.each(naughtyStrings.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    'arrives once with %s everywhere',
    async (_name, text) => {
      const named = text.trim() === '' ? '-' : text;
      const naughty = fullClip(
        {
          title: text,
          description: text,
          authors: [text, text],
          siteName: text,
          language: text,
          published: text,
          keywords: [text],
          note: text,
          topics: [{ id: 't', label: named, source: text }],
          offerings: [{ offeringId: 1, label: named, permalink: text, categories: [text] }],
        },
        { body: { html: `<p>${text}</p>`, markdown: text, text, wordCount: 1, extractor: 'readability' } },
      );
      const world = openWorld(kind);
      const outcome = await world.deliver(naughty);
      if (outcome.status === 'rejected' && text.length > 100 && kind.mayRefuse?.test(outcome.problem.message)) {
        expect(world.backend.things()).toEqual([]);
        return;
      }
      const { receipt } = delivered(outcome);
      const [thing, ...others] = world.backend.things();
      expect(others).toEqual([]);
      expect(thing?.title).toBe(kind.shownTitle?.(text) ?? text);
      delivered(await world.deliver(naughty, { earlier: receipt, key: 'send-2' }));
      expect(world.backend.things()).toEqual([thing]);
    },
  );
});
