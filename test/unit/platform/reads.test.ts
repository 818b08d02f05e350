import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../src/model/settings.ts';
import { readCatalog } from '../../../src/platform/database/catalog.ts';
import {
  findByKey,
  type ListCursor,
  listClips,
  readFullClip,
  readTrashedAt,
} from '../../../src/platform/database/clips.ts';
import { readDraft } from '../../../src/platform/database/drafts.ts';
import { type Library, onlyRow } from '../../../src/platform/database/schema.ts';
import { readSettings } from '../../../src/platform/database/settings.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { trashClips } from '../../../src/platform/database/writes/trash.ts';
import { urlKey } from '../../../src/url/url-key.ts';
import { addClips, at, freshLibrary, okValue, problemOf, storeRaw } from '../../support/fresh-library.ts';
import { sampleClip, sampleUrl, saveRequest } from '../../support/sample-clips.ts';

const monday = at('2026-02-02T10:00:00.000Z');

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});
afterEach(() => {
  vi.unstubAllGlobals();
  db.close();
});

/** Stores something that the types forbid, as a damaged disk or another version would. */
const spoil = async (id: string, changes: object): Promise<void> => {
  await storeRaw(db, 'clips', { ...(await db.get('clips', id)), ...changes });
};

const allTitles = async (limit: number): Promise<string[][]> => {
  const pages: string[][] = [];
  let before: ListCursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof listClips>> = await listClips(db, { before, limit });
    pages.push(page.clips.map((clip) => clip.title));
    before = page.next;
  } while (before !== null);
  return pages;
};

describe.each(['getAll with a direction', 'a cursor'])('the list of clips, read by %s', (way) => {
  beforeEach(() => {
    if (way === 'a cursor') vi.stubGlobal('IDBIndex', class WithoutGetAllRecords {});
  });

  it('comes newest first, page by page, without a gap or a repetition', async () => {
    for (const n of [1, 2, 3, 4, 5]) {
      okValue(await saveClip(db, saveRequest(n), at(`2026-02-0${n}T10:00:00.000Z`)));
    }
    expect(await allTitles(2)).toEqual([['Article 5', 'Article 4'], ['Article 3', 'Article 2'], ['Article 1']]);
    expect((await allTitles(5)).flat()).toHaveLength(5);
  });

  it('goes on where it was although clips come and go in between', async () => {
    for (const n of [1, 2, 3, 4]) {
      okValue(await saveClip(db, saveRequest(n), at(`2026-02-0${n}T10:00:00.000Z`)));
    }
    const first = await listClips(db, { limit: 2 });
    const shown = first.clips.map((clip) => clip.id);
    okValue(await trashClips(db, shown, monday));
    okValue(await saveClip(db, saveRequest(9), at('2026-02-09T10:00:00.000Z')));
    const second = await listClips(db, { before: first.next, limit: 2 });
    expect(second.clips.map((clip) => clip.title)).toEqual(['Article 2', 'Article 1']);
  });

  it('keeps apart clips of the same instant', async () => {
    for (const n of [1, 2, 3]) okValue(await saveClip(db, saveRequest(n), monday));
    expect((await allTitles(1)).flat().sort()).toEqual(['Article 1', 'Article 2', 'Article 3']);
  });

  it('sorts by day, then by instant, whatever offset an imported instant is written in', async () => {
    const clippedOn = '2026-01-31';
    const clips = [
      sampleClip(1, { clippedOn, clippedAt: '2026-01-31T09:30:00.000Z' }),
      sampleClip(2, { clippedOn, clippedAt: '2026-01-31T10:00:00.000+02:00' }),
      sampleClip(3, { clippedOn: '2026-02-01', clippedAt: '2026-01-31T05:00:00.000Z' }),
    ];
    await addClips(db, clips);
    expect((await allTitles(10)).flat()).toEqual(['Article 3', 'Article 1', 'Article 2']);
  });
});

describe('a row that does not parse', () => {
  it('is shown beside the others with its reason and all that it holds', async () => {
    const { clip } = okValue(await saveClip(db, saveRequest(1), monday));
    okValue(await saveClip(db, saveRequest(2), monday));
    await spoil(clip.id, { authors: 'A. Writer', fromTheFuture: true });
    const page = await listClips(db, { limit: 10 });
    expect(page.clips.map((each) => each.title)).toEqual(['Article 2']);
    expect(page.unreadable).toMatchObject([{ id: clip.id, title: 'Article 1', raw: { fromTheFuture: true } }]);
    expect(page.unreadable[0]?.reason[0]).toMatch(/^authors: /);
  });

  it('is a problem where it is asked for', async () => {
    const { clip } = okValue(await saveClip(db, saveRequest(1), monday));
    await spoil(clip.id, { revision: 0 });
    expect(problemOf(await readFullClip(db, clip.id))).toMatchObject({ code: 'clip-unreadable' });
    expect(problemOf(await findByKey(db, urlKey(sampleUrl(1))))).toMatchObject({ code: 'clip-unreadable' });
  });

  it('is a problem too where only the body is lost', async () => {
    const { clip } = okValue(await saveClip(db, saveRequest(1), monday));
    await db.delete('contents', clip.id);
    expect(problemOf(await readFullClip(db, clip.id)).code).toBe('clip-unreadable');
  });
});

describe('a single clip', () => {
  it('is found by its page', async () => {
    const { clip } = okValue(await saveClip(db, saveRequest(1), monday));
    expect(okValue(await findByKey(db, urlKey(sampleUrl(1))))).toEqual(clip);
    expect(okValue(await findByKey(db, urlKey(sampleUrl(2))))).toBeNull();
  });

  it('that is gone is a problem', async () => {
    const { code, nextStep } = problemOf(await readFullClip(db, 'nobody'));
    expect(code).toBe('not-found');
    expect(nextStep).toContain('library');
  });

  it('can be read in the trash too, where it is known since when it lies there', async () => {
    const { clip } = okValue(await saveClip(db, saveRequest(1), monday));
    expect(await readTrashedAt(db, clip.id)).toBeNull();
    okValue(await trashClips(db, [clip.id], monday));
    expect(okValue(await readFullClip(db, clip.id)).clip).toEqual(clip);
    expect(await readTrashedAt(db, clip.id)).toBe(monday.now().toISOString());
    expect(await readTrashedAt(db, 'nobody')).toBeNull();
  });
});

describe('settings', () => {
  it('are the defaults at first', async () => {
    expect(okValue(await readSettings(db))).toEqual(defaultSettings);
  });

  it('of an older version get the defaults of the keys that came later, and keep the rest', async () => {
    await storeRaw(db, 'settings', { exportFormat: 'json', site: { curator: 'The desk' } }, onlyRow);
    const site = { ...defaultSettings.site, curator: 'The desk' };
    expect(okValue(await readSettings(db))).toEqual({ ...defaultSettings, exportFormat: 'json', site });
  });

  it('that are none are a problem, and stay stored', async () => {
    const stored = { exportFormat: 'papyrus' };
    await storeRaw(db, 'settings', stored, onlyRow);
    const problem = problemOf(await readSettings(db));
    expect(problem.code).toBe('settings-invalid');
    expect(problem.details?.[0]).toMatch(/^exportFormat: /);
    expect(await db.get('settings', onlyRow)).toEqual(stored);
  });
});

describe('the catalog', () => {
  it('is the starting one at first', async () => {
    const catalog = okValue(await readCatalog(db));
    expect(catalog.topics.length).toBeGreaterThan(0);
    expect(catalog.offerings.length).toBeGreaterThan(0);
  });

  it('that is none is a problem, and stays stored', async () => {
    await storeRaw(db, 'catalog', { topics: 'many', offerings: [] }, onlyRow);
    expect(problemOf(await readCatalog(db))).toMatchObject({ code: 'catalog-invalid' });
    expect(await db.get('catalog', onlyRow)).toEqual({ topics: 'many', offerings: [] });
  });
});

describe('a draft', () => {
  it('is read by its page, and is null for a page without', async () => {
    const draft = { key: 'a', edits: { note: 'half a thought' }, editedAt: '2026-02-02T10:00:00.000Z' };
    await db.put('drafts', draft);
    expect(okValue(await readDraft(db, 'a'))).toEqual(draft);
    expect(okValue(await readDraft(db, 'b'))).toBeNull();
  });

  it('that cannot be read is a problem', async () => {
    await storeRaw(db, 'drafts', { key: 'a', edits: { note: 7 }, editedAt: '2026-02-02T10:00:00.000Z' });
    expect(problemOf(await readDraft(db, 'a')).details?.[0]).toMatch(/^edits.note: /);
  });
});
