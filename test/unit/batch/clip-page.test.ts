import { describe, expect, it } from 'vitest';
import type { CapturedPage } from '../../../src/batch/captured-page.ts';
import { type ClipPageWorld, clipPage, type PageToSave } from '../../../src/batch/clip-page.ts';
import type { Clip } from '../../../src/model/clip.ts';
import { problem } from '../../../src/model/problem.ts';
import type { Filing } from '../../../src/model/queued-page.ts';
import { err, ok } from '../../../src/model/result.ts';
import { genomics, oncology, someBody, someClip, someMetadata } from '../../support/samples.ts';

const url = 'https://news.example.com/story?id=7';
const page = (changes: Partial<CapturedPage> = {}): CapturedPage => ({
  metadata: someMetadata({ visited: url }),
  body: someBody(),
  otherTitle: '',
  ...changes,
});
const filing = (changes: Partial<Filing> = {}): Filing => ({
  topics: [genomics],
  offerings: [],
  destinationIds: [],
  ifKnown: 'leave',
  ...changes,
});

/** Clips one page in a world that holds these clips and drafts by key. */
async function clip(
  given: { filing?: Filing; read?: CapturedPage; url?: string; stopWhileReading?: boolean },
  held: { clips?: Record<string, Clip>; drafts?: Record<string, { note: string }> } = {},
) {
  const saves: PageToSave[] = [];
  let reads = 0;
  const stop = new AbortController();
  const world: ClipPageWorld = {
    rules: [],
    findClip: async (key) => ok(held.clips?.[key] ?? null),
    readDraft: async (key) => ok(held.drafts?.[key] ?? null),
    async save(request) {
      saves.push(request);
      const { contentHash, ...rest } = someClip();
      const hash = request.content.body === null ? null : contentHash;
      return ok({
        clip: { ...rest, ...request.fields, contentHash: hash },
        created: request.expectedRevision === null,
      });
    },
  };
  const outcome = await clipPage(
    {
      url: given.url ?? url,
      filing: given.filing ?? filing(),
      async read() {
        reads += 1;
        if (given.stopWhileReading) stop.abort();
        return ok(given.read ?? page());
      },
    },
    world,
    stop.signal,
  );
  return { outcome, saves, reads };
}

describe('a page that is clipped without its form', () => {
  it('is saved under the topics of all', async () => {
    const { outcome, saves } = await clip({});
    expect(outcome).toMatchObject({ kind: 'saved', title: 'The title of the page', hasBody: true });
    expect(saves).toMatchObject([
      { expectedRevision: null, fields: { topics: [genomics], urls: { clean: url } }, content: { body: someBody() } },
    ]);
  });

  it('is left as it is where the library holds it, and not even read', async () => {
    const { outcome, saves, reads } = await clip({}, { clips: { 'news.example.com/story?id=7': someClip() } });
    expect(outcome).toMatchObject({ kind: 'known', clipId: someClip().id });
    expect([saves.length, reads]).toEqual([0, 0]);
  });

  it('is left as it is where its link led to a page that the library holds', async () => {
    const known = { clips: { 'news.example.com/story?id=7': someClip() } };
    const { outcome, saves } = await clip({ url: 'https://short.example/x' }, known);
    expect(outcome?.kind).toBe('known');
    expect(saves).toEqual([]);
  });

  it('is updated on demand, and keeps its note, its topics and what was edited', async () => {
    const known = someClip({ title: 'By hand', provenance: { title: 'edited' } });
    const { outcome, saves } = await clip(
      { filing: filing({ ifKnown: 'update' }) },
      { clips: { 'news.example.com/story?id=7': known } },
    );
    expect(outcome?.kind).toBe('updated');
    expect(saves).toMatchObject([
      {
        expectedRevision: known.revision,
        fields: { note: 'A note from last week.', title: 'By hand', topics: [oncology, genomics] },
      },
    ]);
  });

  it('takes along what was typed into its form and not saved', async () => {
    const { saves } = await clip({}, { drafts: { 'news.example.com/story?id=7': { note: 'half a thought' } } });
    expect(saves).toMatchObject([{ fields: { note: 'half a thought', topics: [genomics] } }]);
  });

  it.each([
    ['leave', 'known', 1],
    ['update', 'updated', 2],
  ] as const)('that was clipped by another link meanwhile is found to be so: %s', async (ifKnown, kind, count) => {
    const clips: Record<string, Clip> = {};
    const saves: PageToSave[] = [];
    const outcome = await clipPage(
      { url, filing: filing({ ifKnown }), read: async () => ok(page()) },
      {
        rules: [],
        findClip: async (key) => ok(clips[key] ?? null),
        readDraft: async () => ok(null),
        async save(request) {
          saves.push(request);
          if (request.expectedRevision !== null) return ok({ clip: someClip(), created: false });
          clips['news.example.com/story?id=7'] = someClip();
          return err(problem('conflict', 'It was changed elsewhere.', 'Save again.'));
        },
      },
      new AbortController().signal,
    );
    expect(outcome?.kind).toBe(kind);
    expect(saves).toHaveLength(count);
  });

  it('says that it has no text where no article was found', async () => {
    const { outcome } = await clip({ read: page({ body: null }) });
    expect(outcome).toMatchObject({ kind: 'saved', hasBody: false });
  });

  it('is not saved where all was stopped while it was read', async () => {
    const { outcome, saves } = await clip({ stopWhileReading: true });
    expect(outcome).toBeNull();
    expect(saves).toEqual([]);
  });

  it('fails with what went wrong while it was read, and with the pause that its site asks for', async () => {
    const refused = problem('page-unavailable', 'The site asks for a pause (429).', 'Try again later.');
    const never = () => Promise.reject(new Error('not asked for'));
    const outcome = await clipPage(
      { url, filing: filing(), read: async () => err({ problem: refused, restFor: 3_000 }) },
      { rules: [], findClip: async () => ok(null), readDraft: never, save: never },
      new AbortController().signal,
    );
    expect(outcome).toEqual({ kind: 'failed', problem: refused, restFor: 3_000 });
  });
});
