import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handlersFor } from '../../../background/handlers.ts';
import { tidy } from '../../../background/tidy.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { readCatalog } from '../../../src/platform/database/catalog.ts';
import { listClips } from '../../../src/platform/database/clips.ts';
import { readDraft } from '../../../src/platform/database/drafts.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import { readSettings } from '../../../src/platform/database/settings.ts';
import { clipIdOf } from '../../../src/url/clip-id.ts';
import { fakeOutbox } from '../../support/fake-outbox.ts';
import { emptyBrowser, okValue, problemOf } from '../../support/fresh-library.ts';
import { sampleClip, sampleFields, sampleUrl, saveRequest } from '../../support/sample-clips.ts';

const id = clipIdOf(sampleUrl(1));

function background() {
  const access = createLibraryAccess();
  const { withLibrary, readLibrary } = access;
  const now = vi.fn(() => new Date('2026-02-02T10:00:00.000Z'));
  const world = {
    ...{ withLibrary, now, announce: vi.fn(), badge: vi.fn(async () => undefined), drain: vi.fn() },
    decodeImage: vi.fn(async () => null),
    outbox: fakeOutbox(access).world,
  };
  return { ...world, world, readLibrary, handlers: handlersFor(world) };
}

beforeEach(emptyBrowser);
afterEach(() => vi.restoreAllMocks());

describe('clip.save', () => {
  it('stores the clip, tells the open pages and marks the tab', async () => {
    const { handlers, readLibrary, announce, badge } = background();
    expect(okValue(await handlers['clip.save']({ ...saveRequest(1), tabId: 7 })).created).toBe(true);
    expect(announce).toHaveBeenCalledExactlyOnceWith({ kind: 'clips', ids: [id] });
    expect(badge).toHaveBeenCalledExactlyOnceWith(7);
    expect(okValue(await readLibrary((db) => listClips(db, { limit: 9 }))).clips).toMatchObject([{ id }]);
  });

  it('marks no tab where there is none', async () => {
    const { handlers, badge } = background();
    okValue(await handlers['clip.save']({ ...saveRequest(1), tabId: null }));
    expect(badge).not.toHaveBeenCalled();
  });

  it('neither tells nor marks anything when it fails', async () => {
    const { handlers, announce, badge } = background();
    const fields = sampleFields(1, { urls: { visited: 'x:', canonical: null, clean: 'x:' } });
    expect(problemOf(await handlers['clip.save']({ ...saveRequest(1), fields, tabId: 7 })).code).toBe('bad-request');
    expect(announce).not.toHaveBeenCalled();
    expect(badge).not.toHaveBeenCalled();
  });
});

describe('clip.trash', () => {
  it('has the toolbar count anew what waits', async () => {
    const { handlers, drain } = background();
    okValue(await handlers['clip.save']({ ...saveRequest(1), tabId: null }));
    expect(drain).not.toHaveBeenCalled();
    okValue(await handlers['clip.trash']({ ids: [id] }));
    expect(drain).toHaveBeenCalledOnce();
  });
});

describe('every other write', () => {
  it('of clips is announced with the clips that it concerned', async () => {
    const { handlers, announce } = background();
    okValue(await handlers['clip.import']({ clips: [sampleClip(1)] }));
    okValue(await handlers['clip.trash']({ ids: [id, 'nobody'] }));
    okValue(await handlers['clip.restore']({ ids: [id] }));
    expect(announce.mock.calls).toEqual(Array(3).fill([{ kind: 'clips', ids: [id] }]));
  });

  it('of drafts is there to be read', async () => {
    const { handlers, readLibrary, withLibrary, announce } = background();
    const draft = { key: 'a', edits: { note: 'half a thought' }, editedAt: '2026-02-02T10:00:00.000Z' };
    okValue(await handlers['draft.put'](draft));
    expect(okValue(await withLibrary((db) => readDraft(db, 'a')))).toEqual(draft);
    okValue(await handlers['draft.discard']({ key: 'a' }));
    expect(okValue(await readLibrary((db) => db.count('drafts')))).toBe(0);
    expect(announce).toHaveBeenCalledTimes(2);
  });

  it('of settings is there to be read', async () => {
    const { handlers, withLibrary, announce } = background();
    const settings = { ...defaultSettings, exportFormat: 'json' as const };
    expect(okValue(await handlers['settings.put'](settings))).toEqual(settings);
    expect(okValue(await withLibrary(readSettings))).toEqual(settings);
    expect(announce).toHaveBeenCalledExactlyOnceWith({ kind: 'settings' });
  });
});

describe('the catalog', () => {
  const catalog = {
    topics: [{ id: 't1', label: 'Telehealth', source: 'Desk' }],
    offerings: [],
  };

  it('is replaced by the one in a file, and reset', async () => {
    const { handlers, withLibrary } = background();
    const starting = okValue(await withLibrary(readCatalog));
    const json = JSON.stringify(catalog);
    expect(okValue(await handlers['catalog.replace']({ json }))).toEqual({ topics: 1, offerings: 0 });
    expect(okValue(await withLibrary(readCatalog))).toEqual(catalog);
    const { topics, offerings } = starting;
    const sizes = { topics: topics.length, offerings: offerings.length };
    expect(okValue(await handlers['catalog.reset'](null))).toEqual(sizes);
    expect(okValue(await withLibrary(readCatalog))).toEqual(starting);
  });

  it('stays as it was when the file is none', async () => {
    const { handlers, withLibrary, announce } = background();
    okValue(await handlers['catalog.replace']({ json: JSON.stringify(catalog) }));
    announce.mockClear();
    expect(problemOf(await handlers['catalog.replace']({ json: '{"topics": [' })).code).toBe('catalog-invalid');
    expect(okValue(await withLibrary(readCatalog))).toEqual(catalog);
    expect(announce).not.toHaveBeenCalled();
  });
});

describe('tidying', () => {
  it('empties the trash of what is too old, and says so to the open pages', async () => {
    const { handlers, world, now, announce, readLibrary } = background();
    okValue(await handlers['clip.save']({ ...saveRequest(1), tabId: null }));
    okValue(await handlers['clip.trash']({ ids: [id] }));
    announce.mockClear();
    await tidy(world);
    expect(announce).not.toHaveBeenCalled();
    now.mockReturnValue(new Date('2026-03-10T10:00:00.000Z'));
    await tidy(world);
    expect(announce).toHaveBeenCalledExactlyOnceWith({ kind: 'clips' });
    expect(okValue(await readLibrary((db) => db.count('clips')))).toBe(0);
  });
});
