import { expect, it } from 'vitest';
import { readTermWeights } from '../../../src/platform/database/recent-terms.ts';
import { trashClips } from '../../../src/platform/database/writes/trash.ts';
import { addClips, at, freshLibrary, okValue } from '../../support/fresh-library.ts';
import { sampleClip } from '../../support/sample-clips.ts';

const topic = (id: string) => ({ id, label: id, source: '' });
const offering = (offeringId: number) => ({ offeringId, label: 'x', permalink: '', categories: [] });

/** Clips of consecutive minutes, the newest last. */
const clipsUnder = (...topics: string[][]) =>
  topics.map((ids, minute) => {
    const { clip, content } = sampleClip(minute);
    const clippedAt = new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString();
    return {
      clip: { ...clip, clippedAt, clippedOn: '2026-01-05', topics: ids.map(topic), offerings: [offering(minute)] },
      content,
    };
  });

it('weighs what the newest clips are filed under, the later and the more frequent the more', async () => {
  const db = await freshLibrary();
  await addClips(db, clipsUnder(['often', 'early'], ['often'], ['often', 'often'], ['late']));
  const { topics, offerings } = await readTermWeights(db);
  const [first, second, third] = [...topics].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
  expect([first, second, third]).toEqual(['often', 'late', 'early']);
  expect(topics.get('late')).toBe(1);
  expect(offerings.get(3)).toBeGreaterThan(offerings.get(0) ?? 1);
});

it('forgets what was filed once the clip is in the trash', async () => {
  const db = await freshLibrary();
  const clips = clipsUnder(['kept'], ['gone']);
  await addClips(db, clips);
  okValue(await trashClips(db, [clips[1]?.clip.id ?? ''], at('2026-02-02T10:00:00.000Z')));
  expect([...(await readTermWeights(db)).topics.keys()]).toEqual(['kept']);
});
