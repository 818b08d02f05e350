import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FullClip } from '../../../src/model/clip.ts';
import type { ImageScope } from '../../../src/model/kept-image.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { countClips, listClips, listTrash, readFullClip } from '../../../src/platform/database/clips.ts';
import { readHighlights, readReadingPlace } from '../../../src/platform/database/highlights.ts';
import { listClipImages, listDueImages } from '../../../src/platform/database/images.ts';
import { type Library, onlyRow } from '../../../src/platform/database/schema.ts';
import { type ClipToMerge, mergeClips } from '../../../src/platform/database/writes/merge-clips.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { putSettings } from '../../../src/platform/database/writes/settings.ts';
import { restoreClips, trashClips } from '../../../src/platform/database/writes/trash.ts';
import { clipIdOf } from '../../../src/url/clip-id.ts';
import { at, dump, freshLibrary, okValue, problemOf, storeRaw } from '../../support/fresh-library.ts';
import { sampleBody, sampleClip, sampleUrl, saveRequest } from '../../support/sample-clips.ts';
import { sampleHighlight } from '../../support/sample-highlights.ts';

const monday = at('2026-02-02T10:00:00.000Z');
const tuesday = at('2026-02-03T10:00:00.000Z');

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});
afterEach(() => db.close());

const incoming = (full: FullClip, more: Partial<ClipToMerge> = {}): ClipToMerge => ({
  ...full,
  trashedAt: null,
  images: [],
  ...more,
});
const merge = async (...clips: readonly ClipToMerge[]) => okValue(await mergeClips(db, clips, tuesday));
const waiting = (url: string) => ({ url, failure: null });
const keepImages = async (scope: ImageScope): Promise<void> => {
  okValue(await putSettings(db, { ...defaultSettings, keepImages: scope }));
};
/** The sample clip with these images, the first of them its lead image as well. */
function withImages(n: number, urls: readonly [string, ...string[]]): FullClip {
  const { clip, content } = sampleClip(n, { image: { url: urls[0], alt: '', width: null, height: null, loads: null } });
  const html = urls.map((url) => `<img src="${url}">`).join('');
  return { clip, content: { ...content, body: { ...sampleBody('text'), html } } };
}
const id = (n: number): string => clipIdOf(sampleUrl(n));
const held = async (n: number): Promise<FullClip> => okValue(await readFullClip(db, id(n)));

describe('clips that an import brings', () => {
  it('are added where their page is new, also the second one of a page in the same message', async () => {
    const outcome = await merge(incoming(sampleClip(1)), incoming(sampleClip(2)), incoming(sampleClip(1)));
    expect(outcome).toEqual({ added: [id(1), id(2)], merged: [], unchanged: [id(1)], left: [] });
    expect(await countClips(db)).toBe(2);
  });

  it('keep their bodies and days, and get the facts of their bodies', async () => {
    const content = { body: sampleBody('Three words here'), metas: [], jsonLd: [] };
    const { clip } = sampleClip(1, { clippedOn: '2020-05-01', clippedAt: '2020-05-01T12:00:00.000Z' });
    await merge(incoming({ clip, content }));
    const full = await held(1);
    expect(full.content).toEqual(content);
    expect(full.clip).toMatchObject({ clippedOn: '2020-05-01', wordCount: 3 });
    expect(full.clip.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('take nothing from what the library holds, and add what it lacks', async () => {
    const topic = (name: string) => ({ id: name, label: name, source: '' });
    const request = saveRequest(1);
    const fields = { ...request.fields, note: 'Mine.', topics: [topic('a')], keywords: ['k'], description: '' };
    okValue(await saveClip(db, { ...request, fields }, monday));
    const before = await held(1);
    const outcome = await merge(
      incoming({
        clip: {
          ...sampleClip(1).clip,
          title: 'Another title',
          description: 'What it is about.',
          note: 'Theirs.',
          topics: [topic('b'), topic('a')],
          keywords: ['k', 'l'],
          clippedAt: '2019-01-01T00:00:00.000Z',
          clippedOn: '2019-01-01',
        },
        content: { body: sampleBody('Another text'), metas: [], jsonLd: [] },
      }),
    );
    expect(outcome.merged).toEqual([id(1)]);
    const after = await held(1);
    expect(after.content).toEqual(before.content);
    expect(after.clip).toEqual({
      ...before.clip,
      description: 'What it is about.',
      note: 'Mine.\n\nTheirs.',
      topics: [topic('a'), topic('b')],
      keywords: ['k', 'l'],
      clippedAt: '2019-01-01T00:00:00.000Z',
      clippedOn: '2019-01-01',
      provenance: { ...before.clip.provenance, description: 'imported' },
      revision: 2,
      updatedAt: '2026-02-03T10:00:00.000Z',
    });
  });

  it('give a link its text and its title where it has none of its own', async () => {
    const link = sampleClip(1, { title: sampleUrl(1) });
    await merge(incoming(link));
    const body = sampleBody('Four words of text');
    await merge(incoming({ ...sampleClip(1), content: { body, metas: [], jsonLd: [] } }));
    const { clip, content } = await held(1);
    expect(content.body).toEqual(body);
    expect(clip).toMatchObject({
      title: 'Article 1',
      wordCount: 4,
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('change nothing when they come a second time', async () => {
    const all = [incoming(sampleClip(1, { note: 'A note' })), incoming(sampleClip(2))];
    await merge(...all);
    const before = await dump(db);
    expect(await merge(...all)).toEqual({ added: [], merged: [], unchanged: [id(1), id(2)], left: [] });
    expect(await dump(db)).toEqual(before);
  });

  it('leave the trash alone, and what cannot be read', async () => {
    await merge(incoming(sampleClip(1)), incoming(sampleClip(2)));
    okValue(await trashClips(db, [id(1)], monday));
    const row = await db.get('clips', id(2));
    await storeRaw(db, 'clips', { ...row, title: 7 });
    const before = await dump(db);
    expect((await merge(incoming(sampleClip(1, { note: 'x' })), incoming(sampleClip(2)))).left).toEqual([id(1), id(2)]);
    expect(await dump(db)).toEqual(before);
  });

  it('come back into the trash where a backup has them there, with what is to become of their pictures', async () => {
    await keepImages('all');
    const drawing = { url: 'https://img.example/b.svg', failure: 'drawing' as const };
    const clip = withImages(1, ['https://img.example/a.png', 'https://img.example/b.svg']);
    const images = [waiting('https://img.example/a.png'), drawing];
    await merge(incoming(clip, { trashedAt: '2026-01-01T00:00:00.000Z', images }));
    expect(await countClips(db)).toBe(0);
    expect((await listClips(db, { limit: 9 })).clips).toEqual([]);
    expect((await listTrash(db, { limit: 9 })).clips).toMatchObject([{ id: id(1) }]);
    expect(await listClipImages(db, id(1))).toEqual([
      { clipId: id(1), url: 'https://img.example/a.png', state: 'waiting', attempts: 0 },
      { clipId: id(1), url: 'https://img.example/b.svg', state: 'failed', failure: 'drawing' },
    ]);
  });

  describe('with pictures that another browser had still to load', () => {
    const lead = 'https://img.example/lead.png';
    const other = 'https://img.example/other.png';
    const due = { state: 'waiting', attempts: 0, dueAt: '2026-02-03T10:00:00.000Z' };
    const restored = async (images: ClipToMerge['images'], more: Partial<ClipToMerge> = {}) => {
      await merge(incoming(withImages(1, [lead, other]), { images, ...more }));
      return listClipImages(db, id(1));
    };

    it('have none loaded where pictures are switched off, also not out of the trash', async () => {
      const trashedAt = '2026-01-01T00:00:00.000Z';
      expect(await restored([waiting(lead), waiting(other)], { trashedAt })).toEqual([]);
      okValue(await restoreClips(db, [id(1)], tuesday));
      expect(await listDueImages(db, tuesday.now(), 9)).toEqual([]);
    });

    it('have none loaded where the settings cannot be read', async () => {
      await storeRaw(db, 'settings', { keepImages: 7 }, onlyRow);
      expect(await restored([waiting(lead)])).toEqual([]);
    });

    it('have the lead picture alone loaded where that alone is kept here', async () => {
      await keepImages('lead');
      expect(await restored([waiting(lead), waiting(other)])).toEqual([{ clipId: id(1), url: lead, ...due }]);
    });

    it('have loaded what the clip shows, and nothing else that the file names', async () => {
      await keepImages('all');
      const rows = await restored([waiting(lead), waiting(other), waiting('https://elsewhere.example/x.png')]);
      expect(rows.map(({ url }) => url)).toEqual([lead, other]);
    });

    it('do not say what was true of the other browser alone: its permission and its disk', async () => {
      const failed = [
        { url: lead, failure: 'no-access' as const },
        { url: other, failure: 'no-room' as const },
      ];
      expect(await restored(failed)).toEqual([]);
    });

    it('have those tried here that the other browser might not read', async () => {
      await keepImages('all');
      expect(await restored([{ url: lead, failure: 'no-access' }])).toEqual([{ clipId: id(1), url: lead, ...due }]);
    });
  });

  it('keep a clip of another page that has the same id', async () => {
    await merge(incoming(sampleClip(1)));
    const outcome = await merge(incoming(sampleClip(2, { id: id(1) })));
    expect(outcome.added).toEqual([id(2)]);
    expect((await held(1)).clip.title).toBe('Article 1');
  });

  it('keep both of two pages that come with the same id, and of three', async () => {
    const same = [1, 2, 3].map((n) => incoming(sampleClip(n, { id: id(1) })));
    const outcome = await merge(...same, incoming(sampleClip(4, { id: id(2) })));
    expect(outcome.added).toEqual([id(1), id(2), id(3), id(4)]);
    expect(await Promise.all([1, 2, 3, 4].map(async (n) => (await held(n)).clip.title))).toEqual(
      [1, 2, 3, 4].map((n) => `Article ${n}`),
    );
    // Both that its page would get are taken by the ones before it.
    await merge(incoming(sampleClip(6, { id: id(5) })), incoming(sampleClip(7, { id: id(6) })));
    const { added } = await merge(incoming(sampleClip(5, { id: id(1) })));
    expect(added).toHaveLength(1);
    expect([id(1), id(5)]).not.toContain(added[0]);
    expect(await countClips(db)).toBe(7);
  });

  it('are told in their order, new ones and known ones among each other', async () => {
    await merge(incoming(sampleClip(2)), incoming(sampleClip(4)));
    const outcome = await merge(
      ...[5, 4, 1, 2, 3].map((n) => incoming(sampleClip(n, { note: n === 4 ? 'new' : '' }))),
      incoming(sampleClip(1, { note: 'of the second one' })),
    );
    expect(outcome).toEqual({ added: [id(5), id(1), id(3)], merged: [id(4), id(1)], unchanged: [id(2)], left: [] });
    expect((await held(1)).clip.note).toBe('of the second one');
    expect(await countClips(db)).toBe(5);
  });

  it('leave a highlight to the first that brings it, whether its page is known or new', async () => {
    const highlights = [sampleHighlight(1)];
    await merge(incoming(sampleClip(2)));
    await merge(...[2, 1, 3].map((n) => incoming(sampleClip(n), { highlights })));
    expect(await Promise.all([1, 2, 3].map(async (n) => (await readHighlights(db, id(n))).length))).toEqual([0, 1, 0]);
  });

  it('are stored all or none, and say which one cannot be', async () => {
    const { clip, content } = sampleClip(2, { title: 'The bad one' });
    const bad = incoming({ clip: { ...clip, urls: { ...clip.urls, clean: 'ftp://a.example' } }, content });
    const problem = problemOf(await mergeClips(db, [incoming(sampleClip(1)), bad], monday));
    expect(problem).toMatchObject({ code: 'bad-request', details: ['The bad one', 'ftp://a.example'] });
    expect(await countClips(db)).toBe(0);
  });

  it('bring the place where reading stopped, unless the library has one of that clip', async () => {
    const { quote, position } = sampleHighlight(1);
    const place = (fraction: number) => ({
      readingPlace: { clipId: id(7), quote, position, fraction, updatedAt: '2026-02-02T10:00:00.000Z' },
    });
    expect((await merge(incoming(sampleClip(1), place(0.2)))).added).toEqual([id(1)]);
    expect(await readReadingPlace(db, id(1))).toMatchObject({ clipId: id(1), fraction: 0.2 });
    expect((await merge(incoming(sampleClip(1), place(0.7)))).unchanged).toEqual([id(1)]);
    expect(await readReadingPlace(db, id(1))).toMatchObject({ fraction: 0.2 });
    okValue(await saveClip(db, saveRequest(2), monday));
    expect((await merge(incoming(sampleClip(2, { id: id(2) }), place(0.4)))).merged).toEqual([id(2)]);
    expect(await readReadingPlace(db, id(2))).toMatchObject({ fraction: 0.4 });
  });

  it('bring their highlights, each once, also to a page that the library has', async () => {
    const highlights = [sampleHighlight(1), sampleHighlight(2)];
    expect((await merge(incoming(sampleClip(1), { highlights }))).added).toEqual([id(1)]);
    expect((await merge(incoming(sampleClip(1), { highlights }))).unchanged).toEqual([id(1)]);
    const more = [sampleHighlight(1, { note: 'of another day' }), sampleHighlight(3)];
    expect((await merge(incoming(sampleClip(1), { highlights: more }))).merged).toEqual([id(1)]);
    expect(await readHighlights(db, id(1))).toEqual([...highlights, sampleHighlight(3)]);
  });

  it('keep the marks that the library has set, and bring theirs where it has none', async () => {
    const read = { readAt: '2025-01-01T00:00:00.000Z', archivedAt: null, favouriteAt: null };
    await merge(incoming(sampleClip(1)));
    await merge(incoming(sampleClip(1, { readingState: read })));
    expect((await held(1)).clip.readingState).toEqual(read);
    await merge(incoming(sampleClip(1, { readingState: { ...read, readAt: null } })));
    expect((await held(1)).clip.readingState).toEqual(read);
  });
});
