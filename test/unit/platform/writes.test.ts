import { unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { countClips, listClips, listTrash } from '../../../src/platform/database/clips.ts';
import type { Library } from '../../../src/platform/database/schema.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { inOneWrite } from '../../../src/platform/database/writes/transaction.ts';
import { purgeTrash, restoreClips, trashClips } from '../../../src/platform/database/writes/trash.ts';
import { at, dump, freshLibrary, okValue, problemOf, storeRaw } from '../../support/fresh-library.ts';
import { saveRequest } from '../../support/sample-clips.ts';

const monday = at('2026-02-02T10:00:00.000Z');

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});
afterEach(() => db.close());

const save = async (n: number): Promise<string> => okValue(await saveClip(db, saveRequest(n), monday)).clip.id;
const listedIds = async (): Promise<string[]> => (await listClips(db, { limit: 100 })).clips.map((clip) => clip.id);

describe('one write', () => {
  const put = (id: string) => ({ key: id, edits: {}, editedAt: '2026-02-02T10:00:00.000Z' });

  it('asks the browser to flush before it says that the write is complete', async () => {
    const durability = await inOneWrite(db, ['drafts'], async (tx) => ok(unwrap(tx).durability));
    expect(okValue(durability)).toBe('strict');
  });

  it('leaves nothing behind when the work has a problem', async () => {
    const refused = await inOneWrite(db, ['drafts'], async (tx) => {
      await tx.objectStore('drafts').put(put('a'));
      return err(problem('bad-request', 'No.', 'Do something else.'));
    });
    expect(problemOf(refused).code).toBe('bad-request');
    expect(await db.count('drafts')).toBe(0);
  });

  it('leaves nothing behind when the work has a bug, and passes the bug on', async () => {
    const broken = inOneWrite(db, ['drafts'], async (tx) => {
      await tx.objectStore('drafts').put(put('a'));
      throw new TypeError('a bug');
    });
    await expect(broken).rejects.toThrow('a bug');
    expect(await db.count('drafts')).toBe(0);
  });

  it('is a failure when the commit fails although every request went well', async () => {
    const outcome = await inOneWrite(db, ['drafts'], async (tx) => {
      await tx.objectStore('drafts').put(put('a'));
      unwrap(tx).abort();
      return ok('saved');
    });
    expect(problemOf(outcome).code).toBe('storage-failed');
    expect(await db.count('drafts')).toBe(0);
  });
});

describe('the trash', () => {
  it('takes clips off the list and gives them back where they stood', async () => {
    const ids = [await save(1), await save(2), await save(3)];
    const listed = await listedIds();
    const second = ids.slice(1, 2);
    expect(okValue(await trashClips(db, second, monday)).ids).toEqual(second);
    expect(await listedIds()).toEqual(listed.filter((id) => id !== second[0]));
    expect((await listTrash(db, { limit: 10 })).clips.map((clip) => clip.id)).toEqual(second);
    expect(await countClips(db)).toBe(2);
    expect(okValue(await restoreClips(db, second, monday)).ids).toEqual(second);
    expect(await listedIds()).toEqual(listed);
    expect((await listTrash(db, { limit: 10 })).clips).toEqual([]);
    expect(await countClips(db)).toBe(3);
  });

  it('counts a clip once however often the message comes, and names only clips that are there', async () => {
    const id = await save(1);
    const ids = [id, id, 'nobody'];
    expect(okValue(await trashClips(db, ids, monday)).ids).toEqual([id]);
    expect(okValue(await trashClips(db, ids, monday)).ids).toEqual([id]);
    expect(await countClips(db)).toBe(0);
    expect(okValue(await restoreClips(db, ids, monday)).ids).toEqual([id]);
    expect(okValue(await restoreClips(db, ids, monday)).ids).toEqual([id]);
    expect(await countClips(db)).toBe(1);
  });

  it('takes a clip that cannot be read, and gives it back unchanged', async () => {
    const id = await save(1);
    await storeRaw(db, 'clips', { ...(await db.get('clips', id)), title: 7, fromTheFuture: true });
    const clips = async () => (({ clips, contents, counters }) => ({ clips, contents, counters }))(await dump(db));
    const before = await clips();
    okValue(await trashClips(db, [id], monday));
    expect((await listTrash(db, { limit: 10 })).unreadable.map((clip) => clip.id)).toEqual([id]);
    okValue(await restoreClips(db, [id], monday));
    expect(await clips()).toEqual(before);
  });

  it('forgets after 30 days, body included, and not before', async () => {
    const [old, young, listed] = [await save(1), await save(2), await save(3)];
    okValue(await trashClips(db, [old], at('2026-02-02T10:00:00.000Z')));
    okValue(await trashClips(db, [young], at('2026-02-02T12:00:00.000Z')));
    expect(okValue(await purgeTrash(db, at('2026-03-04T11:00:00.000Z')))).toBe(1);
    expect((await db.getAllKeys('clips')).sort()).toEqual([young, listed].sort());
    expect((await db.getAllKeys('contents')).sort()).toEqual([young, listed].sort());
    expect(await countClips(db)).toBe(1);
  });
});
