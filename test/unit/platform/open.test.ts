import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../src/model/result.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import { type Migration, migrations } from '../../../src/platform/database/migrations/index.ts';
import { openLibrary } from '../../../src/platform/database/open.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { at, dump, emptyBrowser, okValue, problemOf } from '../../support/fresh-library.ts';
import { refuseChanges } from '../../support/refuse-changes.ts';
import { saveRequest } from '../../support/sample-clips.ts';

const monday = at('2026-02-02T10:00:00.000Z');
const addShelf: Migration = (db) => void db.createObjectStore('shelves');

beforeEach(() => {
  emptyBrowser();
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
});

afterEach(() => vi.restoreAllMocks());

describe('opening the library', () => {
  it('makes an empty one at first', async () => {
    const db = okValue(await openLibrary());
    expect(db.version).toBe(migrations.length);
    const stores = await dump(db);
    expect(Object.keys(stores).length).toBeGreaterThan(5);
    expect(Object.values(stores).flat()).toEqual([]);
  });

  it('refuses one that a newer version has written, and leaves it alone', async () => {
    (await openDB('sheaf', migrations.length + 1, { upgrade: (db) => void db.createObjectStore('later') })).close();
    const problem = problemOf(await openLibrary());
    expect(problem.code).toBe('database-newer');
    expect(problem.nextStep).toContain('Update');
    const newer = await openDB('sheaf');
    expect([...newer.objectStoreNames]).toEqual(['later']);
  });

  it('runs only the migrations that are missing', async () => {
    const first = okValue(await openLibrary());
    okValue(await saveClip(first, saveRequest(1), monday));
    const before = await dump(first);
    first.close();
    const second = okValue(await openLibrary({ migrations: [...migrations, addShelf] }));
    expect(await dump(second)).toEqual({ ...before, shelves: [] });
  });

  it('undoes all migrations when one of them fails, also one that fails late', async () => {
    const first = okValue(await openLibrary());
    okValue(await saveClip(first, saveRequest(1), monday));
    const before = await dump(first);
    first.close();
    const clearsThenFails: Migration = async (_db, tx) => {
      await tx.objectStore('clips').clear?.();
      throw new Error('the disk is on fire');
    };
    const problem = problemOf(await openLibrary({ migrations: [...migrations, addShelf, clearsThenFails] }));
    expect(problem).toMatchObject({ code: 'storage-failed', details: ['Error: the disk is on fire'] });
    const again = okValue(await openLibrary());
    expect(again.version).toBe(migrations.length);
    expect(await dump(again)).toEqual(before);
  });

  it('says so when another window holds on to an older version, and does not hang', async () => {
    const stubborn = await openDB('sheaf', migrations.length);
    const options = { migrations: [...migrations, addShelf], patience: 30 };
    expect(problemOf(await openLibrary(options)).code).toBe('database-blocked');
    stubborn.close();
    // The first attempt went through after all, and its late connection must not block others in turn.
    const db = okValue(await openLibrary(options));
    expect(db.version).toBe(migrations.length + 1);
    db.close();
    await deleteDB('sheaf');
  });
});

describe('a connection', () => {
  it('makes way for a newer version elsewhere', async () => {
    const onEnd = vi.fn();
    okValue(await openLibrary({ onEnd }));
    const newer = okValue(await openLibrary({ migrations: [...migrations, addShelf], patience: 1_000 }));
    expect(newer.version).toBe(migrations.length + 1);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('leaves no rejection behind that nobody hears of, where the browser ends a read', async () => {
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    try {
      const db = okValue(await openLibrary());
      const tx = db.transaction('clips');
      const read = tx.store.get('one');
      tx.abort();
      await expect(read).rejects.toThrow(DOMException);
      vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore) {
        const request = this.getKey('one');
        this.transaction.abort();
        return request;
      });
      await expect(db.get('clips', 'one')).rejects.toThrow(DOMException);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(unheard).not.toHaveBeenCalled();
    } finally {
      process.off('unhandledRejection', unheard);
    }
  });

  it('is opened once for many uses', async () => {
    const open = vi.fn(openLibrary);
    const { readLibrary } = createLibraryAccess(open);
    await Promise.all([readLibrary((db) => db.count('clips')), readLibrary((db) => db.count('drafts'))]);
    expect(okValue(await readLibrary((db) => db.count('clips')))).toBe(0);
    expect(open).toHaveBeenCalledOnce();
  });

  it('is opened anew after it was closed, and the work is done again', async () => {
    const { withLibrary, readLibrary } = createLibraryAccess();
    okValue(await readLibrary(async (db) => db.close()));
    const saved = await withLibrary((db) => saveClip(db, saveRequest(1), monday));
    expect(okValue(saved).created).toBe(true);
    expect(okValue(await readLibrary((db) => db.count('clips')))).toBe(1);
  });

  it('is tried again after it could not be opened', async () => {
    const newer = await openDB('sheaf', migrations.length + 1);
    const { readLibrary } = createLibraryAccess();
    expect(problemOf(await readLibrary((db) => db.count('clips'))).code).toBe('database-newer');
    newer.close();
    await deleteDB('sheaf');
    expect(okValue(await readLibrary((db) => db.count('clips')))).toBe(0);
  });

  it('is left for a new one where it refuses to be written to, as Firefox does once after it was full', async () => {
    const open = vi.fn(openLibrary);
    const { withLibrary, readLibrary } = createLibraryAccess(open);
    const held = okValue(await withLibrary(async (db) => ok(db)));
    refuseChanges();
    const both = await Promise.all([1, 2].map((n) => withLibrary((db) => saveClip(db, saveRequest(n), monday))));
    expect(both.map((saved) => saved.ok)).toEqual([true, true]);
    expect(okValue(await readLibrary((db) => db.count('clips')))).toBe(2);
    // One new connection for both, and nothing holds on to the old one.
    expect(open).toHaveBeenCalledTimes(2);
    expect(() => held.transaction('clips')).toThrow(DOMException);
  });

  it('passes bugs on instead of hiding them', async () => {
    const { readLibrary } = createLibraryAccess();
    const broken = () => Promise.reject(new TypeError('a bug'));
    await expect(readLibrary(broken)).rejects.toThrow('a bug');
  });
});
