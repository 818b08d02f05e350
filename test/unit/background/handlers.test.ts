import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handlersFor } from '../../../background/handlers.ts';
import { tidy } from '../../../background/tidy.ts';
import { ok } from '../../../src/model/result.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { readCatalog, readCatalogState } from '../../../src/platform/database/catalog.ts';
import { listClips } from '../../../src/platform/database/clips.ts';
import { readDraft } from '../../../src/platform/database/drafts.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import { readSettings } from '../../../src/platform/database/settings.ts';
import { clipIdOf } from '../../../src/url/clip-id.ts';
import { fakeOutbox } from '../../support/fake-outbox.ts';
import { emptyBrowser, okValue, problemOf } from '../../support/fresh-library.ts';
import { asImported, sampleClip, sampleFields, sampleUrl, saveRequest } from '../../support/sample-clips.ts';

const id = clipIdOf(sampleUrl(1));

function background() {
  const access = createLibraryAccess();
  const { withLibrary, readLibrary } = access;
  const now = vi.fn(() => new Date('2026-02-02T10:00:00.000Z'));
  const world = {
    ...{
      withLibrary,
      now,
      announce: vi.fn(),
      badge: vi.fn(async () => undefined),
      drain: vi.fn(),
      maintainIndex: vi.fn(),
      keepImages: vi.fn(),
    },
    decodeImage: vi.fn(async () => null),
    hasRoom: vi.fn(async () => true),
    outbox: fakeOutbox(access).world,
  };
  return { ...world, world, readLibrary, handlers: handlersFor(world) };
}

beforeEach(emptyBrowser);
afterEach(() => vi.restoreAllMocks());

describe('clip.merge', () => {
  it('writes nothing where little room is left, and leaves images alone', async () => {
    const { handlers, world, withLibrary } = background();
    world.hasRoom.mockResolvedValue(false);
    const problem = problemOf(await handlers['clip.merge']({ clips: [asImported(sampleClip(1))] }));
    expect(problem).toMatchObject({ code: 'quota', nextStep: expect.stringContaining('Free some space') });
    expect(okValue(await withLibrary(async (db) => ok(await db.count('clips'))))).toBe(0);
  });
});

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
    drain.mockClear();
    okValue(await handlers['clip.trash']({ ids: [id] }));
    expect(drain).toHaveBeenCalledOnce();
  });
});

describe('every other write', () => {
  it('of clips is announced with the clips that it concerned', async () => {
    const { handlers, announce } = background();
    okValue(await handlers['clip.merge']({ clips: [asImported(sampleClip(1))] }));
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

  const put = { catalog, basedOn: 0, from: null };

  it('is replaced by another one, and reset', async () => {
    const { handlers, withLibrary } = background();
    const starting = okValue(await withLibrary(readCatalog));
    expect(okValue(await handlers['catalog.put'](put))).toEqual({ topics: 1, offerings: 0 });
    expect(okValue(await withLibrary(readCatalog))).toEqual(catalog);
    const { topics, offerings } = starting;
    const sizes = { topics: topics.length, offerings: offerings.length };
    expect(okValue(await handlers['catalog.reset'](null))).toEqual(sizes);
    expect(okValue(await withLibrary(readCatalog))).toEqual(starting);
  });

  it('stays as it was when the other one contradicts itself', async () => {
    const { handlers, withLibrary, announce } = background();
    okValue(await handlers['catalog.put'](put));
    announce.mockClear();
    const twice = { topics: [...catalog.topics, ...catalog.topics], offerings: [] };
    expect(problemOf(await handlers['catalog.put']({ ...put, catalog: twice, basedOn: 1 })).code).toBe(
      'catalog-invalid',
    );
    expect(okValue(await withLibrary(readCatalog))).toEqual(catalog);
    expect(announce).not.toHaveBeenCalled();
  });

  it('stays as it was when it has changed since the update was shown', async () => {
    const { handlers, withLibrary } = background();
    const wanted = { label: 'Wanted', source: '', parent: null, isProposal: true };
    okValue(await handlers['topic.create'](wanted));
    const before = okValue(await withLibrary(readCatalog));
    expect(problemOf(await handlers['catalog.put'](put)).code).toBe('conflict');
    expect(okValue(await withLibrary(readCatalog))).toEqual(before);
  });

  it('takes the same update twice, as a message whose answer was lost comes again', async () => {
    const { handlers, readLibrary } = background();
    okValue(await handlers['catalog.put'](put));
    expect(okValue(await handlers['catalog.put'](put))).toEqual({ topics: 1, offerings: 0 });
    expect(okValue(await readLibrary(readCatalogState)).origin.edition).toBe(1);
  });

  it('remembers its address and the time, through an update from a file, until it is reset', async () => {
    const { handlers, readLibrary } = background();
    const originOf = async () => okValue(await readLibrary(readCatalogState)).origin;
    const url = 'https://desk.example/catalog.json';
    okValue(await handlers['catalog.put']({ ...put, from: { url } }));
    expect(await originOf()).toEqual({ edition: 1, url, refreshedAt: '2026-02-02T10:00:00.000Z' });
    okValue(await handlers['catalog.put']({ ...put, basedOn: 1 }));
    expect(await originOf()).toEqual({ edition: 2, url, refreshedAt: '2026-02-02T10:00:00.000Z' });
    okValue(await handlers['catalog.reset'](null));
    expect(await originOf()).toEqual({ edition: 3, url: null, refreshedAt: null });
  });

  it('remembers the destination that its topics came from, beside the address', async () => {
    const { handlers, readLibrary } = background();
    const url = 'https://desk.example/catalog.json';
    okValue(await handlers['catalog.put']({ ...put, from: { url } }));
    okValue(await handlers['catalog.put']({ ...put, basedOn: 1, from: { destinationId: 'd1' } }));
    const { origin } = okValue(await readLibrary(readCatalogState));
    const at = '2026-02-02T10:00:00.000Z';
    expect(origin).toEqual({
      ...{ edition: 2, url, refreshedAt: at },
      backend: { destinationId: 'd1', refreshedAt: at },
    });
  });
});

describe('topic.create', () => {
  const wanted = { label: ' Virtual wards ', source: 'Medigy', parent: 'medigy-oncology', isProposal: false };

  it('adds a reader’s topic to the catalog in use', async () => {
    const { handlers, withLibrary, announce } = background();
    const reference = { id: 'medigy-virtual-wards', label: 'Virtual wards', source: 'Medigy' };
    expect(okValue(await handlers['topic.create'](wanted))).toEqual(reference);
    const { topics } = okValue(await withLibrary(readCatalog));
    expect(topics.at(-1)).toEqual({ ...reference, own: true, parent: 'medigy-oncology' });
    expect(topics).toHaveLength(5);
    expect(announce).toHaveBeenCalledExactlyOnceWith({ kind: 'catalog' });
  });

  it('marks a curator’s topic as a proposal', async () => {
    const { handlers } = background();
    const proposed = okValue(await handlers['topic.create']({ ...wanted, isProposal: true, parent: 'nobody' }));
    expect(proposed).toEqual({ id: 'medigy-virtual-wards', label: 'Virtual wards', source: 'Medigy', proposed: true });
  });

  it('gives the topic that is there already, whatever its case, and adds it once', async () => {
    const { handlers, withLibrary } = background();
    expect(okValue(await handlers['topic.create']({ ...wanted, label: 'ONCOLOGY' })).id).toBe('medigy-oncology');
    okValue(await handlers['topic.create'](wanted));
    okValue(await handlers['topic.create'](wanted));
    expect(okValue(await withLibrary(readCatalog)).topics).toHaveLength(5);
  });

  it('takes another id where another topic has the slug', async () => {
    const { handlers } = background();
    okValue(await handlers['topic.create']({ ...wanted, label: 'Wards' }));
    expect(okValue(await handlers['topic.create']({ ...wanted, label: 'Wards!' })).id).toBe('medigy-wards-2');
  });

  it('refuses one without a name', async () => {
    const { handlers } = background();
    for (const label of [' ', '\u200b', '\u200f ']) {
      expect(problemOf(await handlers['topic.create']({ ...wanted, label })).code).toBe('bad-request');
    }
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

describe('what makes a clip due', () => {
  it.each(['clip.save', 'delivery.send', 'delivery.retry', 'clip.restore'] as const)(
    'has the background woken before it is written, so that a background that is stopped in between goes on (%s)',
    async (type) => {
      const { handlers, world } = background();
      const order: string[] = [];
      Object.assign(world.outbox, { setWakeUp: async () => void order.push('alarm') });
      const { withLibrary } = world;
      const watched = handlersFor({
        ...world,
        withLibrary: async (work) => {
          const done = await withLibrary(work);
          order.push('written');
          return done;
        },
      });
      okValue(await handlers['clip.save']({ ...saveRequest(1), tabId: null }));
      order.length = 0;
      const requests = {
        'clip.save': { ...saveRequest(2), tabId: null },
        'delivery.send': { clipIds: [id], destinationId: 'nobody' },
        'delivery.retry': { clipId: null, destinationId: null },
        'clip.restore': { ids: [id] },
      };
      await (watched[type] as (request: unknown) => Promise<unknown>)(requests[type]);
      expect(order).toEqual(['alarm', 'written']);
    },
  );

  it('is stored although the browser sets no alarm', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { handlers, world } = background();
    Object.assign(world.outbox, { setWakeUp: () => Promise.reject(new Error('no alarms')) });
    expect(okValue(await handlers['clip.save']({ ...saveRequest(1), tabId: null })).created).toBe(true);
  });

  it('of a clip that comes out of the trash by a save without destinations is sent as well', async () => {
    const { handlers, drain } = background();
    okValue(await handlers['clip.save']({ ...saveRequest(1), tabId: null }));
    okValue(await handlers['clip.trash']({ ids: [id] }));
    drain.mockClear();
    okValue(await handlers['clip.save']({ ...saveRequest(1), tabId: null }));
    expect(drain).toHaveBeenCalledExactlyOnceWith({ kind: 'sent', clipId: id, destinationIds: [] });
  });
});
