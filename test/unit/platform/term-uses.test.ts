import { expect, it } from 'vitest';
import { countTermUses } from '../../../src/platform/database/term-uses.ts';
import { trashClips } from '../../../src/platform/database/writes/trash.ts';
import { addClips, at, freshLibrary, okValue, storeRaw } from '../../support/fresh-library.ts';
import { sampleClip } from '../../support/sample-clips.ts';

const topic = (id: string) => ({ id, label: id, source: '' });
const offering = (offeringId: number) => ({ offeringId, label: 'x', permalink: '', categories: [] });

it('counts the clips of each term over all slices, those in the trash and damaged ones too', async () => {
  const db = await freshLibrary();
  const count = 1_203;
  const clips = Array.from({ length: count }, (_, i) => {
    const { clip, content } = sampleClip(i);
    const topics = [topic('all'), ...(i % 3 === 0 ? [topic('third'), topic('third')] : [])];
    return { clip: { ...clip, topics, offerings: i % 100 === 0 ? [offering(7)] : [] }, content };
  });
  await addClips(db, clips);
  okValue(await trashClips(db, [clips[0]?.clip.id ?? ''], at('2026-02-02T10:00:00.000Z')));
  await storeRaw(db, 'clips', { id: 'zz', key: 'zz', topics: [topic('all'), null, 7], offerings: 'none' });

  const uses = await countTermUses(db, { topics: new Set(['third']), offerings: new Set([7]) });
  expect(Object.fromEntries(uses.topics)).toEqual({ all: count + 1, third: 401 });
  expect(Object.fromEntries(uses.offerings)).toEqual({ 7: 13 });
  expect(uses.affectedClips).toBe(new Set(clips.flatMap((_, i) => (i % 3 === 0 || i % 100 === 0 ? [i] : []))).size);
});

it('counts nothing in an empty library', async () => {
  const uses = await countTermUses(await freshLibrary(), { topics: new Set(), offerings: new Set() });
  expect(uses).toEqual({ topics: new Map(), offerings: new Map(), affectedClips: 0 });
});
