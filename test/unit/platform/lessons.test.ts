import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyMemory } from '../../../src/catalog/suggest/memory.ts';
import { trashKeepsDays } from '../../../src/model/limits.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { readMemory } from '../../../src/platform/database/learned.ts';
import type { Library } from '../../../src/platform/database/schema.ts';
import { forget, forgetEverything } from '../../../src/platform/database/writes/forget.ts';
import type { SaveRequest } from '../../../src/platform/database/writes/next-clip.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { putSettings } from '../../../src/platform/database/writes/settings.ts';
import { purgeTrash, restoreClips, trashClips } from '../../../src/platform/database/writes/trash.ts';
import { at, freshLibrary, okValue, problemOf, storeRaw } from '../../support/fresh-library.ts';
import { sampleFields, saveRequest } from '../../support/sample-clips.ts';

const monday = at('2026-02-02T10:00:00.000Z');
const oncology = { id: 'oncology', label: 'Oncology', source: '' };
const sepsis = { id: 'sepsis', label: 'Sepsis', source: '' };
const signs = (word: string) => ({
  signs: ['site:news.example', 'section:news.example/articles', `word:${word}`],
  words: [word, 'news'],
  named: ['topic:sepsis' as const],
});

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});

const filed = (n: number, topics = [oncology], changes: Partial<SaveRequest> = {}) => ({
  ...saveRequest(n, { fields: sampleFields(n, { topics }) }),
  signs: signs(`word${n}`),
  ...changes,
});
const save = async (n: number, topics = [oncology], changes: Partial<SaveRequest> = {}) =>
  okValue(await saveClip(db, filed(n, topics, changes), monday)).clip;
const memory = async () => okValue(await readMemory(db));
const picked = async (key: 'topic:oncology' | 'topic:sepsis') => (await memory()).terms.get(key)?.picked ?? 0;

describe('a save', () => {
  it('teaches what was picked, for which site and which words', async () => {
    await save(1);
    const learned = await memory();
    expect(learned.clips).toBe(1);
    expect(learned.signs.get('site:news.example')).toEqual({ clips: 1, terms: new Map([['topic:oncology', 1]]) });
    expect(learned.signs.get('word:word1')?.terms.get('topic:oncology')).toBe(1);
    expect(learned.terms.get('topic:sepsis')).toEqual({ picked: 0, named: 1, namedAndPicked: 0 });
    expect(learned.words.get('news')).toBe(1);
  });

  it('teaches site and words also where the form has not made out the signs', async () => {
    const { signs: _, ...request } = filed(1);
    okValue(await saveClip(db, request, monday));
    expect((await memory()).signs.get('site:news.example')?.terms.get('topic:oncology')).toBe(1);
  });

  it('teaches nothing of a clip that is filed under nothing', async () => {
    await save(1, []);
    expect(await memory()).toEqual(emptyMemory());
    expect(await db.count('lessons')).toBe(0);
  });

  it('teaches once, though it comes twice', async () => {
    await save(1);
    await save(1);
    expect((await memory()).clips).toBe(1);
  });

  it('teaches nothing while suggestions are off', async () => {
    okValue(await putSettings(db, { ...defaultSettings, suggestions: false }));
    await save(1);
    expect(await memory()).toEqual(emptyMemory());
  });

  it('stands although the memory cannot be read, which stays as it is', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    await storeRaw(db, 'learned', { version: 99 }, 'current');
    expect((await save(1)).title).toBe('Article 1');
    expect(problemOf(await readMemory(db)).code).toBe('memory-invalid');
    expect(await db.get('learned', 'current')).toEqual({ version: 99 });
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
  });

  it('teaches nothing where it fails', async () => {
    await save(1);
    const before = await memory();
    problemOf(await saveClip(db, filed(1, [sepsis], { expectedRevision: 7 }), monday));
    expect(await memory()).toEqual(before);
  });
});

describe('an edit', () => {
  it('takes back what the clip taught before', async () => {
    await save(1);
    await save(1, [sepsis], { expectedRevision: 1, signs: signs('other') });
    const learned = await memory();
    expect(learned.clips).toBe(1);
    expect(learned.terms.has('topic:oncology')).toBe(false);
    expect(learned.terms.get('topic:sepsis')).toEqual({ picked: 1, named: 1, namedAndPicked: 1 });
    expect(learned.signs.has('word:word1')).toBe(false);
  });

  it('leaves nothing where all topics are taken off', async () => {
    await save(1);
    await save(1, [], { expectedRevision: 1 });
    expect(await memory()).toEqual(emptyMemory());
  });
});

describe('deleting a clip', () => {
  it('takes back what it taught, and restoring counts it again', async () => {
    await save(1);
    const before = await memory();
    const { id } = await save(2, [sepsis]);
    const both = await memory();
    okValue(await trashClips(db, [id], monday));
    okValue(await trashClips(db, [id], monday));
    expect(await memory()).toEqual(before);
    okValue(await restoreClips(db, [id], monday));
    okValue(await restoreClips(db, [id], monday));
    expect((await memory()).terms).toEqual(both.terms);
    expect((await memory()).clips).toBe(2);
  });

  it('and saving the page again teaches once', async () => {
    const { id } = await save(1);
    okValue(await trashClips(db, [id], monday));
    await save(1, [oncology], { expectedRevision: null });
    expect(await picked('topic:oncology')).toBe(1);
  });

  it('drops what it taught together with the clip for good', async () => {
    const { id } = await save(1);
    okValue(await trashClips(db, [id], monday));
    const later = new Date(monday.now().getTime() + (trashKeepsDays + 1) * 86_400_000);
    okValue(await purgeTrash(db, { now: () => later }));
    expect(await db.count('lessons')).toBe(0);
  });
});

describe('forgetting', () => {
  it('a topic leaves nothing of it, and what was taught before is not taken back from what is learned after', async () => {
    const { id } = await save(1);
    await save(2);
    okValue(await forget(db, 'topic:oncology'));
    expect(await picked('topic:oncology')).toBe(0);
    await save(3);
    expect(await picked('topic:oncology')).toBe(1);
    okValue(await trashClips(db, [id], monday));
    expect(await picked('topic:oncology')).toBe(1);
    okValue(await restoreClips(db, [id], monday));
    expect(await picked('topic:oncology')).toBe(1);
  });

  it('a site leaves neither it nor its sections', async () => {
    await save(1);
    okValue(await forget(db, 'site:news.example'));
    const kept = [...(await memory()).signs.keys()];
    expect(kept.filter((sign) => sign.includes('news.example'))).toEqual([]);
    expect(kept).toContain('word:word1');
    expect(await picked('topic:oncology')).toBe(1);
  });

  it('everything leaves nothing, also of a memory that cannot be read', async () => {
    const { id } = await save(1);
    okValue(await forgetEverything(db));
    expect(await memory()).toEqual(emptyMemory());
    okValue(await trashClips(db, [id], monday));
    okValue(await restoreClips(db, [id], monday));
    expect(await memory()).toEqual(emptyMemory());
    await storeRaw(db, 'learned', 'rubbish', 'current');
    okValue(await forgetEverything(db));
    expect(await memory()).toEqual(emptyMemory());
  });
});
