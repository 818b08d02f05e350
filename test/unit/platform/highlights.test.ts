import { beforeEach, describe, expect, it } from 'vitest';
import { readFullClip } from '../../../src/platform/database/clips.ts';
import {
  eachHighlight,
  readHighlights,
  readHighlightsOf,
  readReadingPlace,
} from '../../../src/platform/database/highlights.ts';
import type { Library } from '../../../src/platform/database/schema.ts';
import { putHighlights, putReadingPlace, removeHighlights } from '../../../src/platform/database/writes/highlights.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { purgeTrash, trashClips } from '../../../src/platform/database/writes/trash.ts';
import { at, freshLibrary, okValue, problemOf, storeRaw } from '../../support/fresh-library.ts';
import { saveRequest } from '../../support/sample-clips.ts';
import { sampleHighlight } from '../../support/sample-highlights.ts';

const monday = at('2026-02-02T10:00:00.000Z');
let db: Library;
let clipId: string;

beforeEach(async () => {
  db = await freshLibrary();
  clipId = okValue(await saveClip(db, saveRequest(1), monday)).clip.id;
});

describe('highlights in the library', () => {
  it('come with their clip, oldest first, and an edit takes the place of what was there', async () => {
    okValue(await putHighlights(db, [sampleHighlight(2), sampleHighlight(1)]));
    okValue(await putHighlights(db, [sampleHighlight(1, { note: 'Ask Ines.', color: 'blue' })]));
    const { highlights } = okValue(await readFullClip(db, clipId));
    expect(highlights?.map(({ note, color }) => [note, color])).toEqual([
      ['Ask Ines.', 'blue'],
      ['', 'yellow'],
    ]);
  });

  it('are no part of a clip that has none', async () => {
    expect(okValue(await readFullClip(db, clipId))).not.toHaveProperty('highlights');
  });

  it('stay when a later save replaces the body', async () => {
    okValue(await putHighlights(db, [sampleHighlight(1)]));
    okValue(await saveClip(db, { ...saveRequest(1), expectedRevision: 1, content: saveRequest(5).content }, monday));
    expect(okValue(await readFullClip(db, clipId))).toMatchObject({
      content: { body: { text: 'The text of article 5' } },
      highlights: [sampleHighlight(1)],
    });
  });

  it('are refused for a clip that is not there, all or none', async () => {
    const stray = sampleHighlight(2, { clipId: '11111111-1111-4111-8111-111111111111' });
    expect(problemOf(await putHighlights(db, [sampleHighlight(1), stray])).code).toBe('not-found');
    expect(await readHighlights(db, clipId)).toEqual([]);
  });

  it('can be put back as they were after they were removed; removing twice is no fault', async () => {
    okValue(await putHighlights(db, [sampleHighlight(1), sampleHighlight(2)]));
    const removed = okValue(await removeHighlights(db, [sampleHighlight(1).id]));
    expect(removed).toEqual([sampleHighlight(1)]);
    expect(okValue(await removeHighlights(db, [sampleHighlight(1).id]))).toEqual([]);
    okValue(await putHighlights(db, removed));
    expect(await readHighlights(db, clipId)).toEqual([sampleHighlight(1), sampleHighlight(2)]);
  });

  it('are left out where they cannot be read, and stay stored', async () => {
    okValue(await putHighlights(db, [sampleHighlight(1)]));
    await storeRaw(db, 'highlights', { id: 'odd', clipId, quote: 7 });
    expect(await readHighlights(db, clipId)).toEqual([sampleHighlight(1)]);
    expect(await db.count('highlights')).toBe(2);
  });

  it('can be read for several clips at once', async () => {
    const other = okValue(await saveClip(db, saveRequest(2), monday)).clip.id;
    okValue(await putHighlights(db, [sampleHighlight(1)]));
    expect([...(await readHighlightsOf(db, [other, clipId])).keys()]).toEqual([clipId]);
  });

  it('can be read all, a stretch at a time, none twice', async () => {
    const many = Array.from({ length: 1_203 }, (_, n) =>
      sampleHighlight(1, { id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` }),
    );
    okValue(await putHighlights(db, many));
    const read: string[] = [];
    for await (const stretch of eachHighlight(db)) read.push(...stretch.map(({ id }) => id));
    expect(read).toEqual(many.map(({ id }) => id));
  });

  it('and the place where reading stopped go with their clip when the trash is emptied, and not before', async () => {
    const { quote, position } = sampleHighlight(1);
    okValue(await putHighlights(db, [sampleHighlight(1)]));
    okValue(
      await putReadingPlace(db, { clipId, quote, position, fraction: 0.5, updatedAt: '2026-02-02T10:00:00.000Z' }),
    );
    okValue(await trashClips(db, [clipId], monday));
    okValue(await purgeTrash(db, monday));
    expect(await readHighlights(db, clipId)).toHaveLength(1);
    expect(await readReadingPlace(db, clipId)).toMatchObject({ fraction: 0.5 });
    okValue(await purgeTrash(db, at('2026-05-02T10:00:00.000Z')));
    expect(await readHighlights(db, clipId)).toEqual([]);
    expect(await readReadingPlace(db, clipId)).toBeNull();
  });
});
