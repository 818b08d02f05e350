import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImageFile } from '../../../src/model/kept-image.ts';
import { limits } from '../../../src/model/limits.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';
import {
  listClipImages,
  listDueImages,
  nextImageAt,
  readImage,
  readKeptImages,
} from '../../../src/platform/database/images.ts';
import type { Library } from '../../../src/platform/database/schema.ts';
import {
  giveWay,
  keepImage,
  keepImageOfPage,
  retryImages,
  settleImage,
  wantImages,
} from '../../../src/platform/database/writes/images.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { putSettings } from '../../../src/platform/database/writes/settings.ts';
import { purgeTrash, restoreClips, trashClips } from '../../../src/platform/database/writes/trash.ts';
import { at, freshLibrary, okValue } from '../../support/fresh-library.ts';
import { sampleBody, sampleFields, sampleUrl, saveRequest } from '../../support/sample-clips.ts';

const monday = at('2026-02-02T10:00:00.000Z');
const tuesday = at('2026-02-03T10:00:00.000Z');
const spring = at('2026-03-20T10:00:00.000Z');

const url = (name: string): string => `https://img.example/${name}.png`;
const file = (n: number, size = 4): ImageFile => ({
  ...{
    id: String(n).padStart(64, '0'),
    bytes: new Uint8Array(size).fill(n),
    mediaType: 'image/png',
    width: 2,
    height: 2,
  },
});

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});
afterEach(() => db.close());

/** Saves article n with these images in its body, under what the user wants kept. */
async function save(
  n: number,
  names: readonly string[],
  {
    keep = 'all',
    lead = null,
    ...changes
  }: { keep?: Settings['keepImages']; lead?: string | null; expectedRevision?: number } = {},
): Promise<string> {
  okValue(await putSettings(db, { ...defaultSettings, keepImages: keep }));
  const image = lead === null ? null : { url: url(lead), alt: '', width: null, height: null, loads: null };
  const html = names.map((name) => `<img src="${url(name)}">`).join('');
  const body = { ...sampleBody(`Text ${names.join()}`), html };
  const content = { body, metas: [], jsonLd: [] };
  const request = saveRequest(n, { fields: sampleFields(n, { image }), content, ...changes });
  return okValue(await saveClip(db, request, monday)).clip.id;
}
const settle = async (clipId: string, name: string, outcome: Parameters<typeof settleImage>[2], when = monday) =>
  okValue(await settleImage(db, { clipId, url: url(name) }, outcome, when));
const states = async (clipId: string) =>
  (await listClipImages(db, clipId)).map(
    (row) => `${row.url.slice(20, -4)} ${row.state === 'failed' ? row.failure : row.state}`,
  );
const files = async () => (await db.getAllKeys('imageFiles')).map(Number);

describe('a save', () => {
  it.each([
    ['none', []],
    ['lead', ['lead waiting']],
    ['all', ['a waiting', 'b waiting', 'lead waiting']],
  ] as const)('has images loaded as the user wants it: %s', async (keep, wanted) => {
    expect(await states(await save(1, ['a', 'b', 'a'], { keep, lead: 'lead' }))).toEqual(wanted);
  });

  it('that comes again lets go what the clip shows no longer, keeps the rest, and tries again what failed', async () => {
    const id = await save(1, ['a', 'b', 'c']);
    await settle(id, 'a', { file: file(1) });
    await settle(id, 'b', { file: file(2) });
    await settle(id, 'c', { failure: 'refused' });
    await save(1, ['b', 'c', 'd'], { expectedRevision: 1 });
    expect(await states(id)).toEqual(['b kept', 'c waiting', 'd waiting']);
    expect(await files()).toEqual([2]);
  });

  it('with nothing to be kept any more leaves what is kept alone', async () => {
    const id = await save(1, ['a']);
    await settle(id, 'a', { file: file(1) });
    await save(1, ['a', 'b'], { keep: 'none', expectedRevision: 1 });
    expect(await states(id)).toEqual(['a kept']);
  });

  it('of very many images has the first of them loaded and says so of the others', async () => {
    const id = await save(
      1,
      Array.from({ length: limits.clipImages + 20 }, (_, n) => `n${n}`),
    );
    const rows = await listClipImages(db, id);
    expect(rows.filter(({ state }) => state === 'waiting')).toHaveLength(limits.clipImages);
    expect(rows.filter((row) => row.state === 'failed' && row.failure === 'clip-full')).toHaveLength(20);
  });
});

describe('an image that was loaded', () => {
  it('is stored once for all clips, and goes with the last of them', async () => {
    const [one, two] = [await save(1, ['a']), await save(2, ['b'])];
    await settle(one, 'a', { file: file(1) });
    await settle(two, 'b', { file: file(1) });
    expect(await files()).toEqual([1]);
    okValue(await trashClips(db, [one], monday));
    okValue(await purgeTrash(db, spring));
    expect(await files()).toEqual([1]);
    expect(await readImage(db, two, url('b'))).toEqual(file(1));
    okValue(await trashClips(db, [two], monday));
    okValue(await purgeTrash(db, spring));
    expect([await files(), await db.count('clipImages')]).toEqual([[], 0]);
  });

  it('is dropped where the clip was deleted meanwhile, and loaded when the clip comes back', async () => {
    const id = await save(1, ['a', 'b']);
    await settle(id, 'b', { file: file(2) });
    okValue(await trashClips(db, [id], monday));
    expect(await listDueImages(db, tuesday.now(), 9)).toEqual([]);
    await settle(id, 'a', { file: file(1) });
    expect(await states(id)).toEqual(['a waiting', 'b kept']);
    okValue(await restoreClips(db, [id], tuesday));
    expect((await listDueImages(db, tuesday.now(), 9)).map((row) => row.url)).toEqual([url('a')]);
    expect((await readKeptImages(db, id)).files.get(url('b'))).toEqual(file(2));
  });

  it('goes on waiting where its page is clipped anew out of the trash', async () => {
    const id = await save(1, ['a'], { keep: 'lead', lead: 'a' });
    okValue(await trashClips(db, [id], monday));
    await save(1, ['a'], { keep: 'none', lead: 'a' });
    expect(await listDueImages(db, tuesday.now(), 9)).toHaveLength(1);
  });

  it('is not kept beyond what a clip may hold', async () => {
    const id = await save(1, ['a', 'b']);
    await settle(id, 'a', { file: file(1, limits.clipImageBytes) });
    await settle(id, 'b', { file: file(2) });
    expect(await states(id)).toEqual(['a kept', 'b clip-full']);
  });
});

describe('an image that did not come', () => {
  it('is tried again later, three times, where that may help', async () => {
    const id = await save(1, ['a']);
    const times = [];
    for (let n = 0; n < 4; n += 1) {
      await settle(id, 'a', { failure: 'unreachable' });
      times.push((await nextImageAt(db))?.toISOString().slice(11, 16));
    }
    expect(times).toEqual(['10:01', '10:10', '11:00', undefined]);
    expect(await states(id)).toEqual(['a unreachable']);
  });

  it('has failed at once where it does not, until the user wants it tried again', async () => {
    const [one, two] = [await save(1, ['a', 'b']), await save(2, ['c'])];
    await settle(one, 'a', { failure: 'refused' });
    await settle(one, 'b', { file: file(1) });
    await settle(two, 'c', { failure: 'no-access' });
    expect((await readKeptImages(db, one)).failures).toEqual(new Map([[url('a'), 'refused']]));
    expect((await readKeptImages(db, one)).counts).toEqual({
      ...{ kept: 1, waiting: 0, failed: [{ failure: 'refused', count: 1 }] },
    });
    expect(okValue(await retryImages(db, [one], monday))).toBe(1);
    expect([await states(one), await states(two)]).toEqual([['a waiting', 'b kept'], ['c no-access']]);
    expect(okValue(await retryImages(db, null, monday))).toBe(1);
    expect(await states(two)).toEqual(['c waiting']);
  });
});

describe('a reader who wants the images of a clip', () => {
  it('gets all of them, whatever is kept with new clips', async () => {
    const id = await save(1, ['a', 'b'], { keep: 'none', lead: 'lead' });
    expect(okValue(await wantImages(db, [id, 'nobody'], monday))).toEqual([id]);
    expect(await states(id)).toEqual(['a waiting', 'b waiting', 'lead waiting']);
  });
});

describe('an image that comes with a backup', () => {
  it('is kept with the clip of its page, where that shows it, and else with none', async () => {
    const id = await save(1, ['a'], { keep: 'none' });
    const put = async (page: string, name: string) =>
      okValue(await keepImageOfPage(db, page, { url: url(name), ...file(1) }));
    expect(await put(sampleUrl(1), 'a')).toBe(true);
    expect(await put(sampleUrl(1), 'a')).toBe(true);
    expect(await put(sampleUrl(1), 'foreign')).toBe(false);
    expect(await put(sampleUrl(9), 'a')).toBe(false);
    expect(await states(id)).toEqual(['a kept']);
    expect(await files()).toEqual([1]);
  });
});

describe('where there is no room left', () => {
  it('the largest images give way, and their clips say so', async () => {
    const [one, two] = [await save(1, ['a', 'b']), await save(2, ['c'])];
    okValue(await keepImage(db, one, { url: url('a'), ...file(1, 10) }));
    okValue(await keepImage(db, one, { url: url('b'), ...file(2, 1_000) }));
    okValue(await keepImage(db, two, { url: url('c'), ...file(2, 1_000) }));
    expect(okValue(await giveWay(db, 500))).toBe(1_000);
    expect([await states(one), await states(two)]).toEqual([['a kept', 'b no-room'], ['c no-room']]);
    expect(await files()).toEqual([1]);
    expect(okValue(await giveWay(db, 500))).toBe(10);
    expect(okValue(await giveWay(db, 500))).toBe(0);
  });
});
