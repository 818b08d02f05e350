import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drainOutbox } from '../../../background/outbox/drain.ts';
import { ok } from '../../../src/model/result.ts';
import * as reading from '../../../src/platform/database/catalog.ts';
import { putCatalog } from '../../../src/platform/database/writes/catalog.ts';
import { delivered } from '../../support/fake-outbox.ts';
import { desk, filledOutbox, idOf } from '../../support/filled-outbox.ts';
import { emptyBrowser, okValue } from '../../support/fresh-library.ts';
import { sampleFields } from '../../support/sample-clips.ts';

beforeEach(() => {
  emptyBrowser();
  vi.restoreAllMocks();
});

describe('a clip that cannot be read', () => {
  it('because of the disk is tried again, and says nothing of the backend', async () => {
    const { fake, save, rows, destinations, drain } = await filledOutbox(desk);
    await save(1);
    const get = IDBObjectStore.prototype.get;
    let fails = true;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (fails && this.name === 'contents') throw new DOMException('Internal error.', 'UnknownError');
      return get.call(this, key);
    });
    await drain();
    expect(await rows(1)).toMatchObject([{ state: 'due', attempts: 1, problem: { code: 'storage-failed' } }]);
    expect((await destinations())[0]?.backOff).toBeNull();
    expect(fake.jobs).toEqual([]);
    fails = false;
    fake.clock = '2026-02-02T10:01:00.000Z';
    await drain();
    expect(await rows(1)).toMatchObject([{ state: 'delivered' }]);
  });

  it('because of what is stored is put before the user', async () => {
    const { save, rows, drain, withLibrary } = await filledOutbox(desk);
    await save(1);
    await withLibrary(async (db) => {
      await db.put('contents', { clipId: idOf(1), body: 7 } as never);
      return ok(null);
    });
    await drain();
    expect(await rows(1)).toMatchObject([{ state: 'rejected', problem: { code: 'clip-unreadable' } }]);
  });
});

describe('an edit that was saved for other destinations while an answer was lost', () => {
  it('goes along under a key of its own, so that the backend does not take it for the text that it has', async () => {
    const { fake, save, drain } = await filledOutbox(desk);
    const lost = {
      status: 'retry' as const,
      retryAfter: null,
      problem: { code: 'backend-unavailable' as const, message: '', nextStep: '' },
    };
    fake.outcomes = [() => lost, () => delivered()];
    await save(1);
    await drain();
    await save(1, [], { expectedRevision: 1, fields: sampleFields(1, { note: 'more' }) });
    fake.clock = '2026-02-02T10:01:00.000Z';
    await drain();
    expect(fake.jobs.map(({ full }) => full.clip.note)).toEqual(['', 'more']);
    expect(new Set(fake.jobs.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });
});

describe('a clip that is taken back between the look at the queue and its turn', () => {
  it('is not sent', async () => {
    const { fake, save, drain, trash, rows } = await filledOutbox(desk);
    await save(1);
    const hasHostAccess = async () => {
      await trash(1);
      return true;
    };
    await drainOutbox({ ...fake.world, hasHostAccess });
    expect(fake.jobs).toEqual([]);
    expect(await rows(1)).toMatchObject([{ state: 'held' }]);
    await drain();
    expect(fake.jobs).toEqual([]);
  });
});

describe('the catalog', () => {
  const catalogOf = (label: string) => ({ topics: [{ id: 't1', label, source: '' }], offerings: [] });

  it('is read once for a whole queue, and anew where it changes in between', async () => {
    const { fake, save, drain, withLibrary } = await filledOutbox(desk);
    okValue(await withLibrary((db) => putCatalog(db, catalogOf('Care'))));
    const topics = [{ id: 't1', label: 'Old', source: '' }];
    for (let n = 1; n <= 7; n += 1) await save(n, [desk.id], { fields: sampleFields(n, { topics }) });
    const readTermMapper = vi.spyOn(reading, 'readTermMapper');
    fake.outcomes = [() => delivered(), ...[1, 2, 3, 4, 5].map(() => () => delivered()), () => delivered()];
    let isRenamed = false;
    const { deliver } = fake.world.typeOf('webhook');
    vi.spyOn(fake.world.typeOf('webhook'), 'deliver').mockImplementation(async (job, account, services) => {
      if (fake.jobs.length === 5 && !isRenamed) {
        isRenamed = true;
        okValue(await withLibrary((db) => putCatalog(db, catalogOf('Wards'))));
      }
      return deliver(job, account, services);
    });
    await drain();
    const labels = fake.jobs.map(({ full }) => full.clip.topics[0]?.label);
    expect([labels.at(0), labels.at(-1)]).toEqual(['Care', 'Wards']);
    expect(readTermMapper).toHaveBeenCalledTimes(2);
  });
});
