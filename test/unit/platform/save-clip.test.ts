import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../../src/model/limits.ts';
import { countClips, findByKey, readFullClip } from '../../../src/platform/database/clips.ts';
import type { Library } from '../../../src/platform/database/schema.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { trashClips } from '../../../src/platform/database/writes/trash.ts';
import { clipIdOf } from '../../../src/url/clip-id.ts';
import { urlKey } from '../../../src/url/url-key.ts';
import { addClips, at, dump, freshLibrary, okValue, problemOf, storeRaw } from '../../support/fresh-library.ts';
import { sampleBody, sampleClip, sampleFields, sampleUrl, saveRequest } from '../../support/sample-clips.ts';

const monday = at('2026-02-02T10:00:00.000Z');
const tuesday = at('2026-02-03T10:00:00.000Z');
const noBody = { body: null, metas: [], jsonLd: [] };

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  db.close();
});

const save = async (...args: Parameters<typeof saveRequest>) =>
  okValue(await saveClip(db, saveRequest(...args), monday)).clip;

describe('the first save of a page', () => {
  it('creates a clip with its body, under the id of its clean URL', async () => {
    const saved = okValue(await saveClip(db, saveRequest(1), monday));
    expect(saved.created).toBe(true);
    expect(saved.clip).toMatchObject({ id: clipIdOf(sampleUrl(1)), revision: 1, wordCount: 5, title: 'Article 1' });
    const full = okValue(await readFullClip(db, saved.clip.id));
    expect(full.clip).toEqual(saved.clip);
    expect(full.content).toEqual(saveRequest(1).content);
    expect(await countClips(db)).toBe(1);
  });

  it('hashes the body’s text', async () => {
    const clip = await save(1, { content: { ...noBody, body: sampleBody('abc') } });
    // The test vector of FIPS 180-2, appendix B.1.
    expect(clip.contentHash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('takes the day from the curator’s own calendar', async () => {
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const { clip } = okValue(await saveClip(db, saveRequest(1), at('2026-02-02T23:30:00.000Z')));
    expect(clip).toMatchObject({ clippedAt: '2026-02-02T23:30:00.000Z', clippedOn: '2026-02-03' });
  });

  it('drops the page’s draft and no other', async () => {
    const editedAt = '2026-02-02T09:00:00.000Z';
    await db.put('drafts', { key: urlKey(sampleUrl(1)), edits: { note: 'mine' }, editedAt });
    await db.put('drafts', { key: urlKey(sampleUrl(2)), edits: { note: 'other' }, editedAt });
    await save(1);
    expect(await db.getAllKeys('drafts')).toEqual([urlKey(sampleUrl(2))]);
  });

  it('gives a random id where an imported clip of another page has the page’s id', async () => {
    await addClips(db, [sampleClip(2, { id: clipIdOf(sampleUrl(1)) })]);
    const clip = await save(1);
    expect(clip.id).not.toBe(clipIdOf(sampleUrl(1)));
    expect(okValue(await readFullClip(db, clipIdOf(sampleUrl(1)))).clip.title).toBe('Article 2');
    expect(await countClips(db)).toBe(2);
  });

  it.each(['javascript:alert(1)', 'chrome://settings', 'not a url', 'data:text/html,x'])(
    'refuses the clean URL %s',
    async (clean) => {
      const fields = sampleFields(1, { urls: { visited: clean, canonical: null, clean } });
      expect(problemOf(await saveClip(db, saveRequest(1, { fields }), monday)).code).toBe('bad-request');
      expect(await countClips(db)).toBe(0);
    },
  );

  it('refuses a body above the limit', async () => {
    const body = { ...sampleBody('x'), html: 'x'.repeat(limits.body + 1) };
    const problem = problemOf(await saveClip(db, saveRequest(1, { content: { ...noBody, body } }), monday));
    expect(problem.code).toBe('body-too-large');
  });
});

describe('a further save of a page', () => {
  it('updates the clip and keeps id and day', async () => {
    const first = await save(1);
    const request = saveRequest(1, { expectedRevision: 1, fields: sampleFields(1, { note: 'read again' }) });
    const second = okValue(await saveClip(db, request, tuesday));
    expect(second.created).toBe(false);
    expect(second.clip).toMatchObject({
      id: first.id,
      revision: 2,
      note: 'read again',
      clippedAt: first.clippedAt,
      clippedOn: first.clippedOn,
      updatedAt: '2026-02-03T10:00:00.000Z',
    });
    expect(await countClips(db)).toBe(1);
  });

  it('finds the clip although the address is written otherwise', async () => {
    const first = await save(1);
    const urls = { visited: `${sampleUrl(1)}/#top`, canonical: null, clean: `${sampleUrl(1)}/` };
    const request = saveRequest(1, { expectedRevision: 1, fields: sampleFields(1, { urls }) });
    expect(okValue(await saveClip(db, request, tuesday)).clip.id).toBe(first.id);
  });

  it('keeps body, hash and metas where the new capture has none', async () => {
    const first = await save(1);
    const request = saveRequest(1, { expectedRevision: 1, fields: sampleFields(1, { note: 'x' }), content: noBody });
    const { clip } = okValue(await saveClip(db, request, tuesday));
    expect(clip).toMatchObject({ wordCount: first.wordCount, contentHash: first.contentHash });
    expect(okValue(await readFullClip(db, clip.id)).content).toEqual(saveRequest(1).content);
  });

  it('keeps what an imported file said', async () => {
    const curatedOrigin = { keys: ['title', 'extra'], overrides: [{ key: 'extra', value: 7 }], body: '<p>x</p>' };
    const imported = sampleClip(1);
    await addClips(db, [{ ...imported, content: { ...imported.content, curatedOrigin } }]);
    okValue(await saveClip(db, saveRequest(1, { expectedRevision: 1 }), tuesday));
    expect(okValue(await readFullClip(db, imported.clip.id)).content.curatedOrigin).toEqual(curatedOrigin);
  });

  it('refuses to overwrite what another window has saved meanwhile', async () => {
    await save(1);
    const before = await dump(db);
    const request = saveRequest(1, { fields: sampleFields(1, { note: 'from the other window' }) });
    const problem = problemOf(await saveClip(db, request, tuesday));
    expect(problem).toMatchObject({ code: 'conflict', details: ['1'] });
    expect(await dump(db)).toEqual(before);
  });

  it('answers the repetition of a save like the save', async () => {
    const first = okValue(await saveClip(db, saveRequest(1), monday));
    expect(okValue(await saveClip(db, saveRequest(1), tuesday))).toEqual(first);
  });

  it('brings a clip back from the trash as one of today', async () => {
    const first = await save(1);
    okValue(await trashClips(db, [first.id], monday));
    expect(okValue(await findByKey(db, urlKey(sampleUrl(1))))).toBeNull();
    const again = okValue(await saveClip(db, saveRequest(1), tuesday));
    expect(again.created).toBe(true);
    expect(again.clip).toMatchObject({ id: first.id, revision: 2, clippedAt: '2026-02-03T10:00:00.000Z' });
    expect(await countClips(db)).toBe(1);
  });

  it('leaves a row that it cannot read as it is', async () => {
    const { id } = await save(1);
    const row = await db.get('clips', id);
    await storeRaw(db, 'clips', { ...row, title: 7 });
    const before = await dump(db);
    const problem = problemOf(await saveClip(db, saveRequest(1, { expectedRevision: 1 }), tuesday));
    expect(problem.code).toBe('clip-unreadable');
    expect(problem.details?.[0]).toBe(id);
    expect(await dump(db)).toEqual(before);
  });
});

describe('two windows that save the same page at once', () => {
  it('make one clip and one conflict', async () => {
    const results = await Promise.all([
      saveClip(db, saveRequest(1), monday),
      saveClip(db, saveRequest(1, { fields: sampleFields(1, { note: 'the other' }) }), monday),
    ]);
    expect(results.map((result) => (result.ok ? 'saved' : result.error.code)).sort()).toEqual(['conflict', 'saved']);
    expect(await db.count('clips')).toBe(1);
    expect(await countClips(db)).toBe(1);
  });
});

describe('a full disk', () => {
  const failOn = (storeName: string, error: DOMException) => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === storeName) throw error;
      return put.apply(this, args);
    });
  };

  it('is a problem with a next step, and leaves everything as it was', async () => {
    await save(1);
    const before = await dump(db);
    failOn('contents', new DOMException('out of space', 'QuotaExceededError'));
    const request = saveRequest(1, { expectedRevision: 1, fields: sampleFields(1, { note: 'new' }) });
    const problem = problemOf(await saveClip(db, request, tuesday));
    expect(problem.code).toBe('quota');
    expect(problem.nextStep).not.toBe('');
    expect(await dump(db)).toEqual(before);
  });

  it('is also told where the browser names it otherwise', async () => {
    failOn('counters', new DOMException('no space left on device', 'DataError'));
    const problem = problemOf(await saveClip(db, saveRequest(1), monday));
    expect(problem).toMatchObject({ code: 'quota', details: ['DataError: no space left on device'] });
    expect(await db.count('clips')).toBe(0);
  });
});
