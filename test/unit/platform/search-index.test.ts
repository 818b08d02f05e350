import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { maintainIndex, startIndex } from '../../../background/search-index.ts';
import { type Library, onlyRow } from '../../../src/platform/database/schema.ts';
import { createSearchReader } from '../../../src/platform/database/search/search-reader.ts';
import { fileClips } from '../../../src/platform/database/writes/file-clips.ts';
import { putHighlights, removeHighlights } from '../../../src/platform/database/writes/highlights.ts';
import { markClips } from '../../../src/platform/database/writes/mark-clips.ts';
import { mergeClips } from '../../../src/platform/database/writes/merge-clips.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { purgeTrash, restoreClips, trashClips } from '../../../src/platform/database/writes/trash.ts';
import { addClips, at, okValue, storeRaw } from '../../support/fresh-library.ts';
import { sampleBody, sampleClip, saveRequest } from '../../support/sample-clips.ts';
import { sampleHighlight } from '../../support/sample-highlights.ts';
import { monday, type SearchDesk, searchDesk } from '../../support/search-desk.ts';

let desk: SearchDesk;
beforeEach(async () => {
  desk = await searchDesk();
});
afterEach(() => desk.db.close());

const world = {
  withLibrary: async <T>(work: (library: Library) => Promise<T>) => work(desk.db),
  now: monday.now,
  announce: vi.fn(),
  async withFreeLock(_name: string, task: () => Promise<void>) {
    await task();
    return true;
  },
  keepingAwake: <T>(task: Promise<T>) => task,
  setWakeUp: vi.fn(async () => undefined),
};

describe('the search index', () => {
  it('knows a clip as soon as it is saved, and its new words after an edit alone', async () => {
    await desk.save(1, 'The ferry leaves at noon');
    await desk.save(2, 'A timetable of tides');
    expect(await desk.find('ferry ')).toEqual(['c1']);
    await desk.save(1, 'The ferry leaves at night', { note: 'once more' });
    expect(await desk.find('noon')).toEqual([]);
    expect(await desk.find('night ferry')).toEqual(['c1']);
    expect(await desk.find('once more')).toEqual(['c1']);
  });

  it('lets a clip go into the trash and come back, and forgets it after that', async () => {
    const id = await desk.save(1, 'The ferry');
    okValue(await trashClips(desk.db, [id], monday));
    expect(await desk.find('ferry')).toEqual([]);
    okValue(await restoreClips(desk.db, [id], monday));
    expect(await desk.find('ferry')).toEqual(['c1']);
    okValue(await trashClips(desk.db, [id], monday));
    okValue(await purgeTrash(desk.db, at('2026-06-01T00:00:00.000Z')));
    expect(await desk.db.count('searchDocs')).toBe(0);
    await desk.save(1, 'The ferry again');
    expect(await desk.find('ferry')).toEqual(['c1']);
  });

  it('has what an import merged into a clip, and shows none of it that lies in the trash', async () => {
    await desk.save(1, '');
    const body = (text: string) => ({ body: sampleBody(text), metas: [], jsonLd: [] });
    const merging = (n: number, text: string, trashedAt: string | null, note = '') => ({
      ...{ ...sampleClip(n, { note }), content: body(text) },
      ...{ trashedAt, images: [] },
    });
    for (const n of [6, 7]) desk.name(sampleClip(n).clip.id, `c${n}`);
    const clips = [
      merging(1, '', null, 'A harbour'),
      merging(6, 'Two harbours', null),
      merging(7, 'Three harbours', '2026-02-01T10:00:00.000Z'),
    ];
    okValue(await mergeClips(desk.db, clips, monday));
    expect((await desk.find('harbour')).toSorted()).toEqual(['c1', 'c6']);
    okValue(await restoreClips(desk.db, [sampleClip(7).clip.id], monday));
    expect((await desk.find('harbour')).toSorted()).toEqual(['c1', 'c6', 'c7']);
  });

  it('has imported clips, once', async () => {
    const full = { ...sampleClip(5), content: { body: sampleBody('Imported ferry'), metas: [], jsonLd: [] } };
    desk.name(full.clip.id, 'c5');
    await addClips(desk.db, [full]);
    await addClips(desk.db, [full]);
    expect(await desk.find('ferry')).toEqual(['c5']);
  });

  it('has what was highlighted and written to it, as it was made, changed and taken back', async () => {
    const clipId = await desk.save(1, 'The ferry leaves at noon');
    await desk.save(2, 'A timetable of tides');
    const mark = (note: string) => putHighlights(desk.db, [sampleHighlight(1, { clipId, note })]);
    okValue(await mark('Ask Ines'));
    expect(await desk.find('ines ')).toEqual(['c1']);
    expect(await desk.find('"text of article"')).toEqual(['c1']);
    okValue(await mark('Ask Jonas'));
    expect(await desk.find('ines ')).toEqual([]);
    expect(await desk.find('jonas ferry ')).toEqual(['c1']);
    await desk.save(1, 'The ferry leaves at night');
    expect(await desk.find('jonas night ')).toEqual(['c1']);
    okValue(await fileClips(desk.db, [clipId], () => [{ id: 'sea', label: 'Sea', source: 'Desk' }], monday));
    expect(await desk.find('jonas topic:sea')).toEqual(['c1']);
    okValue(await trashClips(desk.db, [clipId], monday));
    okValue(await mark('Ask Kim'));
    expect(await desk.find('kim ')).toEqual([]);
    okValue(await restoreClips(desk.db, [clipId], monday));
    expect(await desk.find('kim ')).toEqual(['c1']);
    okValue(await removeHighlights(desk.db, [sampleHighlight(1).id]));
    expect(await desk.find('kim ')).toEqual([]);
    expect(await desk.find('night ')).toEqual(['c1']);
  });

  it('has highlights that an import brings, to a clip that was there too', async () => {
    await desk.save(1, 'The ferry');
    desk.name(sampleClip(2).clip.id, 'c2');
    const incoming = [1, 2].map((n) => ({
      ...{ ...sampleClip(n), trashedAt: null, images: [] },
      highlights: [sampleHighlight(n, { clipId: sampleClip(n).clip.id, note: `Ines ${n}` })],
    }));
    okValue(await mergeClips(desk.db, incoming, monday));
    expect((await desk.find('ines ')).toSorted()).toEqual(['c1', 'c2']);
    await desk.forgetIndex();
    await startIndex(world);
    expect((await desk.find('ines ')).toSorted()).toEqual(['c1', 'c2']);
  });

  it('holds nothing of a save that was undone', async () => {
    await desk.save(1, 'The ferry');
    const before = await desk.db.getAll('searchState');
    await saveClip(desk.db, saveRequest(1, { expectedRevision: 99, content: saveRequest(2).content }), monday);
    expect(await desk.db.getAll('searchState')).toEqual(before);
  });

  it('shows a second page what the first has not seen yet', async () => {
    const other = createSearchReader();
    await desk.save(1, 'The ferry');
    expect(await desk.find('ferry', {}, other)).toEqual(['c1']);
    await desk.save(2, 'Another ferry');
    expect((await desk.find('ferry', {}, other)).sort()).toEqual(['c1', 'c2']);
  });
});

describe('an index that is made of a library from before', () => {
  it('is the same as one that has grown, however often it is interrupted', async () => {
    for (let n = 1; n <= 9; n += 1) await desk.save(n, `Ferry number ${n} word${n % 3}`);
    await markClips(desk.db, { ids: [desk.idOf(1)], marks: { isRead: true } }, monday);
    const trashed = await desk.save(10, 'A ferry in the trash');
    okValue(await trashClips(desk.db, [trashed], monday));
    const answers = async () => [
      (await desk.find('ferry word1 ')).sort(),
      await desk.find('is:read'),
      await desk.find(''),
    ];
    const expected = await answers();
    await desk.forgetIndex();
    expect(await desk.find('ferry')).toEqual([]);
    await startIndex(world);
    expect(await answers()).toEqual(expected);
    okValue(await restoreClips(desk.db, [trashed], monday));
    expect(await desk.find('trash')).toEqual(['c10']);
  });

  it('indexes a clip once that is saved while it is made', async () => {
    await desk.save(1, 'Old ferry');
    await desk.save(2, 'Old boat');
    await desk.forgetIndex();
    await desk.save(1, 'New ferry');
    expect(await desk.find('ferry')).toEqual(['c1']);
    await startIndex(world);
    expect(await desk.find('ferry')).toEqual(['c1']);
    expect(await desk.find('old')).toEqual(['c2']);
    expect((await desk.state())?.docCount).toBe(2);
  });

  it('passes over clips that cannot be read', async () => {
    const id = await desk.save(1, 'A ferry');
    await storeRaw(desk.db, 'clips', { ...(await desk.db.get('clips', id)), authors: 'nobody' });
    await desk.save(2, 'Another ferry');
    await desk.forgetIndex();
    await startIndex(world);
    expect(await desk.find('ferry')).toEqual(['c2']);
    expect((await desk.state())?.isComplete).toBe(true);
  });

  it('is thrown away first where another build has made it', async () => {
    await desk.save(1, 'A ferry');
    const state = await desk.state();
    await storeRaw(desk.db, 'searchState', { ...state, version: 999 }, onlyRow);
    expect(await desk.find('ferry')).toEqual([]);
    await desk.save(2, 'Another ferry');
    await startIndex(world);
    expect((await desk.find('ferry')).sort()).toEqual(['c1', 'c2']);
  });

  it('is thrown away by its upkeep as well, where the start of the background could not', async () => {
    await desk.save(1, 'A ferry');
    await storeRaw(desk.db, 'searchState', { ...(await desk.state()), version: 999 }, onlyRow);
    await maintainIndex(world);
    expect(await desk.find('ferry')).toEqual(['c1']);
    expect((await desk.state())?.isComplete).toBe(true);
  });

  it('ends instead of trying for ever where the disk is full', async () => {
    await desk.save(1, 'A ferry');
    await desk.forgetIndex();
    const full = vi.fn(async () => ({
      ok: false as const,
      error: { code: 'quota' as const, message: '', nextStep: '' },
    }));
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await maintainIndex({ ...world, withLibrary: full });
    expect(full).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });
});

describe('merging', () => {
  it('leaves few segments, no remains, and the same answers', async () => {
    for (let n = 1; n <= 20; n += 1) await desk.save(n, `Ferry number ${n} word${n % 3}`);
    for (let n = 1; n <= 5; n += 1) await desk.save(n, `Boat number ${n}`);
    const answers = async () => [
      (await desk.find('ferry word1 ')).sort(),
      (await desk.find('boat')).sort(),
      await desk.find('number 7 '),
    ];
    const before = await answers();
    expect((await desk.state())?.segments.length).toBe(25);
    await maintainIndex(world);
    const segments = (await desk.state())?.segments ?? [];
    expect(segments.length).toBeLessThan(9);
    expect(await answers()).toEqual(before);
    expect(new Set((await desk.db.getAllKeys('searchPostings')).map(([segment]) => segment))).toEqual(
      new Set(segments.map(({ id }) => id)),
    );
  });

  it('that was interrupted leaves nothing behind after the next start', async () => {
    await desk.save(1, 'A ferry');
    const [record] = await desk.db.getAll('searchPostings');
    if (record === undefined) throw new Error('nothing was indexed');
    await desk.db.put('searchPostings', record, [77, 0]);
    await startIndex(world);
    expect((await desk.db.getAllKeys('searchPostings')).map(([segment]) => segment)).not.toContain(77);
    expect(await desk.find('ferry')).toEqual(['c1']);
  });
});
