import { describe, expect, it, vi } from 'vitest';
import { type ApplyWorld, applyImport, nothingDone } from '../../../library/import/apply.ts';
import type { IncomingClip } from '../../../library/import/incoming.ts';
import type { Finding } from '../../../src/import/finding.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { sampleClip } from '../../support/sample-clips.ts';

const full = problem('quota', 'There is no room left.', 'Free some.');
const bad = problem('bad-request', 'The clean URL is not a web address.', 'Enter another.');

const finding = (n: number): Finding => ({
  kind: 'clip',
  clip: { ...sampleClip(n), trashedAt: null, images: [] },
  isFinished: true,
  place: { file: 'all.csv', line: n },
});
async function* files(count: number): AsyncGenerator<readonly Finding[]> {
  for (let n = 1; n <= count; n += 50) {
    yield Array.from({ length: Math.min(50, count - n + 1) }, (_, i) => finding(n + i));
  }
}

/** A background that holds what it was sent until it has so many clips, and refuses those titled so. */
function background({ room = Number.POSITIVE_INFINITY, refuses = '' } = {}) {
  const held = new Set<string>();
  const limit = { room };
  const merge = vi.fn<ApplyWorld['merge']>(async ({ clips }) => {
    if (clips.some(({ clip }) => clip.title === refuses)) return err(bad);
    const added = clips.filter(({ clip }) => !held.has(clip.id)).map(({ clip }) => clip.id);
    if (held.size + added.length > limit.room) return err(full);
    for (const id of added) held.add(id);
    const unchanged = clips.map(({ clip }) => clip.id).filter((id) => !added.includes(id));
    return ok({ added, merged: [], unchanged, left: [] });
  });
  const putImage = vi.fn<ApplyWorld['putImage']>(async () => true);
  const world: ApplyWorld = {
    toIncoming: (each) => ({
      incoming: (each.kind === 'clip' ? { ...each.clip, images: [], highlights: [] } : null) as unknown as IncomingClip,
      isWithoutBody: false,
      images: each.kind === 'clip' ? each.clip.images : [],
    }),
    merge,
    putImage,
    onProgress: () => undefined,
  };
  return { held, limit, merge, putImage, world };
}

const running = new AbortController().signal;

describe('an import', () => {
  it('is stored in stretches of two hundred', async () => {
    const { held, merge, world } = background();
    const ending = await applyImport(files(1_050), nothingDone, world, running);
    expect(ending).toMatchObject({ kind: 'done', progress: { done: 1_050, added: 1_050 } });
    expect(held.size).toBe(1_050);
    expect(merge.mock.calls.map(([{ clips }]) => clips.length)).toEqual([200, 200, 200, 200, 200, 50]);
  });

  it('is stored in smaller ones where clips weigh much, also by what their pages say of themselves', async () => {
    const { merge, world } = background();
    async function* heavy(): AsyncGenerator<readonly Finding[]> {
      for (let n = 1; n <= 12; n += 1) {
        const { clip } = sampleClip(n);
        const content = { body: null, metas: [], jsonLd: ['x'.repeat(900_000)] };
        const place = { file: 'clips/1.ndjson', line: n };
        yield [{ kind: 'clip', clip: { clip, content, trashedAt: null, images: [] }, isFinished: true, place }];
      }
    }
    await applyImport(heavy(), nothingDone, world, running);
    expect(merge.mock.calls.map(([{ clips }]) => clips.length)).toEqual([5, 5, 2]);
  });

  it('keeps what is in where there is no room left, and brings the rest when there is', async () => {
    const { held, limit, world } = background({ room: 500 });
    const first = await applyImport(files(1_000), nothingDone, world, running);
    expect(first).toMatchObject({ kind: 'stopped', problem: full, progress: { done: 400, added: 400 } });
    expect(held.size).toBe(400);
    limit.room = 2_000;
    const second = await applyImport(files(1_000), first.progress, world, running);
    expect(second).toMatchObject({ kind: 'done', progress: { done: 1_000, added: 1_000, unchanged: 0 } });
    expect(held.size).toBe(1_000);
  });

  it('is refused one clip alone, and stores all of the others', async () => {
    const { held, world } = background({ refuses: 'Article 77' });
    const ending = await applyImport(files(300), nothingDone, world, running);
    expect(ending).toMatchObject({ kind: 'done', progress: { done: 300, added: 299 } });
    expect(ending.progress.refused).toEqual([{ file: 'all.csv', line: 77, reason: bad.message, about: 'Article 77' }]);
    expect(held.size).toBe(299);
  });

  it('stops between two stretches when the user says so', async () => {
    const { world } = background();
    const stop = new AbortController();
    const ending = await applyImport(
      files(1_000),
      nothingDone,
      { ...world, onProgress: ({ done }) => (done === 400 ? stop.abort() : undefined) },
      stop.signal,
    );
    expect(ending).toMatchObject({ kind: 'cancelled', progress: { done: 400 } });
  });

  it('sends the images of a backup behind their clips, one by one, and counts those that cannot be kept', async () => {
    const { merge, putImage, world } = background();
    const image = (name: string, bytes: number[] | null) => ({
      url: `https://img.example/${name}`,
      failure: null,
      read: bytes === null ? null : async () => new Uint8Array(bytes),
    });
    async function* found(): AsyncGenerator<readonly Finding[]> {
      const first = finding(1);
      if (first.kind !== 'clip') throw new Error('no clip');
      yield [{ ...first, clip: { ...first.clip, images: [image('a', [1]), image('b', [2]), image('waits', null)] } }];
    }
    putImage.mockImplementation(async ({ url }) => {
      expect(merge).toHaveBeenCalledOnce();
      return url.endsWith('/a');
    });
    const ending = await applyImport(found(), nothingDone, world, new AbortController().signal);
    expect(ending.progress).toMatchObject({ done: 1, added: 1, lostImages: 1 });
    const page = sampleClip(1).clip.urls.clean;
    expect(putImage.mock.calls.map(([request]) => request)).toEqual([
      { page, url: 'https://img.example/a', base64: btoa('\x01') },
      { page, url: 'https://img.example/b', base64: btoa('\x02') },
    ]);
  });
});
