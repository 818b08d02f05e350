import { beforeEach, describe, expect, it } from 'vitest';
import { createLateLessons } from '../../../options/learning/late-lessons.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { readMemory } from '../../../src/platform/database/learned.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import type { Library } from '../../../src/platform/database/schema.ts';
import { readUntaughtClips } from '../../../src/platform/database/untaught-clips.ts';
import { forget, forgetEverything } from '../../../src/platform/database/writes/forget.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { putSettings } from '../../../src/platform/database/writes/settings.ts';
import { teach } from '../../../src/platform/database/writes/teach.ts';
import { restoreClips, trashClips } from '../../../src/platform/database/writes/trash.ts';
import { addClips, at, freshLibrary, okValue, problemOf, storeRaw } from '../../support/fresh-library.ts';
import { sampleClip, sampleFields, saveRequest } from '../../support/sample-clips.ts';

const monday = at('2026-02-02T10:00:00.000Z');
const site = `site:${new URL(sampleFields(1).urls.clean).hostname}`;
const oncology = { id: 'oncology', label: 'Oncology', source: '' };

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});

const imported = async (numbers: readonly number[], topics = [oncology]) => {
  const clips = numbers.map((n) => {
    const { clip, content } = sampleClip(n);
    const clippedAt = `2026-01-31T09:${String(n).padStart(2, '0')}:00.000Z`;
    return { clip: { ...clip, clippedAt, topics, offerings: [] }, content };
  });
  await addClips(db, clips);
  return clips.map(({ clip }) => clip.id);
};
const save = async (n: number) =>
  okValue(await saveClip(db, saveRequest(n, { fields: sampleFields(n, { topics: [oncology] }) }), monday)).clip.id;
const read = () => createLateLessons(createLibraryAccess())();
const teachAll = async () => okValue(await teach(db, okValue(await read()).lessons));
const memory = async () => okValue(await readMemory(db));
const picked = async () => (await memory()).terms.get('topic:oncology')?.picked ?? 0;

describe('clips that have taught nothing', () => {
  it('are those that were imported with topics, the newest first, as many as are asked for', async () => {
    const [, second, third] = await imported([1, 2, 3]);
    await imported([4], []);
    await save(5);
    expect(await readUntaughtClips(db, 2)).toEqual([third, second]);
  });

  it('teach as a save does, and once', async () => {
    const ids = await imported([1, 2]);
    expect(await teachAll()).toBe(2);
    expect(await picked()).toBe(2);
    expect((await memory()).signs.get(site)).toEqual({ clips: 2, terms: new Map([['topic:oncology', 2]]) });
    expect(await readUntaughtClips(db, 10)).toEqual([]);
    const again = ids.map((clipId) => ({ clipId, signs: { signs: ['word:again'], words: [], named: [] } }));
    expect(okValue(await teach(db, again))).toBe(0);
    expect((await memory()).signs.has('word:again')).toBe(false);
  });

  it('take it back when they are deleted, and count again when they return', async () => {
    const [id = ''] = await imported([1, 2]);
    await teachAll();
    okValue(await trashClips(db, [id], monday));
    expect(await picked()).toBe(1);
    okValue(await restoreClips(db, [id], monday));
    expect(await picked()).toBe(2);
  });

  it('are all that are filed once everything was forgotten; one term that was forgotten stays so', async () => {
    const id = await save(1);
    okValue(await forget(db, 'topic:oncology'));
    expect(await readUntaughtClips(db, 10)).toEqual([]);
    okValue(await forgetEverything(db));
    expect(await readUntaughtClips(db, 10)).toEqual([id]);
  });

  it('teach nothing from the trash, unfiled, unknown, or where suggestions are off', async () => {
    const [id = ''] = await imported([1]);
    const { lessons } = okValue(await read());
    okValue(await putSettings(db, { ...defaultSettings, suggestions: false }));
    expect(okValue(await teach(db, lessons))).toBe(0);
    okValue(await putSettings(db, defaultSettings));
    okValue(await trashClips(db, [id], monday));
    const signs = { signs: [], words: [], named: [] };
    const [unfiled = ''] = await imported([2], []);
    const late = [...lessons, { clipId: 'nobody', signs }, { clipId: unfiled, signs }];
    expect(okValue(await teach(db, late))).toBe(0);
    expect(await db.count('lessons')).toBe(0);
  });

  it('teach nothing where the memory cannot be read, which is said', async () => {
    await imported([1]);
    await storeRaw(db, 'learned', { broken: true }, 'current');
    const { lessons } = okValue(await read());
    expect(problemOf(await teach(db, lessons)).code).toBe('memory-invalid');
    expect(await db.count('lessons')).toBe(0);
  });

  it('are read some at a time, to the last', async () => {
    await imported(Array.from({ length: 30 }, (_, n) => n + 1));
    const next = createLateLessons(createLibraryAccess());
    const steps = [okValue(await next()), okValue(await next())];
    expect(steps.map(({ lessons, done, total }) => [lessons.length, done, total])).toEqual([
      [25, 25, 30],
      [5, 30, 30],
    ]);
  });
});
